import { Document, type FileChild, Packer } from 'docx';
import type { FileProperty } from '../../shared/document/export-record.ts';
import { type LayoutChoices, officialLayout } from '../../shared/document/layout-choices.ts';
import type { DocumentNode, ReportDocument } from '../../shared/document/report-document.ts';
import { customPropertiesXml } from './custom-properties.ts';
import { packageParts } from './docx/package-parts.ts';
import { pageSetup } from './docx/page-setup.ts';
import { writeTable } from './docx/tables.ts';
import { writeHeading, writeParagraph, writeSignature, writeTitle } from './docx/text.ts';
import { fixZipTimes } from './zip-times.ts';

interface Neighbours {
  readonly before: DocumentNode | undefined;
  readonly after: DocumentNode | undefined;
}

function writeNode(node: DocumentNode, { before, after }: Neighbours, choices: LayoutChoices): FileChild[] {
  switch (node.kind) {
    case 'title':
      return [writeTitle(node)];
    case 'heading':
      return [writeHeading(node, before?.kind === 'table', choices)];
    case 'paragraph':
      return [writeParagraph(node, after?.kind === 'signature')];
    case 'signature':
      return writeSignature(node, choices);
    case 'table':
      return [writeTable(node, choices)];
  }
}

/** The report as the leader signs it: A4 after GB/T 9704-2012, in real Word styles, the same bytes for the same report. */
export async function writeDocx(
  document: ReportDocument,
  choices: LayoutChoices = officialLayout,
  properties: readonly FileProperty[] = [],
): Promise<Uint8Array> {
  const { nodes } = document;
  const children = nodes.flatMap((node, index) =>
    writeNode(node, { before: nodes[index - 1], after: nodes[index + 1] }, choices),
  );
  const file = new Document({ sections: [{ ...pageSetup(choices), children }], evenAndOddHeaderAndFooters: true });
  const archive = await Packer.toBuffer(file, undefined, [
    ...packageParts(document, choices),
    { path: 'docProps/custom.xml', data: customPropertiesXml(properties) },
  ]);
  return fixZipTimes(archive);
}
