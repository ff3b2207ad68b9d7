import { generations } from '../../formats/formats.ts';
import type { Report } from '../../report/report.ts';
import { type CheckRule, type Problem, textProblem } from '../check-rule.ts';
import { numberOf } from '../narrative/figures.ts';
import { type PlainProse, plainProseOf, quoteOf } from '../narrative/plain-prose.ts';
import { nameOfText } from '../prose.ts';

/** A whole and its list in the same breath: 公开信息 72 条，其中…; up to the end of the sentence. */
const directList =
  /(?<total>\d+)(?<unit>条|件|份|篇|期|个|次)(?<more>余|多)?[，,；;：:（(](?:其中(?:包括)?|包括)[：:，,]?(?<parts>[^。\n]{4,400})/gu;

/** A list that takes up a whole named before, with what it is called: 主动公开的政府信息中，… */
const resumedList = /(?<=[。；;\n]|^)(?<topic>[^，,。；;：:\n\d]{4,20})中[，,：:](?<parts>[^。\n]{4,400})/gu;

/** One item of the list: words that name it, its number in the unit of the whole. */
const partPattern = /(?<name>[^，,、；;。\d]{1,30}?)(?<part>\d+)(?<unit>条|件|份|篇|期|个|次)(?<more>余|多)?/gu;

const fewestParts = 3;

/** Items that are not parts beside the others: parts of parts, comparisons, other sums. */
const notBeside = /其中|同比|较|增|减|占|共|合计|累计|另|此外|同时|回复|办结|点击|阅读|浏览|关注/u;

interface Whole {
  readonly total: number;
  readonly unit: string;
  readonly start: number;
  readonly length: number;
}

interface Listing extends Whole {
  readonly sum: number;
  readonly count: number;
  readonly parts: string;
}

function listingOf(whole: Whole, parts: string): Listing | null {
  const items = [...parts.matchAll(partPattern)].map(({ groups }) => groups ?? {});
  const isPlain = items.every((item) => item['unit'] === whole.unit && item['more'] === undefined);
  if (!isPlain || items.length < fewestParts || notBeside.test(parts)) return null;
  const sum = items.reduce((all, item) => all + numberOf(item['part'] ?? '0'), 0);
  return { ...whole, sum, count: items.length, parts };
}

function directListings({ plain }: PlainProse): Listing[] {
  return [...plain.matchAll(directList)].flatMap(({ index, groups }) => {
    const { total = '', unit = '', more, parts = '' } = groups ?? {};
    const whole = { total: Number(total), unit, start: index, length: total.length + unit.length };
    return more === undefined ? (listingOf(whole, parts) ?? []) : [];
  });
}

/** The last number said of the topic before the list takes it up: 主动公开政府信息 62044 条. */
function wholeBefore(prose: PlainProse, place: number, topic: string): Whole | null {
  const words = topic.replaceAll('的', '');
  const before = prose.plain.slice(0, place);
  const at = before.lastIndexOf(words);
  const said = at < 0 ? null : /^(?:共计|共)?(\d+)(条|件|份|篇|期|个|次)/u.exec(before.slice(at + words.length));
  if (!said) return null;
  const [{ length }, total = '', unit = ''] = said;
  return { total: Number(total), unit, start: at, length: words.length + length };
}

function resumedListings(prose: PlainProse): Listing[] {
  return [...prose.plain.matchAll(resumedList)].flatMap(({ index, groups }) => {
    const whole = wholeBefore(prose, index, groups?.['topic'] ?? '');
    return whole ? (listingOf(whole, groups?.['parts'] ?? '') ?? []) : [];
  });
}

/** Parts that exceed their whole contradict it; parts that fall short do so only where the list claims to be complete. */
function contradicts({ total, sum, parts }: Listing): boolean {
  return sum > total || (sum < total && /其他|其它/u.test(parts) && !/等[，,。；;]?$/u.test(parts));
}

function listProblems(report: Report, prose: PlainProse): Problem[] {
  const listings = [...directListings(prose), ...resumedListings(prose)];
  return listings.filter(contradicts).map(({ total, sum, count, unit, start, length }) => {
    const message = `${nameOfText(report, prose.key)}：总数写的是 ${total} ${unit}，后面 ${count} 个分项相加是 ${sum} ${unit}，差 ${Math.abs(sum - total)}。请核对。见${quoteOf(prose, start, length)}。`;
    return { ...textProblem(prose.key, message), expected: sum, actual: total };
  });
}

/** What the text adds up by itself, without any table. */
export const listNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-SUMLIST',
    title: '正文列出的分项加起来等于总数',
    severity: 'warning',
    source: '正文前后应一致',
    generations,
    why: '“共多少条，其中……”加不起来，读者一眼就能算出来。',
    find: ({ report }) => plainProseOf(report).flatMap((prose) => listProblems(report, prose)),
    passing: { texts: { overview: '公开信息72条，其中网站50条、公众号20条、其他2条。' } },
    failing: {
      texts: {
        overview:
          '主动公开政府信息 100 条。主动公开的政府信息中，通过网站公开 80 条；通过公报公开 10 条；通过其他方式公开 30 条。',
      },
    },
  },
];
