import { cellsOf } from '../formats/cells.ts';
import { type CellKey, formOf, type Generation, generations } from '../formats/formats.ts';
import type { CheckContext, CheckRule, Problem } from './check-rule.ts';
import type { Finding } from './finding.ts';
import { citePack, severityUnder } from './rule-pack.ts';
import { rulesOf } from './rules/all-rules.ts';

const sectionWidth = 1000;

/** Where each cell stands in the printed report: its section, then its place among the cells. */
function listPlaces(generation: Generation): ReadonlyMap<CellKey, number> {
  const form = formOf(generation);
  const sectionOfTable = new Map(form.sections.flatMap(({ table }, index) => (table ? [[table, index + 1]] : [])));
  return new Map(
    cellsOf(generation).map((cell, index) => [
      cell.key,
      (sectionOfTable.get(cell.table) ?? 0) * sectionWidth + index + 1,
    ]),
  );
}

const placesByGeneration = new Map(generations.map((generation) => [generation, listPlaces(generation)]));

/** What concerns the report as a whole comes first, a section's text before its table. */
function placeOf(generation: Generation, { focus, cells, text }: Problem): number {
  if (text !== null) return (formOf(generation).sections.findIndex(({ key }) => key === text) + 1) * sectionWidth;
  const cell = focus !== null && cells.includes(focus) ? focus : cells[0];
  return cell === undefined ? -1 : (placesByGeneration.get(generation)?.get(cell) ?? -1);
}

function findingsOf(rule: CheckRule, context: CheckContext): Finding[] {
  const { id, source } = rule;
  const { pack } = context;
  const severity = severityUnder(pack, rule);
  if (severity === null) return [];
  const found = rule.find(context);
  if (!pack) return found.map((problem) => ({ rule: id, severity, ...problem, source }));
  const isMoved = severity !== rule.severity;
  return found.map((problem) => {
    if (problem.pack !== undefined) return { rule: id, severity, ...problem, source: citePack(pack) };
    if (!isMoved) return { rule: id, severity, ...problem, source };
    return { rule: id, severity, ...problem, source: `${source}；${citePack(pack)}`, pack: pack.name };
  });
}

/** Everything the rules, as the county's pack has them, find in a report, in printed order; of findings at the same place the order of the rules. */
export function evaluate(
  context: CheckContext,
  rules: readonly CheckRule[] = rulesOf(context.report.generation),
): readonly Finding[] {
  const { generation } = context.report;
  const placed = rules
    .flatMap((rule) => findingsOf(rule, context))
    .map((finding) => ({ finding, place: placeOf(generation, finding) }));
  return placed.sort((a, b) => a.place - b.place).map(({ finding }) => finding);
}
