import { type Report, type TextKey, textKeys } from '../report/report.ts';
import { officialWords } from './official-words.ts';
import { scopeOf } from './owner.ts';
import { readSentences } from './reading.ts';
import type { Sentence } from './sentences.ts';

/**
 * A sentence that states a figure without one. `none-received`: no request came. `all-handled`: none is left over.
 * `rate-complete`: 办结率 or 答复率 is said to be 100%. `no-reconsideration`, `no-litigation`: none was raised.
 */
export interface Statement {
  readonly kind: 'none-received' | 'all-handled' | 'rate-complete' | 'no-reconsideration' | 'no-litigation';
  readonly text: TextKey;
  readonly sentence: Sentence;
  /** In units of the sentence. */
  readonly start: number;
  readonly end: number;
}

const { reconsideration, litigation } = officialWords;

const noneReceived =
  /(?<not>(?:尚|均)?未|没有|没|无|未曾)(?:收到过?|接到过?|接收到?|受理过?|产生|发生|出现|有)?(?<whose>[^,;。未没无]{0,40}?)(?:依申请公开(?:政府)?(?:信息)?(?:的)?(?:申请|请求|来信|事项)?|(?:(?:政府|政务)?信息公开|公开(?:政府|政务)?信息|公开)(?:的)?(?:申请|请求|来信))(?<rest>[^,;。]*)/u;
const otherMatter = /复议|诉讼|投诉|举报|收费|费用|减免|超期|逾期|答复|被|因|补正|网上|网站|平台|信函|邮/u;
const harmlessRest =
  /^(?:的)?(?:情况|情形|办件|件|案件|信件|和不予公开政府信息的情况|政府信息申请|政府信息的申请|的申请)*$/u;

const persons = /公民|自然人|个人|群众|村民|居民|市民|任何/u;
const organisations = /法人|组织|企业|机构|公司/u;

/** 未收到法人…的申请 says nothing of 自然人, and the other way round. */
function namesOnlySome(whose: string): boolean {
  return organisations.test(whose) ? !persons.test(whose) : /自然人/u.test(whose);
}

const allHandled =
  /(?<what>[^。;]{0,40}?)(?:均|全部|都)(?:已|已经)?(?<how>[^,;。]{0,10}?)(?:办结|办理完[成毕结]|办理结束|处理完毕)/u;
const otherWork = /复议|诉讼|提案|建议|信件|留言|投诉|咨询|信访|工单|热线|来信/u;
const saveSome = /除|其余|其他|剩余|另有/u;

/** 按期办结率 counts only what was due, so that what goes on into next year does not speak against it. */
const fullRate =
  /(?<due>[^,;。]{0,6})(?:办结|办理|答复|回复)率(?:均|都)?(?:为|是|达到?|保持|实现|[:])*(?:100%|百分之百)/u;
const whenDue = /按|期|及时|限|规范|满意/u;

const never = '(?<not>未|没有|无|未曾|均未)(?:发生|出现|收到|接到|产生|有|因|被|引发|引起)*';
const noReview = new RegExp(`${never}[^,;。]{0,40}?(?:${reconsideration}|${litigation})[^;。]*`, 'u');
const reviewNone = new RegExp(
  `(?:${reconsideration}|${litigation})(?:案件|情况)?(?:均|都)?(?:未发生|没有发生|未出现|为零)`,
  'u',
);
/** 未发生被行政复议纠错: there may have been some that were upheld. */
const certainOutcome = /纠|败|维持|撤销|责令|违法|未经|机关|应诉/u;

const yearNamed = /(\d{4})年/g;

type Found = Omit<Statement, 'text' | 'sentence'>;

function findNoneReceived(words: string, unit: string): Found[] {
  if (!words.includes('公开')) return [];
  const match = noneReceived.exec(words);
  const { whose = '', rest: ending = '' } = match?.groups ?? {};
  const rest = ending.replace(/\.$/u, '');
  if (!match || /不/u.test(whose) || otherMatter.test(whose + rest) || !harmlessRest.test(rest)) return [];
  const body = words.slice(0, match.index).split(/[,;]/u).at(-1) ?? '';
  if (namesOnlySome(whose) || scopeOf(body, unit) === 'part') return [];
  return [{ kind: 'none-received', start: match.index, end: match.index + match[0].length }];
}

function findAllHandled(words: string): Found[] {
  if (!/办结|办理|处理完毕/u.test(words)) return [];
  const match = allHandled.exec(words);
  if (!match || !/申请/u.test(words.slice(0, match.index + match[0].length))) return [];
  if (otherWork.test(match[0]) || saveSome.test(match[0])) return [];
  return [{ kind: 'all-handled', start: match.index, end: match.index + match[0].length }];
}

/** `near` is the sentence before: the rate may stand behind 收到…申请 3 件。 */
function findFullRate(words: string, near: string): Found[] {
  const match = words.includes('率') ? fullRate.exec(words) : null;
  if (!match || whenDue.test(match.groups?.['due'] ?? '')) return [];
  const told = words.slice(0, match.index + match[0].length);
  const about = /申请/u.test(told) ? told : near + told;
  if (!/申请/u.test(about) || otherWork.test(told) || saveSome.test(told)) return [];
  return [{ kind: 'rate-complete', start: match.index + (match.groups?.['due'] ?? '').length, end: told.length }];
}

function findNoReview(words: string): Found[] {
  if (!words.includes(reconsideration) && !words.includes(litigation)) return [];
  const match = noReview.exec(words) ?? reviewNone.exec(words);
  if (!match || certainOutcome.test(match[0])) return [];
  const place = { start: match.index, end: match.index + match[0].length };
  const before = words.slice(0, place.end);
  const kinds: Found[] = [];
  if (before.includes(reconsideration)) kinds.push({ kind: 'no-reconsideration', ...place });
  if (before.includes(litigation)) kinds.push({ kind: 'no-litigation', ...place });
  return kinds;
}

/** The sentence speaks of the report's year or of none. */
function isOfYear(words: string, year: number): boolean {
  const named = [...words.matchAll(yearNamed)].map(([, digits]) => digits);
  return named.every((digits) => digits === `${year}`) && !/去年|上年(?!结转)|往年/u.test(words);
}

const textsWithStatements = textKeys.filter((key) => key !== 'problems');

const known = new WeakMap<Report, readonly Statement[]>();

/** Every statement of the texts; where the wording leaves a doubt whom or what it means there is none. */
export function statementsIn(report: Report): readonly Statement[] {
  const { texts, unit, year } = report;
  const read = known.get(report);
  if (read) return read;
  const sentences = readSentences(texts);
  const statements = textsWithStatements.flatMap((text) =>
    (sentences.get(text) ?? []).flatMap(({ sentence }, index, all) => {
      const words = sentence.text;
      if (!isOfYear(words, year)) return [];
      const before = all[index - 1]?.sentence;
      const near = before?.paragraph === sentence.paragraph ? before.text : '';
      const found = [
        ...findNoneReceived(words, unit),
        ...findAllHandled(words),
        ...findFullRate(words, near),
        ...findNoReview(words),
      ];
      return found.map((statement): Statement => ({ ...statement, text, sentence }));
    }),
  );
  known.set(report, statements);
  return statements;
}
