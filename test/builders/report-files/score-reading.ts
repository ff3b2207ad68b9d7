import { readFile } from '../../../main/readers/read-file.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { type Report, valueAt } from '../../../shared/report/report.ts';

/** How a file was read, against the report it was made from. */
export interface Score {
  readonly cells: number;
  readonly right: number;
  /** Wrong, and no issue names the cell: the errors that hurt. */
  readonly silent: number;
  /** Year, organ or generation read otherwise, or the file refused. */
  readonly faults: readonly string[];
  readonly wrong: readonly string[];
  readonly milliseconds: number;
}

/** Reads and aligns as the product does, and compares every cell. */
export async function scoreReading(bytes: Uint8Array, name: string, report: Report): Promise<Score> {
  const cells = cellsOf(report.generation);
  const start = performance.now();
  const read = await readFile(bytes, name);
  if (read.kind === 'refused') {
    const milliseconds = performance.now() - start;
    return { cells: cells.length, right: 0, silent: 0, faults: [read.message], wrong: [], milliseconds };
  }
  const { readings, issues, ...head } = alignBlocks(read.blocks);
  const milliseconds = performance.now() - start;
  const wrong = cells
    .filter(({ key }) => (readings[key]?.value ?? null) !== valueAt(report, key))
    .map(({ key }) => key);
  const named = new Set(issues.map(({ cell }) => cell));
  const faults = (['generation', 'year', 'unit'] as const).filter((key) => head[key] !== report[key]);
  return {
    cells: cells.length,
    right: cells.length - wrong.length,
    silent: wrong.filter((key) => !named.has(key)).length,
    faults: faults.map((key) => `${key}: ${head[key]}`),
    wrong,
    milliseconds,
  };
}
