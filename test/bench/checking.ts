import ExcelJS from 'exceljs';
import { HyperFormula, type RawCellContent } from 'hyperformula';
import { writeXlsx } from '../../main/writers/write-xlsx.ts';
import { evaluate } from '../../shared/checks/evaluate.ts';
import { tableRules } from '../../shared/checks/rules/all-rules.ts';
import { compose } from '../../shared/document/compose.ts';
import { applyChange, type Change } from '../../shared/report/change.ts';
import type { Report, Texts } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import { aReport } from '../builders/a-report.ts';
import type { BenchCase } from './measure.ts';

const paragraph = (year: number) =>
  `（一）主动公开。${year}年，我镇全年主动公开政府信息 128 条，其中通过政府网站公开 96 条、公众号公开 32 条，发布政策解读 9 期：图解 5 期、视频 4 期。制定行政规范性文件 1 件，废止行政规范性文件 0 件，现行有效的行政规范性文件 6 件，作出行政许可决定 15 件、行政处罚决定 3 件。
（二）依申请公开。全年收到政府信息公开申请 12 件，上年结转 1 件，其中予以公开 9 件（69.2%）、部分公开 2 件、不予公开 1 件，结转下年度继续办理 1 件，均在法定期限内答复，未发生因政府信息公开引起的行政复议、行政诉讼。
（三）政府信息管理。严格落实“先审查、后公开”，对 2018 年以来的存量信息逐条清理，规范标题、文号和发布日期，及时撤下失效文件 7 份。
`;

const texts = (year: number): Partial<Texts> => ({
  preface: `根据《中华人民共和国政府信息公开条例》和国办公开办函〔2021〕30号要求编制。本报告由云溪县青禾镇人民政府编制，统计期限自${year}年1月1日起至${year}年12月31日止。如有疑问，请与青禾镇党政办公室联系。`,
  overview: paragraph(year).repeat(3),
  problems: `一是更新不够及时，第 ${year - 2020} 季度有 3 条信息超过期限才发布；二是解读形式单一，群众看不懂。下一步，将按月通报更新情况，增加图解和视频解读，请村民代表评议。`,
  other: '本年度未收取政府信息公开信息处理费。',
});

const reportOf = (year: number) => {
  const filled = aReport().with('requests.new.natural_person', 12).with('requests.granted.natural_person', 12);
  return filled.withTotals().in(year).withText(texts(year)).build();
};

const report = reportOf(2025);
const earlier = [2024, 2023, 2022, 2021].map(reportOf);
const [previous = null] = earlier;

let turn = 0;
const anotherFigure = (): Change => {
  turn += 1;
  return { kind: 'set-cell', cell: 'requests.new.enterprise', value: turn % 30, source: null };
};
const afterFigure = () => withDerivedTotals(applyChange(report, anotherFigure())) as Report;

/** One more character typed at the end of 一: its sentences are read anew, those of earlier years are not. */
function afterTyping(): Report {
  turn += 1;
  return { ...report, texts: { ...report.texts, overview: `${report.texts.overview}${'字'.repeat(1 + (turn % 9))}` } };
}

interface Place {
  readonly row: number;
  readonly col: number;
}

interface Recalculated {
  readonly engine: HyperFormula;
  readonly formulas: readonly Place[];
  readonly input: Place;
}

/** A box of a merge that is not its first is empty. */
function contentOf(cell: ExcelJS.Cell): RawCellContent {
  if (cell.isMerged && cell.master !== cell) return null;
  return cell.formula ? `=${cell.formula}` : (cell.value as RawCellContent);
}

async function formInRows(): Promise<RawCellContent[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await writeXlsx(report, compose(report))).buffer as ArrayBuffer);
  const [form] = workbook.worksheets;
  if (!form) throw new Error('the workbook has no sheet');
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return numbers(form.rowCount).map((row) =>
    numbers(form.columnCount).map((column) => contentOf(form.getCell(row, column))),
  );
}

/** Our own workbook in a spreadsheet engine: every total and every check cell of its first sheet as a live formula. */
async function inSpreadsheet(): Promise<Recalculated> {
  const rows = await formInRows();
  const places = rows.flatMap((line, row) => line.map((content, col) => ({ content, place: { row, col } })));
  const isFormula = (content: RawCellContent) => typeof content === 'string' && content.startsWith('=');
  const formulas = places.filter(({ content }) => isFormula(content)).map(({ place }) => place);
  const input = places.find(({ content }) => content === 12)?.place;
  if (!input || formulas.length === 0) throw new Error('the workbook has no figure or no formula');
  return { engine: HyperFormula.buildFromArray(rows, { licenseKey: 'gpl-v3' }), formulas, input };
}

const sheet = 0;

function recalculate({ engine, formulas, input }: Recalculated): void {
  turn += 1;
  engine.setCellContents({ sheet, ...input }, turn % 30);
  for (const place of formulas) engine.getCellValue({ sheet, ...place });
}

const spreadsheet = await inSpreadsheet();

export const checkedLength = [...Object.values(report.texts).join('')].length;
export const formulaCount = spreadsheet.formulas.length;

/** What a clerk waits for after each key, and the same sums in a general spreadsheet engine. */
export const checkingCases: readonly BenchCase[] = [
  { name: 'check the tables, a figure changed', work: () => evaluate({ report: afterFigure() }, tableRules) },
  { name: 'check all, a figure changed', work: () => evaluate({ report: afterFigure(), previous, earlier }) },
  { name: 'check all, a character typed', work: () => evaluate({ report: afterTyping(), previous, earlier }) },
  { name: 'HyperFormula, a figure changed', work: () => recalculate(spreadsheet) },
];
