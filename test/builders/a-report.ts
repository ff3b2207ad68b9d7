import { cellsOf } from '../../shared/formats/cells.ts';
import type { CellKey, Generation } from '../../shared/formats/formats.ts';
import { type Cells, type CellValue, emptyTexts, type Report, type Texts } from '../../shared/report/report.ts';
import { deriveTotals } from '../../shared/report/totals.ts';

/** A made-up township's report, every cell 0 and every sum right, to be bent by `with`. */
export interface ReportBuilder<G extends Generation> {
  /** Sets one cell (amounts in 分) and leaves every other as it is, totals too. */
  with(key: CellKey<G>, value: CellValue): ReportBuilder<G>;
  withText(texts: Partial<Texts>): ReportBuilder<G>;
  withTotals(): ReportBuilder<G>;
  in(year: number): ReportBuilder<G>;
  build(): Report;
}

function builderOf<G extends Generation>(report: Report): ReportBuilder<G> {
  return {
    with: (key, value) => builderOf({ ...report, cells: { ...report.cells, [key]: value } }),
    withText: (texts) => builderOf({ ...report, texts: { ...report.texts, ...texts } }),
    withTotals: () => builderOf({ ...report, cells: deriveTotals(report.generation, report.cells) }),
    in: (year) => builderOf({ ...report, year }),
    build: () => report,
  };
}

export function aReport(): ReportBuilder<'2021'>;
export function aReport<G extends Generation>(generation: G): ReportBuilder<G>;
export function aReport(generation: Generation = '2021'): ReportBuilder<Generation> {
  const cells = Object.fromEntries(cellsOf(generation).map((cell) => [cell.key, 0])) as Cells;
  return builderOf({
    generation,
    unit: '云溪县青禾镇人民政府',
    year: generation === '2021' ? 2025 : 2020,
    issuedOn: generation === '2021' ? '2026-01-20' : '2021-01-20',
    cells,
    sources: {},
    texts: {
      ...emptyTexts,
      preface: '本报告根据《中华人民共和国政府信息公开条例》编制。',
      overview: '我镇认真做好政府信息公开工作。',
      problems: '公开内容还不够全面，下一步将加强培训。',
      other: '本年度未收取政府信息公开信息处理费。',
    },
  });
}
