import type { RulePackStamp } from '../../shared/checks/rule-pack.ts';
import type { ListedWaiver } from '../../shared/checks/waiver-list.ts';
import type { AttachedSheets } from '../../shared/document/attached-sheet.ts';
import { compose } from '../../shared/document/compose.ts';
import { canonicalText, type FileProperty, propertiesOf, recordOf } from '../../shared/document/export-record.ts';
import { defaultExportSettings, fileNameOf } from '../../shared/document/export-settings.ts';
import { asDraft } from '../../shared/document/hand-out.ts';
import type { ReportDocument } from '../../shared/document/report-document.ts';
import { withShownFigures } from '../../shared/narrative/linked-text.ts';
import type { LinkedReport, Report } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import type { PacketFile } from './contract.ts';
import { listSheets, type SheetContext, sheetsFor } from './export-sheets.ts';
import { sealed, sha256Of } from './handed-out.ts';
import type { PdfPrinter, Printed } from './pdf-printer.ts';
import { differenceInFile, type Held } from './prove-html.ts';

type Refused = Extract<Printed, { kind: 'refused' }>;

export type Exported =
  | { readonly kind: 'file'; readonly name: string; readonly type: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'refused'; readonly code: 'proof-failed' | Refused['code']; readonly message: string };

/** What an export depends on beside the report. */
export interface ExportContext extends SheetContext {
  /** Last year's report, for the lines that compare. */
  readonly previous: Report | null;
  /** Accepted exceptions (说明), for the county. */
  readonly waivers?: readonly ListedWaiver[];
  /** The county's rules the report was checked by. */
  readonly rulePack?: RulePackStamp | null;
  readonly printer: PdfPrinter;
}

interface Draft extends ExportContext {
  readonly report: Report;
  readonly document: ReportDocument;
  /** What the file is to remember of what it says. */
  readonly properties: readonly FileProperty[];
  /** The pages that go along with what is printed. */
  readonly sheets: AttachedSheets;
}

interface Writer {
  readonly type: string;
  readonly write: (draft: Draft) => Promise<Uint8Array | Refused>;
  /** What of the report the file holds: it is read back by our own importer, and nothing is offered that differs. */
  readonly holds: Held;
}

const ooxml = 'application/vnd.openxmlformats-officedocument';

async function writePage({ document, settings, properties }: Draft, sheets: AttachedSheets = {}): Promise<string> {
  return (await import('../writers/write-html.ts')).writeHtml(document, settings.layout, properties, sheets);
}

async function writePdf(draft: Draft): Promise<Uint8Array | Refused> {
  const printed = await draft.printer.print(await writePage(draft, draft.sheets));
  if (printed.kind === 'refused') return printed;
  const [{ withPageNumbers }, { fixPdfTimes }] = await Promise.all([
    import('../writers/pdf-page-numbers.ts'),
    import('../writers/pdf-times.ts'),
  ]);
  const unnumbered = draft.sheets.before ? 1 : 0;
  return fixPdfTimes(withPageNumbers(printed.bytes, draft.settings.layout, unnumbered), draft.document);
}

/** The writers are loaded when they are first asked for: the window opens without waiting for them. */
const writers: Readonly<Record<PacketFile, Writer>> = {
  docx: {
    type: `${ooxml}.wordprocessingml.document`,
    write: async ({ document, settings, properties, sheets }) =>
      (await import('../writers/write-docx.ts')).writeDocx(document, settings.layout, properties, sheets),
    holds: 'report',
  },
  xlsx: {
    type: `${ooxml}.spreadsheetml.sheet`,
    write: async ({ report, document, settings: { layout }, waivers = [], ...own }) =>
      (await import('../writers/write-xlsx.ts')).writeXlsx(report, document, {
        ...{ previous: own.previous, properties: own.properties, rulePack: own.rulePack ?? null },
        ...{ waivers, layout },
      }),
    holds: 'figures',
  },
  html: {
    type: 'text/html; charset=utf-8',
    write: async (draft) => new TextEncoder().encode(await writePage(draft)),
    holds: 'report',
  },
  pdf: { type: 'application/pdf', write: writePdf, holds: 'pages' },
  checks: {
    type: `${ooxml}.wordprocessingml.document`,
    write: async ({ document, settings, sheets: { after } }) => {
      if (!after) throw new Error('校核表 is asked for only where there is one');
      return (await import('../writers/write-docx.ts')).writeSheetDocx(after, document, settings.layout);
    },
    holds: 'nothing',
  },
};

/** 单位_年份_年报.docx, or as the office settled it; 校核表 says behind it that it is one. */
export function exportName(
  report: Pick<Report, 'unit' | 'year'>,
  kind: PacketFile | 'zip',
  pattern: string = defaultExportSettings.fileName,
): string {
  const name = fileNameOf(pattern, report);
  return kind === 'checks' ? `${name}_校核表.docx` : `${name}.${kind}`;
}

/** Writes one file. Totals are computed anew from their parts, linked figures follow them, a blank prints as a blank. */
export async function exportReport(report: LinkedReport, kind: PacketFile, context: ExportContext): Promise<Exported> {
  const shown = withShownFigures(withDerivedTotals(report));
  const { type, write, holds } = writers[kind];
  const document = compose(shown);
  const record = propertiesOf(recordOf(shown, document), sha256Of(canonicalText(shown)), context.rulePack ?? null);
  const properties = sealed(record, context.handOut ?? asDraft);
  const sheets = sheetsFor(shown, kind, context);
  const written = await write({ ...context, report: shown, document, properties, sheets });
  if ('code' in written) return written;
  const bytes = new Uint8Array(written);
  const name = exportName(report, kind, context.settings.fileName);
  const difference = await differenceInFile(bytes, name, shown, holds, listSheets(sheets));
  if (difference === null) return { kind: 'file', name, type, bytes };
  const message = `导出的文件读回来与报告不一致：${difference}。没有导出，报告没有改动。请核对这一处，或换一种格式导出。`;
  return { kind: 'refused', code: 'proof-failed', message };
}
