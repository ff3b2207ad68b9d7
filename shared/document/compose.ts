import { cellOf } from '../formats/cells.ts';
import type { Form, FormSection, FormTable } from '../formats/form.ts';
import { formOf } from '../formats/formats.ts';
import { type GridLayout, layoutTable } from '../formats/grid-layout.ts';
import { formatQuantity } from '../report/quantities.ts';
import { type Report, titleOf, valueAt } from '../report/report.ts';
import { columnWidths } from './column-widths.ts';
import { paragraphsOf, toPrintable, toTextNode } from './paragraphs.ts';
import { printedDate } from './printed-date.ts';
import type { DocumentBox, DocumentNode, DocumentTable, ReportDocument } from './report-document.ts';
import { titleLines } from './title-lines.ts';
import { tableRowPt } from './typography.ts';

const layouts = new WeakMap<FormTable, GridLayout>();

function layoutOf(table: FormTable): GridLayout {
  const known = layouts.get(table);
  if (known) return known;
  const layout = layoutTable(table);
  layouts.set(table, layout);
  return layout;
}

function composeTable(report: Report, table: FormTable): DocumentTable {
  const { boxes, ...layout } = layoutOf(table);
  const printed = boxes.map((box): DocumentBox => {
    if (box.cell === null) return { ...box, text: box.label };
    return { ...box, text: formatQuantity(valueAt(report, box.cell), cellOf(report.generation, box.cell).unit) };
  });
  const widths = columnWidths(table.key, printed, layout.columnCount);
  return { kind: 'table', table: table.key, layout, boxes: printed, ...widths, rowPt: tableRowPt[table.key] };
}

/** 注：… lines that end a section's prose stand under its table; everything before them stands above. */
function composeTableSection(report: Report, form: Form, section: FormSection): DocumentNode[] {
  const table = form.tables.find(({ key }) => key === section.table);
  const lines = paragraphsOf(report.texts[section.key]);
  const lastProse = lines.findLastIndex((line) => !/^[（(]?注[：:\d]/u.test(line));
  const above = lines.slice(0, lastProse + 1).map(toTextNode);
  const below = lines.slice(lastProse + 1).map(toTextNode);
  return [...above, ...(table ? [composeTable(report, table)] : []), ...below];
}

function composeSection(report: Report, form: Form, section: FormSection): DocumentNode[] {
  const heading: DocumentNode = { kind: 'heading', level: 1, text: section.heading };
  if (section.table) return [heading, ...composeTableSection(report, form, section)];
  return [heading, ...paragraphsOf(report.texts[section.key]).map(toTextNode)];
}

function composeSignature(unit: string, issuedOn: string | null): DocumentNode[] {
  const date = printedDate(issuedOn);
  return unit === '' && date === '' ? [] : [{ kind: 'signature', unit, date }];
}

/**
 * Lays the report out in the order of its form. Totals are printed as they stand (callers derive them first), a blank
 * prints as nothing, an empty section keeps its heading, and user text loses what no page can show.
 */
export function compose(report: Report): ReportDocument {
  const form = formOf(report.generation);
  const unit = toPrintable(report.unit.replace(/\s+/gu, ' '));
  const title = titleOf({ unit, year: report.year });
  return {
    title,
    unit,
    year: report.year,
    generation: report.generation,
    nodes: [
      { kind: 'title', lines: titleLines(unit, titleOf({ unit: '', year: report.year })) },
      ...paragraphsOf(report.texts.preface).map(toTextNode),
      ...form.sections.flatMap((section) => composeSection(report, form, section)),
      ...composeSignature(unit, report.issuedOn),
    ],
  };
}
