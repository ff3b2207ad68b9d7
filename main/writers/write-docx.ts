import { Document, type FileChild, Packer } from 'docx';
import type { DocumentNode, ReportDocument } from '../../shared/document/report-document.ts';
import { packageParts } from './docx/package-parts.ts';
import { pageSetup } from './docx/page-setup.ts';
import { writeTable } from './docx/tables.ts';
import { writeHeading, writeParagraph, writeSignature, writeTitle } from './docx/text.ts';
import { fixZipTimes } from './zip-times.ts';

function writeNode(node: DocumentNode, before: DocumentNode | undefined, after: DocumentNode | undefined): FileChild[] {
  switch (node.kind) {
    case 'title':
      return [writeTitle(node)];
    case 'heading':
      return [writeHeading(node, before?.kind === 'table')];
    case 'paragraph':
      return [writeParagraph(node, after?.kind === 'signature')];
    case 'signature':
      return writeSignature(node);
    case 'table':
      return [writeTable(node)];
  }
}

/** The report as the leader signs it: A4 after GB/T 9704-2012, in real Word styles, the same bytes for the same report. */
export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const { nodes } = document;
  const children = nodes.flatMap((node, index) => writeNode(node, nodes[index - 1], nodes[index + 1]));
  const file = new Document({ sections: [{ ...pageSetup(), children }], evenAndOddHeaderAndFooters: true });
  const archive = await Packer.toBuffer(file, undefined, packageParts(document));
  return fixZipTimes(archive);
}
