import type { ImportView } from '../../main/api/contract.ts';
import type { Block } from '../../shared/alignment/blocks.ts';
import type { CellReading, ImportDraft, ImportIssue } from '../../shared/alignment/import-draft.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import type { CellKey } from '../../shared/formats/formats.ts';
import type { Report } from '../../shared/report/report.ts';

/** One issue of a reading, with what a test does not care about filled in. */
export function anIssue(issue: Partial<ImportIssue> & Pick<ImportIssue, 'code' | 'cell'>): ImportIssue {
  return { source: '', message: `${issue.code} ${issue.cell}`, place: null, choices: [], ...issue };
}

/** A file of one line a cell, read without a fault, as the back end would answer; the n-th cell stands in the n-th line. */
export function anImportView(report: Report, issues: readonly ImportIssue[] = []): ImportView {
  const cells = cellsOf(report.generation);
  const blocks = cells.map(({ key }, index): Block => {
    return { kind: 'paragraph', text: String(report.cells[key] ?? ''), line: index + 1 };
  });
  const readings = Object.fromEntries(
    cells.map(({ key }, block): [CellKey, CellReading] => {
      const value = report.cells[key] ?? null;
      return [key, { value, source: String(value ?? ''), place: { block, row: null, cell: null } }];
    }),
  );
  const { generation, year, unit, issuedOn, texts } = report;
  const draft: ImportDraft = { generation, year, unit, issuedOn, readings, texts, issues };
  return { importId: 'import-1', fileName: '去年的报告.txt', blocks, draft, leftOut: [] };
}
