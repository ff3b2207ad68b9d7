import { compose } from '../../shared/document/compose.ts';
import type { ReportDocument } from '../../shared/document/report-document.ts';
import type { Report } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import type { ExportKind } from './contract.ts';
import { differenceInFile, type Held } from './prove-html.ts';

export type Exported =
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly code: 'proof-failed'; readonly message: string };

interface Writer {
  readonly type: string;
  /** Called by its kind in a sentence. */
  readonly write: (report: Report, document: ReportDocument, previous: Report | null) => Promise<Uint8Array>;
  /** What of the report the file holds: it is read back by our own importer, and nothing is offered that differs. */
  readonly holds: Held;
}

const ooxml = 'application/vnd.openxmlformats-officedocument';

/** The writers are loaded when they are first asked for: the window opens without waiting for them. */
const writers: Readonly<Record<ExportKind, Writer>> = {
  docx: {
    type: `${ooxml}.wordprocessingml.document`,
    write: async (_report, document) => (await import('../writers/write-docx.ts')).writeDocx(document),
    holds: 'report',
  },
  xlsx: {
    type: `${ooxml}.spreadsheetml.sheet`,
    write: async (report, document, previous) =>
      (await import('../writers/write-xlsx.ts')).writeXlsx(report, document, previous),
    holds: 'figures',
  },
  html: {
    type: 'text/html; charset=utf-8',
    write: async (_report, document) =>
      new TextEncoder().encode((await import('../writers/write-html.ts')).writeHtml(document)),
    holds: 'report',
  },
};

/** 单位_年份_年报.docx */
export function exportName({ unit, year }: Pick<Report, 'unit' | 'year'>, kind: ExportKind): string {
  return `${unit || '未填单位'}_${year}_年报.${kind}`;
}

/** Writes one file. Totals are computed anew from their parts, a blank prints as a blank. */
export async function exportReport(
  report: Report,
  kind: ExportKind,
  previous: Report | null = null,
): Promise<Exported> {
  const derived = withDerivedTotals(report);
  const { type, write, holds } = writers[kind];
  const bytes = new Uint8Array(await write(derived, compose(derived), previous));
  const name = exportName(report, kind);
  const difference = await differenceInFile(bytes, name, derived, holds);
  if (difference === null) return { kind: 'file', name, type, bytes };
  const message = `导出的文件读回来与报告不一致：${difference}。没有导出，报告没有改动。请核对这一处，或换一种格式导出。`;
  return { kind: 'refused', code: 'proof-failed', message };
}
