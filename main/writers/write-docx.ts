import { Document, Packer } from 'docx';
import type { AttachedSheet, AttachedSheets } from '../../shared/document/attached-sheet.ts';
import type { FileProperty } from '../../shared/document/export-record.ts';
import { fitTables } from '../../shared/document/fit-tables.ts';
import { type LayoutChoices, officialLayout } from '../../shared/document/layout-choices.ts';
import type { ReportDocument } from '../../shared/document/report-document.ts';
import { customPropertiesXml } from './custom-properties.ts';
import { documentXml, sheetXml } from './docx/document-xml.ts';
import { packageParts } from './docx/package-parts.ts';
import { pageSetup } from './docx/page-setup.ts';
import { fixZipTimes } from './zip-times.ts';

interface Contents {
  readonly document: ReportDocument;
  readonly choices: LayoutChoices;
  readonly properties: readonly FileProperty[];
  /** word/document.xml. */
  readonly body: string;
}

async function pack({ document, choices, properties, body }: Contents): Promise<Uint8Array> {
  const sections = [{ ...pageSetup(choices), children: [] }];
  const file = new Document({ sections, evenAndOddHeaderAndFooters: true });
  const archive = await Packer.toBuffer(file, undefined, [
    ...packageParts(document, choices),
    { path: 'word/document.xml', data: body },
    { path: 'docProps/custom.xml', data: customPropertiesXml(properties) },
  ]);
  return fixZipTimes(archive);
}

/** The report as the leader signs it: A4 after GB/T 9704-2012, in real Word styles, the same bytes for the same report. */
export function writeDocx(
  document: ReportDocument,
  choices: LayoutChoices = officialLayout,
  properties: readonly FileProperty[] = [],
  sheets: AttachedSheets = {},
): Promise<Uint8Array> {
  return pack({ document, choices, properties, body: documentXml(fitTables(document, choices), choices, sheets) });
}

/** An attached page as a file of its own; `document` is the report it belongs to. */
export function writeSheetDocx(
  sheet: AttachedSheet,
  document: ReportDocument,
  choices: LayoutChoices = officialLayout,
): Promise<Uint8Array> {
  const title = `${document.title}　${sheet.title.join('')}`;
  return pack({ document: { ...document, title }, choices, properties: [], body: sheetXml(sheet, choices) });
}
