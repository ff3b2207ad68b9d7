import { generations } from '../../formats/formats.ts';
import { reviewTable } from '../../formats/review-table.ts';
import { type Statement, statementsIn } from '../../narrative/statements.ts';
import { sumOfWay } from '../../narrative/tie.ts';
import { type WayId, wayOf } from '../../narrative/ways.ts';
import type { Report } from '../../report/report.ts';
import type { CheckContext, CheckRule, Problem } from '../check-rule.ts';
import { contradictions } from '../contradictions.ts';
import { sentenceProblem } from '../narrative-problem.ts';

const wayOfStatement: Readonly<Partial<Record<Statement['kind'], WayId>>> = {
  'no-reconsideration': 'reconsideration',
  'no-litigation': 'litigation',
};

function neverProblem(report: Report, { kind, text, sentence, start, end }: Statement): Problem[] {
  const id = wayOfStatement[kind];
  const way = id ? wayOf(report.generation, id) : null;
  const sum = way ? sumOfWay(report, way) : null;
  if (!way || !sum) return [];
  const says = `${way.name}是 ${sum}，正文却说没有发生。请核对正文和表格。`;
  const mark = { start, end };
  return [sentenceProblem(report, { text, sentence, mark, cells: way.cells, expected: sum, actual: 0, says })];
}

const reviewProblems = ({ report }: CheckContext): readonly Problem[] => [
  ...contradictions(report, ['review']),
  ...statementsIn(report).flatMap((statement) => neverProblem(report, statement)),
];

/** What the text says of 行政复议 and 行政诉讼, against 表四. */
export const reviewNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-T4',
    title: '正文的复议、诉讼件数与表四一致',
    severity: 'error',
    source: `${reviewTable.source}；正文与表格应一致`,
    generations,
    why: '复议、诉讼的件数外人也查得到，正文、表格不一致最容易被指出。',
    find: reviewProblems,
    passing: {
      cells: {
        'review.reconsideration.total': 3,
        'review.litigation_direct.total': 1,
        'review.litigation_after.total': 1,
      },
      texts: { overview: '因政府信息公开引发行政复议 3 件、行政诉讼 2 件，未发生被行政复议纠错的情形。' },
    },
    failing: {
      cells: {
        'review.litigation_direct.upheld': 2,
        'review.litigation_direct.total': 0,
        'review.reconsideration.total': 1,
      },
      texts: { overview: '受理政府信息公开申请 0 件，申请人提起行政诉讼2件，没有发生因信息公开引起的行政复议。' },
    },
  },
];
