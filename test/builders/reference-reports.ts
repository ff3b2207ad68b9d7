import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cellsOf } from '../../shared/formats/cells.ts';
import { type CellKey, type Generation, generations } from '../../shared/formats/formats.ts';
import { fromPrintedUnit } from '../../shared/report/quantities.ts';
import { type Cells, type CellValue, emptyReport, type Report } from '../../shared/report/report.ts';

/** Where the reference material lies beside the project; it is read where it is and never copied. */
const shelf = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** What `it` wants in its options: false, or why the test is skipped. */
export function missingReference(path: string): string | false {
  return existsSync(shelf + path) ? false : `reference material is not there: ../shared/${path}`;
}

export function readReference(path: string): string {
  return readFileSync(shelf + path, 'utf8');
}

/** The shape of a *.truth.json file: amounts in 万元, a list where any of its members is right. */
interface Truth {
  readonly template: string | null;
  readonly unit?: string;
  readonly year: number | null;
  readonly cells: { readonly [key: string]: number | null | readonly (number | null)[] };
}

function isGeneration(name: string | null): name is Generation {
  return generations.some((generation) => generation === name);
}

/** The tables of a real report as they are known to be printed, without its text; `null` where it has no known form. */
export function referenceReport(name: string): Report | null {
  const truth: Truth = JSON.parse(readReference(`reports/${name}`));
  const { template, unit = '', year } = truth;
  if (!isGeneration(template)) return null;
  const cells: { [K in CellKey]?: CellValue } = {};
  for (const { key, unit: cellUnit } of cellsOf(template)) {
    const known = truth.cells[key] ?? null;
    const printed = typeof known === 'object' ? (known?.[0] ?? null) : known;
    cells[key] = printed === null ? null : fromPrintedUnit(printed, cellUnit);
  }
  return { ...emptyReport(template, unit, year ?? 0), cells: cells as Cells };
}

export function referenceNames(): readonly string[] {
  return readdirSync(`${shelf}reports`).filter((name) => name.endsWith('.truth.json'));
}

export function referenceBytes(path: string): Uint8Array {
  return readFileSync(shelf + path);
}
