import type { Finding } from '../../shared/checks/finding.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import type { CellKey } from '../../shared/formats/formats.ts';
import type { Report } from '../../shared/report/report.ts';
import { identityOf, isAboutBlanks, type Part, partOf, parts } from './finding-list.ts';

/** Where the clerk is: a part, in it perhaps a cell, and the problem they were last taken to. */
export interface Standpoint {
  readonly part: Part;
  readonly cell: CellKey | null;
  /** {@link identityOf} the finding that is highlighted. */
  readonly active: string | null;
}

/** The order of reading: by part, then by cell. */
function rankIn(report: Report): (part: Part, cell: CellKey | null) => number {
  const cells = cellsOf(report.generation);
  const rankOfCell = new Map(cells.map((cell, index) => [cell.key, index + 1]));
  return (part, cell) => parts.indexOf(part) * (cells.length + 1) + (cell === null ? 0 : (rankOfCell.get(cell) ?? 0));
}

/**
 * F8 and Shift+F8: the problem after (before) the one the clerk stands at, round the end. Blank lines are visited only
 * when nothing else is left; `null` when all is well.
 */
export function nextProblem(
  report: Report,
  findings: readonly Finding[],
  from: Standpoint,
  direction: 1 | -1,
): Finding | null {
  const problems = findings.filter((finding) => !isAboutBlanks(finding));
  const stops = problems.length > 0 ? problems : findings;
  const rank = rankIn(report);
  const ranked = stops.map((finding) => ({ finding, rank: rank(partOf(report, finding), finding.focus) }));
  const ordered = ranked.sort((a, b) => a.rank - b.rank).map(({ finding }) => finding);
  const active = ordered.findIndex((finding) => identityOf(finding) === from.active);
  if (active >= 0) return ordered.at((active + direction) % ordered.length) ?? null;
  const here = rank(from.part, from.cell);
  const rankOf = (finding: Finding) => rank(partOf(report, finding), finding.focus);
  const found =
    direction === 1
      ? (ordered.find((finding) => rankOf(finding) >= here) ?? ordered[0])
      : (ordered.findLast((finding) => rankOf(finding) <= here) ?? ordered.at(-1));
  return found ?? null;
}
