import { generations } from '../../formats/formats.ts';
import { wrongClosingTotalsIn } from '../../narrative/closing-totals.ts';
import { wrongFeeListsIn } from '../../narrative/fee-lists.ts';
import { type WrongList, wrongListsIn } from '../../narrative/lists.ts';
import type { TextQuantity } from '../../narrative/quantities-in-text.ts';
import type { Sentence } from '../../narrative/sentences.ts';
import { type ToldTwice, toldTwiceIn } from '../../narrative/told-twice.ts';
import type { Report, Texts } from '../../report/report.ts';
import type { CheckRule, Problem } from '../check-rule.ts';
import { figureRepair, placeOfQuantity } from '../figure-repairs.ts';
import { sentenceProblem } from '../narrative-problem.ts';
import { withChoices } from '../repairs.ts';

/** Money in 元, as these lists give it. */
const say = ({ kind }: TextQuantity, value: number) => `${kind === 'money' ? value / 100 : value}`;

const markOf = (parts: readonly TextQuantity[]) => ({ start: parts[0]?.digitsStart ?? 0, end: parts.at(-1)?.end ?? 0 });

const shownParts = 8;

function sayParts(sentence: Sentence, parts: readonly TextQuantity[], sum: string): string {
  const figures = parts.map(({ digitsStart, digitsEnd }) => sentence.text.slice(digitsStart, digitsEnd));
  return parts.length > shownParts ? `${parts.length} 个分项相加是 ${sum}` : `分项 ${figures.join('＋')}＝${sum}`;
}

const advices: Readonly<Record<WrongList['kind'], string>> = {
  over: '请核对总数和分项。',
  other: '请核对总数和分项。',
  short: '如果已经列全，请核对是否少了一项。',
};

function listProblem(report: Report, { kind, text, sentence, total, parts, sum }: WrongList): Problem {
  const difference = say(total, Math.abs(sum - total.value));
  const list = sayParts(sentence, parts, say(total, sum));
  const says = `总数写的是 ${say(total, total.value)} ${total.unit}，${list}，差 ${difference}。${advices[kind]}`;
  const sums = total.kind === 'count' ? { expected: sum, actual: total.value } : {};
  const problem = sentenceProblem(report, { text, sentence, mark: markOf(parts), says, ...sums });
  const place = placeOfQuantity(report, text, total);
  const repair = place && figureRepair(report, place, sum);
  return withChoices(problem, repair && kind !== 'short' ? [repair] : []);
}

function feeProblems(report: Report): Problem[] {
  return wrongFeeListsIn(report.texts).map(({ text, sentence, total, parts, sum }) => {
    const list = sayParts(sentence, parts, say(total, sum));
    const difference = say(total, Math.abs(sum - total.value));
    const says = `信息处理费合计写的是 ${say(total, total.value)} ${total.unit}，各单位${list}，差 ${difference}。请核对件数和金额。`;
    return sentenceProblem(report, { text, sentence, mark: markOf(parts), says });
  });
}

const listsByTexts = new WeakMap<Texts, readonly WrongList[]>();

function allListsIn(texts: Texts): readonly WrongList[] {
  const known = listsByTexts.get(texts) ?? [...wrongListsIn(texts), ...wrongClosingTotalsIn(texts)];
  listsByTexts.set(texts, known);
  return known;
}

const lists = (report: Report, isTold: (kind: WrongList['kind']) => boolean) =>
  allListsIn(report.texts)
    .filter(({ kind }) => isTold(kind))
    .map((list) => listProblem(report, list));

const sayFigure = ({ text }: Sentence, { digitsStart, end }: TextQuantity) =>
  text.slice(digitsStart, end).replace(/^[\d.,]+/u, '$& ');

function twiceProblem(report: Report, { text, sentence, quantity, first, firstSentence }: ToldTwice): Problem {
  const [before, now] = [sayFigure(firstSentence, first), sayFigure(sentence, quantity)];
  const difference = say(quantity, Math.abs(quantity.value - first.value));
  const says = `前面写的是 ${before}，这里写的是 ${now}，说的是同一件事，差 ${difference}。请核对哪一个对。`;
  const mark = { start: quantity.digitsStart, end: quantity.end };
  return sentenceProblem(report, { text, sentence, mark, says, actual: quantity.value, expected: first.value });
}

const clause = '正文前后应一致';

/** What the text adds up by itself, without any table. */
export const listNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-SUMLIST',
    title: '正文列出的分项加起来等于总数',
    severity: 'warning',
    source: clause,
    generations,
    why: '“共多少条，其中……”加不起来，读者一眼就能算出来。',
    find: ({ report }) => lists(report, (kind) => kind !== 'short'),
    passing: {
      texts: {
        overview:
          '公开信息72条，其中网站50条、公众号20条。发布解读 9 期：图解 5 期、视频 4 期。培训 2 次、座谈 3 次，共 5 次。',
      },
    },
    failing: {
      texts: {
        overview:
          '主动公开政府信息 100 条。主动公开的政府信息中，通过网站公开 80 条；通过公报公开 10 条；通过其他方式公开 30 条。发布图解 5 期、视频 4 期，共 8 期。',
      },
    },
  },
  {
    id: 'N-SUMLIST-SHORT',
    title: '“其中”各项比总数少一点',
    severity: 'notice',
    source: clause,
    generations,
    why: '“其中”可以不列全，但只差一点时多半是漏了一项。',
    find: ({ report }) => lists(report, (kind) => kind === 'short'),
    passing: { texts: { overview: '公开信息 72 条，其中动态 40 条、公文 6 条。' } },
    failing: { texts: { overview: '公开信息 72 条，其中动态 40 条、公文 20 条、财政 6 条、规划 5 条等。' } },
  },
  {
    id: 'N-SELF',
    title: '同一件事前后写的数一样',
    severity: 'warning',
    source: clause,
    generations,
    why: '几个人分段写，同一个数各写各的，读者不知道信哪一个。',
    find: ({ report }) => toldTwiceIn(report).map((told) => twiceProblem(report, told)),
    passing: {
      texts: {
        overview: '全年主动公开政府信息 120 条，其中通过网站公开 90 条。上年主动公开政府信息 80 条。',
        other: '全镇共主动公开政府信息 120 条。',
      },
    },
    failing: { texts: { overview: '全年主动公开政府信息 120 条。', other: '我镇共主动公开政府信息 102 条。' } },
  },
  {
    id: 'N-FEE-SUM',
    title: '信息处理费各单位之和等于合计',
    severity: 'error',
    source: '国办函〔2020〕109号《政府信息公开信息处理费管理办法》',
    generations,
    why: '收费是要留底备查的，件数和金额都要对得上。',
    find: ({ report }) => feeProblems(report),
    passing: {
      texts: { other: '全年收取信息处理费 350 元。其中，民政办 1 件，收取 100 元；规划办 2 件，收取 250 元。' },
    },
    failing: {
      texts: { other: '全年收取信息处理费 350 元。其中，民政办 1 件，收取 100 元；规划办 2 件，收取 240 元。' },
    },
  },
];
