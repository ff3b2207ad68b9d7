import fc from 'fast-check';
import type { Report } from '../../shared/report/report.ts';
import { boxRows, type TableSurface } from './report-surfaces.ts';

/** What happens to a text between its office and ours; the tables' lines are damaged, the prose is left alone. */
export interface Damage {
  readonly name: string;
  readonly apply: (lines: readonly string[], at: readonly number[]) => readonly string[];
}

const drop = (lines: readonly string[], at: number) => lines.toSpliced(at, 1);

const breakInTwo = (lines: readonly string[], at: number): string[] => {
  const line = lines[at] ?? '';
  const middle = Math.ceil(line.length / 2);
  return /\d/.test(line) || line.length < 4
    ? [...lines]
    : lines.toSpliced(at, 1, line.slice(0, middle), line.slice(middle));
};

const misread = (lines: readonly string[], at: number): string[] => {
  const line = lines[at] ?? '';
  const middle = Math.floor(line.length / 2);
  return /\d/.test(line) || line.length < 6
    ? [...lines]
    : lines.toSpliced(at, 1, `${line.slice(0, middle)}口${line.slice(middle + 1)}`);
};

const each =
  (step: (lines: readonly string[], at: number) => readonly string[]) =>
  (lines: readonly string[], places: readonly number[]): readonly string[] =>
    places.reduce((damaged, at) => step(damaged, at % Math.max(damaged.length, 1)), lines);

export const damages: readonly Damage[] = [
  { name: 'some lines are lost', apply: each(drop) },
  {
    name: 'lines that repeat the one above are lost',
    apply: (lines) => lines.filter((line, at) => line !== lines[at - 1]),
  },
  {
    name: 'every line that came before is lost',
    apply: (lines) => lines.filter((line, at) => lines.indexOf(line) === at),
  },
  { name: 'the end is lost', apply: (lines, [at = 0]) => lines.slice(0, at % lines.length) },
  { name: 'labels are broken over two lines', apply: each(breakInTwo) },
  { name: 'labels are misread', apply: each(misread) },
  {
    name: 'two lines are run together',
    apply: each((lines, at) => lines.toSpliced(at, 2, (lines[at] ?? '') + (lines[at + 1] ?? ''))),
  },
  { name: 'page numbers come in between', apply: each((lines, at) => lines.toSpliced(at, 0, '- 3 -')) },
];

/** Rows whose blank boxes were moved to their end. */
export const asCollapsedRows: TableSurface = (report, table) =>
  boxRows(report, table)
    .map((row) => {
      const filled = row.filter(({ text }) => text !== '');
      return `${filled.map(({ text }) => `${text} | `).join('')}${'|'.repeat(row.length - filled.length)}`;
    })
    .join('\n');

/** Rows without anything between their boxes. */
export const asGluedRows: TableSurface = (report, table) =>
  boxRows(report, table)
    .map((row) => row.map(({ text }) => text).join(''))
    .join('\n');

/** Zeros left blank, as many offices print them. */
export function withZerosBlank(report: Report): Report {
  const cells = Object.entries(report.cells).map(([key, value]) => [key, value === 0 ? null : value]);
  return { ...report, cells: Object.fromEntries(cells) };
}

export const places: fc.Arbitrary<readonly number[]> = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 3 });
