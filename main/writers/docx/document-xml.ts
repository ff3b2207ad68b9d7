import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import type { DocumentNode, ReportDocument } from '../../../shared/document/report-document.ts';
import { sectionXml } from './page-setup.ts';
import { writeTable } from './tables.ts';
import { writeHeading, writeParagraph, writeSignature, writeTitle } from './text.ts';

const namespaces =
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

interface Neighbours {
  readonly before: DocumentNode | undefined;
  readonly after: DocumentNode | undefined;
}

function writeNode(node: DocumentNode, { before, after }: Neighbours, choices: LayoutChoices): string {
  switch (node.kind) {
    case 'title':
      return writeTitle(node);
    case 'heading':
      return writeHeading(node, before?.kind === 'table', choices);
    case 'paragraph':
      return writeParagraph(node, after?.kind === 'signature');
    case 'signature':
      return writeSignature(node, choices);
    case 'table':
      return writeTable(node, choices);
  }
}

/** word/document.xml, written straight: the library's objects for two thousand boxes cost more than all the rest. */
export function documentXml({ nodes }: ReportDocument, choices: LayoutChoices): string {
  const body = nodes.map((node, index) => {
    return writeNode(node, { before: nodes[index - 1], after: nodes[index + 1] }, choices);
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${body.join('')}${sectionXml(choices)}</w:body></w:document>`;
}
