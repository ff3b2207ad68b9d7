import { cellsOf } from '../formats/cells.ts';
import { type Equation, equationsOf } from '../formats/equations.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import type { Cells, CellValue, Report } from './report.ts';

/** The sum of those that are filled; `null` when none is, because blank is not zero. */
export function sumOf(values: readonly CellValue[]): CellValue {
  const filled = values.filter((value) => value !== null);
  return filled.length === 0 ? null : filled.reduce((sum, value) => sum + value, 0);
}

function definitionsOf(generation: Generation): ReadonlyMap<CellKey, Equation> {
  const definitions = new Map<CellKey, Equation>();
  for (const equation of equationsOf(generation)) {
    const [total] = equation.right;
    if (equation.axis !== 'balance' && total && !definitions.has(total)) definitions.set(total, equation);
  }
  return definitions;
}

const definitionsByGeneration: Record<Generation, ReadonlyMap<CellKey, Equation>> = {
  '2019': definitionsOf('2019'),
  '2021': definitionsOf('2021'),
};

/** The cells a total is the sum of; `null` for a cell that is typed. */
export function partsOf(generation: Generation, key: CellKey): readonly CellKey[] | null {
  return definitionsByGeneration[generation].get(key)?.left ?? null;
}

/** All cells of the generation, every total recomputed from its parts whatever stood there. */
export function deriveTotals(generation: Generation, cells: Cells): Cells {
  const derived: { [K in CellKey]?: CellValue } = {};
  const derive = (key: CellKey): CellValue => {
    const known = derived[key];
    if (known !== undefined) return known;
    const parts = partsOf(generation, key);
    const value = parts ? sumOf(parts.map(derive)) : (cells[key] ?? null);
    derived[key] = value;
    return value;
  };
  for (const cell of cellsOf(generation)) derive(cell.key);
  return derived;
}

export function withDerivedTotals<R extends Pick<Report, 'generation' | 'cells'>>(report: R): R {
  return { ...report, cells: deriveTotals(report.generation, report.cells) };
}
