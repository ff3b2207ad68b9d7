import { Document, Packer } from 'docx';
import type { FileProperty } from '../../shared/document/export-record.ts';
import { fitTables } from '../../shared/document/fit-tables.ts';
import { type LayoutChoices, officialLayout } from '../../shared/document/layout-choices.ts';
import type { ReportDocument } from '../../shared/document/report-document.ts';
import { customPropertiesXml } from './custom-properties.ts';
import { documentXml } from './docx/document-xml.ts';
import { packageParts } from './docx/package-parts.ts';
import { pageSetup } from './docx/page-setup.ts';
import { fixZipTimes } from './zip-times.ts';

/** The report as the leader signs it: A4 after GB/T 9704-2012, in real Word styles, the same bytes for the same report. */
export async function writeDocx(
  document: ReportDocument,
  choices: LayoutChoices = officialLayout,
  properties: readonly FileProperty[] = [],
): Promise<Uint8Array> {
  const sections = [{ ...pageSetup(choices), children: [] }];
  const file = new Document({ sections, evenAndOddHeaderAndFooters: true });
  const archive = await Packer.toBuffer(file, undefined, [
    ...packageParts(document, choices),
    { path: 'word/document.xml', data: documentXml(fitTables(document, choices), choices) },
    { path: 'docProps/custom.xml', data: customPropertiesXml(properties) },
  ]);
  return fixZipTimes(archive);
}
