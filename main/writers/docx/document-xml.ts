import type { AttachedSheet, AttachedSheets } from '../../../shared/document/attached-sheet.ts';
import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import type { DocumentNode, ReportDocument } from '../../../shared/document/report-document.ts';
import { withSectionEnd, writeSectionEnd, writeSheet } from './attached-sheets.ts';
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

const bodyXml = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`;

/**
 * word/document.xml, written straight: the library's objects for two thousand boxes cost more than all the rest. A page
 * before the report shows no number and the report begins at 1 anew: printed on both sides, it begins on a sheet of its own.
 * A page after it goes on counting.
 */
export function documentXml({ nodes }: ReportDocument, choices: LayoutChoices, sheets: AttachedSheets = {}): string {
  const { before, after } = sheets;
  const report = nodes
    .map((node, index) => writeNode(node, { before: nodes[index - 1], after: nodes[index + 1] }, choices))
    .join('');
  const ownSection = sectionXml(choices, before ? { firstPage: 1 } : {});
  const first = before
    ? writeSheet(before, choices) +
      writeSectionEnd(sectionXml(choices, { sideMarginsMm: before.sideMarginsMm, isNumbered: false }))
    : '';
  if (!after) return bodyXml(first + report + ownSection);
  return bodyXml(
    first +
      withSectionEnd(report, ownSection) +
      writeSheet(after, choices) +
      sectionXml(choices, { sideMarginsMm: after.sideMarginsMm }),
  );
}

/** {@link documentXml} of a file that holds one attached page and nothing else. */
export function sheetXml(sheet: AttachedSheet, choices: LayoutChoices): string {
  return bodyXml(writeSheet(sheet, choices) + sectionXml(choices, { sideMarginsMm: sheet.sideMarginsMm }));
}
