import { cellOf } from '../../formats/cells.ts';
import { type CellKey, generations } from '../../formats/formats.ts';
import { nameOfCell } from '../../formats/names.ts';
import { proactiveTable } from '../../formats/proactive-branches.ts';
import { type Report, valueAt } from '../../report/report.ts';
import type { CheckRule, Problem } from '../check-rule.ts';
import { claimProblem, contradicted, type TableFact } from '../narrative/claims.ts';
import { figurePattern, figuresAfter } from '../narrative/figures.ts';
import { clauseBefore } from '../narrative/plain-prose.ts';

interface Claim {
  readonly cell: CellKey;
  readonly pattern: RegExp;
}

const documents = '(?:行政)?规范性文件';
const few = String.raw`[^，,。；;、：:\n\d]{0,6}?`;

/** What a text says of 规范性文件, by the cell of the 2021 form that counts it. */
const documentClaims: readonly Claim[] = [
  {
    cell: 'proactive.normative.made',
    pattern: figurePattern(`(?:制定|制发|新制定|制订|出台)${few}${documents}(?:共计|共)?`, '件|份|个'),
  },
  {
    cell: 'proactive.normative.abolished',
    pattern: figurePattern(`(?:废止|宣布失效)${few}${documents}(?:共计|共)?`, '件|份|个'),
  },
  {
    cell: 'proactive.normative.in_force',
    pattern: figurePattern(`现行有效的?${few}${documents}(?:共计|共)?`, '件|份|个'),
  },
];

const decided = (word: string) =>
  figurePattern(`(?:作出|做出|实施)${few}${word}(?:处理)?(?:决定|案件)?(?:共计|共)?`, '件|宗|起|次');

const decisionClaims: readonly Claim[] = [
  { cell: 'proactive.licensing.decisions', pattern: decided('行政许可') },
  { cell: 'proactive.penalties.decisions', pattern: decided('行政处罚') },
  { cell: 'proactive.compulsion.decisions', pattern: decided('行政强制') },
];

/** A part of the office, another year, or work on documents that are not its own. */
const elsewhere = /代表|本级|政府办|其中|累计|上年|去年|历年|以来|审查|审核|备案|起草|清理|联合|拟/u;

function claimProblems(report: Report, claims: readonly Claim[]): Problem[] {
  return claims.flatMap(({ cell, pattern }) => {
    const value = valueAt(report, cell);
    if (value === null) return [];
    const said = figuresAfter(report, pattern).filter(
      ({ prose, start, lead }) => !elsewhere.test(clauseBefore(prose, start) + lead),
    );
    const name = `${proactiveTable.name}的“${nameOfCell(cellOf(report.generation, cell))}”`;
    const fact: TableFact = { name, value, cells: [cell] };
    const claim = contradicted(said, [fact]);
    return claim ? [claimProblem(report, claim, fact)] : [];
  });
}

const clause = `${proactiveTable.source}；正文与表格应一致`;

/** What the text says of documents and decisions, against 表二. */
export const proactiveNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-DOC',
    title: '正文的规范性文件件数与表二一致',
    severity: 'error',
    source: clause,
    generations: ['2021'],
    why: '制定、废止、现行有效三个数正文和表格都有，最容易各写各的。',
    find: ({ report }) => claimProblems(report, documentClaims),
    passing: {
      cells: { 'proactive.normative.made': 3, 'proactive.normative.abolished': 1 },
      texts: { overview: '全年制定行政规范性文件3件，废止规范性文件1件，参与审查规范性文件 20 件。' },
    },
    failing: {
      cells: { 'proactive.normative.made': 4, 'proactive.normative.in_force': 32 },
      texts: { overview: '全年共制定规范性文件0件，现行有效的规范性文件30件。' },
    },
  },
  {
    id: 'N-PEN',
    title: '正文的许可、处罚、强制件数与表二一致',
    severity: 'warning',
    source: clause,
    generations,
    why: '处理决定要全部统计，正文常只写已经公开的。',
    find: ({ report }) => claimProblems(report, decisionClaims),
    passing: {
      cells: { 'proactive.penalties.decisions': 2910 },
      texts: { overview: '全年作出行政处罚决定 2910 件，公开行政处罚信息 120 条。' },
    },
    failing: {
      cells: { 'proactive.penalties.decisions': 2910 },
      texts: { overview: '全年作出行政处罚决定 291 件。' },
    },
  },
];
