import { cellOf, cellsOf, leafOf } from '../../formats/cells.ts';
import { type CellKey, type Generation, generations } from '../../formats/formats.ts';
import { nameOfPath, shortLabel } from '../../formats/names.ts';
import { requestsTable } from '../../formats/requests-branches.ts';
import { type Report, valueAt } from '../../report/report.ts';
import { sumOf } from '../../report/totals.ts';
import type { CheckRule, Problem } from '../check-rule.ts';
import { claimProblem, contradicted } from '../narrative/claims.ts';
import { figurePattern, figuresAfter } from '../narrative/figures.ts';
import { clauseBefore, paragraphAt } from '../narrative/plain-prose.ts';

const carriedOutTotal: CellKey = 'requests.carried_out.total';
const otherTimes = /累计|历年|以来|上年|去年|上一年|同期/u;

interface OutcomeClaim {
  readonly pattern: RegExp;
  readonly name: string;
  readonly cells: readonly CellKey[];
}

/** The groups （一）to（六）with the total cells of their rows, and 结转, each with the way a text speaks of it. */
function listOutcomes(generation: Generation): readonly OutcomeClaim[] {
  const groups = new Map<string, CellKey[]>();
  for (const { key, row, column } of cellsOf(generation)) {
    const group = row.find((node) => /^（[一二三四五六]）/u.test(node.label));
    if (!group || leafOf(column).total !== true) continue;
    const label = shortLabel(group.label);
    groups.set(label, [...(groups.get(label) ?? []), key]);
  }
  const filler = '(?:答复|处理|信息|申请|的|了|有|共|为){0,3}';
  const outcomes = [...groups].map(([name, cells]): OutcomeClaim => {
    const word = name.replace(/^（.）/u, '');
    return {
      name: `${requestsTable.name}的“${name}”`,
      cells,
      pattern: figurePattern(`(?<![及和、与或不应])${word}${filler}`, '件|条|份'),
    };
  });
  const out = nameOfPath(cellOf(generation, carriedOutTotal).row);
  const carried = figurePattern(
    '(?:结转|转)(?:至|到|入)?下(?:一)?年度?(?:继续)?(?:办理|答复|处理)*(?:的|有|共)*',
    '件',
  );
  return [...outcomes, { name: `${requestsTable.name}的“${out}”总计`, cells: [carriedOutTotal], pattern: carried }];
}

const outcomesByGeneration = new Map(generations.map((generation) => [generation, listOutcomes(generation)]));

function outcomeProblems(report: Report): Problem[] {
  return (outcomesByGeneration.get(report.generation) ?? []).flatMap(({ pattern, name, cells }) => {
    const values = cells.map((key) => valueAt(report, key));
    const value = sumOf(values);
    if (value === null || values.includes(null)) return [];
    const claims = figuresAfter(report, pattern).filter(
      ({ prose, start }) => /申请/u.test(paragraphAt(prose, start)) && !otherTimes.test(clauseBefore(prose, start)),
    );
    const claim = contradicted(claims, [{ name, value, cells }]);
    return claim ? [claimProblem(report, claim, { name, value, cells })] : [];
  });
}

/** What the text says of the outcomes, against the groups of 表三. */
export const outcomeNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-PARTS',
    title: '正文的办理结果件数与表三一致',
    severity: 'error',
    source: `${requestsTable.source}；正文与表格应一致`,
    generations,
    why: '分类件数是读者最关心的，正文和表格各说各的会被追问。',
    find: ({ report }) => outcomeProblems(report),
    passing: {
      cells: { 'requests.granted.total': 9, 'requests.denied.third_party.total': 2 },
      texts: { overview: '收到申请 11 件，其中予以公开9件，不予公开 2 件。' },
    },
    failing: {
      cells: { 'requests.granted.total': 9 },
      texts: { overview: '收到申请 11 件，其中予以公开10件。' },
    },
  },
];
