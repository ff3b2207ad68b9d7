import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../../main/writers/write-xlsx.ts';
import { compose } from '../../../shared/document/compose.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { equationsOf } from '../../../shared/formats/equations.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { type CellValue, type Report, valueAt } from '../../../shared/report/report.ts';
import { partsOf, sumOf } from '../../../shared/report/totals.ts';
import type { Change, WorkbookLibrary } from './change-workbook.ts';
import { type Calculator, type OpenedWorkbook, openWorkbook } from './recalculate.ts';

const form = '年报表格';

/** Where 核对 stands on 年报表格: one row an equation. */
const checkAddress = (index: number) => `R${index + 3}`;

/** The address of a cell on 年报表格, as 清单 refers to it in the row of its number. */
function addressOf(ours: OpenedWorkbook, index: number): string {
  return /年报表格!([A-Z]+\d+)/.exec(ours.formulaAt('清单', `E${index + 2}`))?.[1] ?? '';
}

/** The report's figures after one was typed over, every other total summed anew. */
function withTypedOver(report: Report, key: CellKey, value: CellValue): (key: CellKey) => CellValue {
  const find = (wanted: CellKey): CellValue => {
    if (wanted === key) return value;
    const parts = partsOf(report.generation, wanted);
    return parts ? sumOf(parts.map(find)) : valueAt(report, wanted);
  };
  return find;
}

function disagreeing(report: Report, find: (key: CellKey) => CellValue): number[] {
  const total = (keys: readonly CellKey[]) => sumOf(keys.map(find)) ?? 0;
  return equationsOf(report.generation).flatMap(({ left, right }, index) =>
    total(left) === total(right) ? [] : [index],
  );
}

function complaining(report: Report, sheet: OpenedWorkbook): number[] {
  return equationsOf(report.generation).flatMap((_, index) =>
    sheet.shown(form, checkAddress(index)) === '相符' ? [] : [index],
  );
}

/** One input and one total of 表三, each typed over by hand. */
const typedOver: readonly CellKey[] = ['requests.granted.enterprise', 'requests.refused.repeat.total'];

/** A workbook that was changed, and what is wrong with it once it was calculated anew. */
interface Trial {
  readonly file: string;
  readonly changes: readonly Change[];
  readonly judge: (calculated: OpenedWorkbook) => readonly string[];
}

/** Every cell that holds something must show what we cached, and hold a formula where we wrote one and nowhere else. */
export function differences(ours: OpenedWorkbook, theirs: OpenedWorkbook): readonly string[] {
  const addresses = new Set([...ours.cells, ...theirs.cells].map((cell) => cell.join('!')));
  return [...addresses].flatMap((cell) => {
    const [sheet = '', address = ''] = cell.split('!');
    const [cached, calculated] = [ours.shown(sheet, address), theirs.shown(sheet, address)];
    if (cached !== calculated) return [`${cell} shows ${calculated}, not ${cached}`];
    const isNew = ours.formulaAt(sheet, address) === '' && theirs.formulaAt(sheet, address) !== '';
    return isNew ? [`${cell} has become a formula`] : [];
  });
}

function changeTrial(name: string, report: Report, ours: OpenedWorkbook, key: CellKey): Trial {
  const index = cellsOf(report.generation).findIndex((cell) => cell.key === key);
  const value = (valueAt(report, key) ?? 0) + 1;
  const expected = disagreeing(report, withTypedOver(report, key, value)).join();
  return {
    file: `${name}-${key}.xlsx`,
    changes: [{ sheet: form, address: addressOf(ours, index), value }],
    judge: (calculated) => {
      const found = complaining(report, calculated).join();
      return found === expected ? [] : [`after ${key} was changed the checks ${found} complain, not ${expected}`];
    },
  };
}

interface Means {
  readonly library: WorkbookLibrary;
  readonly calculator: Calculator;
}

/**
 * Has `library` change exported workbooks and `calculator` calculate them anew: every cell must show what we cached, and
 * after a figure was changed exactly the checks it concerns must complain. Returns what is wrong.
 */
export async function proveSums(
  reports: Readonly<Record<string, Report>>,
  folder: string,
  { library, calculator }: Means,
): Promise<string[]> {
  const [written, changed, calculated] = ['written', 'changed', 'calculated'].map((step) =>
    join(folder, `${calculator.name}-${library.name}`, step),
  ) as [string, string, string];
  for (const step of [written, changed]) mkdirSync(step, { recursive: true });
  const trials: Trial[] = [];
  for (const [name, report] of Object.entries(reports)) {
    const archive = await writeXlsx(report, compose(report));
    const ours = openWorkbook(archive);
    const own: Trial[] = [
      { file: `${name}.xlsx`, changes: [], judge: (theirs) => differences(ours, theirs) },
      ...typedOver.map((key) => changeTrial(name, report, ours, key)),
    ];
    for (const { file } of own) writeFileSync(join(written, file), archive);
    trials.push(...own);
  }
  library.rewrite(trials.map(({ file, changes }) => ({ from: join(written, file), to: join(changed, file), changes })));
  const files = trials.map(({ file }) => join(changed, file));
  calculator.recalculate(files, calculated);
  return trials.flatMap(({ file, judge }) =>
    judge(openWorkbook(readFileSync(join(calculated, file)))).map(
      (complaint) => `${calculator.name} after ${library.name}, ${file}: ${complaint}`,
    ),
  );
}
