import { writeXlsx } from '../../../main/writers/write-xlsx.ts';
import { compose } from '../../../shared/document/compose.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { equationsOf } from '../../../shared/formats/equations.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { type CellValue, type Report, valueAt } from '../../../shared/report/report.ts';
import { partsOf, sumOf } from '../../../shared/report/totals.ts';
import { asWritten, type Change, type Recalculated, recalculate } from './recalculate.ts';

const form = '年报表格';

/** Where 核对 stands on 年报表格: one row an equation. */
const checkAddress = (index: number) => `R${index + 3}`;

/** The address of a cell on 年报表格, as 清单 refers to it in the row of its number. */
function addressOf(ours: Recalculated, index: number): string {
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

function complaining(report: Report, sheet: Recalculated): number[] {
  return equationsOf(report.generation).flatMap((_, index) =>
    sheet.shown(form, checkAddress(index)) === '相符' ? [] : [index],
  );
}

/** One input and one total of 表三, each typed over by hand. */
const typedOver: readonly CellKey[] = ['requests.granted.enterprise', 'requests.refused.repeat.total'];

/**
 * Recalculates an exported xlsx with LibreOffice: every formula must show what we cached, and after a figure was changed
 * by another library exactly the checks it concerns must complain. Returns what is wrong.
 */
export async function proveSums(name: string, report: Report, folder: string): Promise<string[]> {
  const archive = await writeXlsx(report, compose(report));
  const ours = asWritten(archive);
  const theirs = recalculate(archive, [], folder, name);
  const wrong = ours.formulas.flatMap(([sheet, address]) => {
    const [cached, calculated] = [ours.shown(sheet, address), theirs.shown(sheet, address)];
    return cached === calculated ? [] : [`${name}: ${sheet}!${address} shows ${calculated}, not ${cached}`];
  });
  for (const key of typedOver) {
    const index = cellsOf(report.generation).findIndex((cell) => cell.key === key);
    const value = (valueAt(report, key) ?? 0) + 1;
    const change: Change = { sheet: form, address: addressOf(ours, index), value };
    const found = complaining(report, recalculate(archive, [change], folder, `${name}-changed`));
    const expected = disagreeing(report, withTypedOver(report, key, value));
    if (found.join() !== expected.join()) {
      wrong.push(`${name}: after ${key} was changed the checks ${found.join()} complain, not ${expected.join()}`);
    }
  }
  return wrong;
}
