import { cellsOf } from '../../formats/cells.ts';
import { type CellKey, generations } from '../../formats/formats.ts';
import { reviewTable } from '../../formats/review-table.ts';
import { type Report, valueAt } from '../../report/report.ts';
import { partsOf, sumOf } from '../../report/totals.ts';
import type { CheckRule, Problem } from '../check-rule.ts';
import { claimProblem, contradicted, type TableFact } from '../narrative/claims.ts';
import { figurePattern, figuresAfter } from '../narrative/figures.ts';
import { clauseBefore, paragraphAt, plainProseOf, quoteOf } from '../narrative/plain-prose.ts';
import { nameOfText } from '../prose.ts';

interface Kind {
  /** How a text speaks of it. */
  readonly word: string;
  readonly totals: readonly CellKey[];
}

/** The two halves of 表四 by their printed headings: 行政诉讼 has two groups. */
const kinds: readonly Kind[] = reviewTable.blocks[0].columns.map((heading) => ({
  word: heading.label,
  totals: cellsOf('2021').flatMap(({ key, column, kind }) =>
    kind === 'sum' && column[0]?.label === heading.label ? [key] : [],
  ),
}));

const patterns = new Map(
  kinds.map(({ word }) => [word, figurePattern(`${word}(?:案件|申请)?(?:共计|共|为|的|有|了)?`, '件|起|宗|例|次')]),
);

function factOf(report: Report, { word, totals }: Kind): TableFact | null {
  const values = totals.map((key) => valueAt(report, key));
  const value = sumOf(values);
  if (value === null || values.includes(null)) return null;
  return { name: `${reviewTable.name}的${word}总计`, value, cells: totals };
}

/** Where the printed totals are wrong and the parts say what the text says, the total is the likely slip. */
function partsHint(report: Report, { totals }: Kind, said: number): string {
  const parts = totals.flatMap((key) => partsOf(report.generation, key) ?? []);
  return sumOf(parts.map((key) => valueAt(report, key))) === said ? `表中各项相加正是 ${said}，总计可能漏填。` : '';
}

/** The office at work as a reviewing organ or in court in other matters, or a part of the cases. */
const otherMatters = /维持|纠正|驳回|撤回|审结|未结|上年|去年|办理|受理|审理|应诉|培训|其中/u;

function countProblems(report: Report): Problem[] {
  return kinds.flatMap((kind) => {
    const fact = factOf(report, kind);
    const pattern = patterns.get(kind.word);
    if (!fact || !pattern) return [];
    const claims = figuresAfter(report, pattern).filter(
      ({ prose, start }) =>
        /信息公开|申请公开/u.test(paragraphAt(prose, start)) && !otherMatters.test(clauseBefore(prose, start)),
    );
    const claim = contradicted(claims, [fact]);
    return claim ? [claimProblem(report, claim, fact, partsHint(report, kind, claim.value))] : [];
  });
}

const none =
  /(?<!有)(?:未发生|没有发生|未收到|没有收到|未产生|没有产生|未出现|未因|没有因|无因|无)[^，,。；;\n\d]{0,24}?行政(?:复议|诉讼)[^，,。；;\n]{0,16}/gu;
/** 没有被纠错 says something else than 没有. */
const outcomeWords = /纠错|纠正|败诉|撤销|维持|不服|申请人/u;

function noneProblems(report: Report): Problem[] {
  return plainProseOf(report).flatMap((prose) =>
    [...prose.plain.matchAll(none)].flatMap(({ index, 0: said }) => {
      if (outcomeWords.test(said)) return [];
      return kinds.flatMap((kind): Problem[] => {
        const fact = factOf(report, kind);
        if (!fact || fact.value === 0 || !said.includes(kind.word.slice(-2))) return [];
        const message = `${nameOfText(report, prose.key)}：${fact.name}是 ${fact.value}，正文却说${quoteOf(prose, index, said.length)}。请核对正文和表格。`;
        return [{ cells: fact.cells, focus: null, text: prose.key, expected: fact.value, actual: 0, message }];
      });
    }),
  );
}

/** What the text says of 行政复议 and 行政诉讼, against 表四. */
export const reviewNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-T4',
    title: '正文的复议、诉讼件数与表四一致',
    severity: 'error',
    source: `${reviewTable.source}；正文与表格应一致`,
    generations,
    why: '复议、诉讼的件数外人也查得到，正文、表格不一致最容易被指出。',
    find: ({ report }) => [...countProblems(report), ...noneProblems(report)],
    passing: {
      cells: { 'review.litigation_direct.total': 2 },
      texts: { overview: '受理政府信息公开申请 15 件，申请人提起行政诉讼2件，无因信息公开引起的行政复议。' },
    },
    failing: {
      cells: {
        'review.litigation_direct.upheld': 2,
        'review.litigation_direct.total': 0,
        'review.reconsideration.total': 1,
      },
      texts: { overview: '受理政府信息公开申请 15 件，申请人提起行政诉讼2件，没有发生因信息公开引起的行政复议。' },
    },
  },
];
