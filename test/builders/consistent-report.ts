import fc from 'fast-check';
import { cellsOf } from '../../shared/formats/cells.ts';
import type { CellKey, Generation } from '../../shared/formats/formats.ts';
import type { Cells, CellValue, Report } from '../../shared/report/report.ts';
import { deriveTotals } from '../../shared/report/totals.ts';
import { aReport } from './a-report.ts';

const applicantColumns = ['natural_person', 'enterprise', 'research', 'social_org', 'legal_service', 'other'] as const;

/** Mostly zeros, as in life, with some small and a few large counts. */
const count = fc.oneof(
  { weight: 6, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.nat(99_999_999) },
);
const smallCount = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(200) });
const amountFen = fc.oneof(
  fc.constant(0),
  fc.nat(9_000_000_000),
  fc.nat(9_000).map((wan) => wan * 1_000_000),
);

/**
 * A report of the generation whose every sum agrees: outcomes and 结转 are drawn freely, and 一 is what then makes
 * 一＋二 = 三（七）＋四 hold in each column (二 never exceeds what is to be handled).
 */
export function consistentReport(generation: Generation): fc.Arbitrary<Report> {
  const inputs = cellsOf(generation).filter((cell) => cell.kind === 'input');
  const drawValue = (cell: (typeof inputs)[number]): fc.Arbitrary<CellValue> => {
    if (cell.unit === '万元') return amountFen;
    if (cell.signed) return fc.integer({ min: -500, max: 500 });
    return cell.table === 'requests' ? smallCount : count;
  };
  return fc
    .tuple(fc.tuple(...inputs.map(drawValue)), fc.array(fc.nat(100), { minLength: 6, maxLength: 6 }))
    .map(([values, shares]) => {
      const cells: { [K in CellKey]?: CellValue } = Object.fromEntries(
        inputs.map((cell, index) => [cell.key, values[index] ?? 0]),
      );
      const handled = deriveTotals(generation, cells);
      for (const [index, column] of applicantColumns.entries()) {
        const toHandle = (handled[`requests.total.${column}`] ?? 0) + (cells[`requests.carried_out.${column}`] ?? 0);
        const carriedIn = Math.floor((toHandle * (shares[index] ?? 0)) / 100);
        cells[`requests.carried_in.${column}`] = carriedIn;
        cells[`requests.new.${column}`] = toHandle - carriedIn;
      }
      return { ...aReport(generation).build(), cells: deriveTotals(generation, cells as Cells) };
    });
}
