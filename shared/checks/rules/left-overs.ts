import { generations } from '../../formats/formats.ts';
import { type LeftOver, leftOversIn } from '../../narrative/left-overs.ts';
import { sayStale } from '../../narrative/roll-remarks.ts';
import type { Span } from '../../narrative/span.ts';
import type { Report } from '../../report/report.ts';
import type { CheckRule, Problem } from '../check-rule.ts';
import { sentenceProblem } from '../narrative-problem.ts';
import { withLastYear } from '../years.ts';

/** Dates that name last year are S-YEAR's to tell, unless the sentence names this year too. */
function untoldDates(report: Report, { sentence: { text }, dates }: LeftOver): readonly Span[] {
  if (text.includes(`${report.year}年`)) return dates;
  return dates.filter(({ start, end }) => !text.slice(start, end).includes(`${report.year - 1}`));
}

function leftOverProblem(report: Report, leftOver: LeftOver): Problem[] {
  const { text, sentence, titles } = leftOver;
  const figures = leftOver.figures.map(({ start, end }): Span => ({ start, end }));
  const said = { number: figures, date: untoldDates(report, leftOver), title: titles } as const;
  const places = Object.values(said).flat();
  const [mark] = places.toSorted((a, b) => a.start - b.start);
  if (!mark) return [];
  const says = (['number', 'date', 'title'] as const).map((kind) => {
    const words = said[kind].map(({ start, end }) => sentence.text.slice(start, end));
    return words.length === 0 ? '' : sayStale(words, kind);
  });
  return [sentenceProblem(report, { text, sentence, mark, says: says.join('') })];
}

/** What drafting could not move on: 待核, told for as long as the sentence stands as it did last year. */
export const leftOverRules: readonly CheckRule[] = [
  {
    id: 'Y-STALE',
    title: '沿用上年的句子，数和日期已经核对',
    severity: 'warning',
    source: '国办公开办函〔2021〕30号：内容雷同、敷衍塞责的要追究责任',
    generations,
    why: '表里没有的数（会议、培训、信息条数）不会跟着表变，最容易把上年的留下来。',
    find: withLastYear((report, lastYear) =>
      leftOversIn(report, lastYear).flatMap((leftOver) => leftOverProblem(report, leftOver)),
    ),
    passing: {
      cells: { 'requests.new.total': 12 },
      texts: { overview: '全年举办培训 3 次。收到政府信息公开申请 12 件。' },
      previous: { texts: { overview: '全年举办培训 2 次。收到政府信息公开申请 12 件。' } },
    },
    failing: {
      texts: { overview: '全年举办培训 2 次，10月16日开展政务公开日活动。' },
      previous: { texts: { overview: '全年举办培训 2 次，10月16日开展政务公开日活动。' } },
    },
  },
];
