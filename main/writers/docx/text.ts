import { Paragraph, TextRun } from 'docx';
import type { DocumentNode } from '../../../shared/document/report-document.ts';
import { signatureIndents } from '../../../shared/document/signature-indents.ts';
import { charactersPerLine, linePitchPt } from '../../../shared/document/typography.ts';
import { ptToTwips, textBlockTwips } from './measures.ts';

type NodeOf<Kind extends DocumentNode['kind']> = Extract<DocumentNode, { kind: Kind }>;

/** Quotation marks and dashes are ambiguous to Word; the hint makes them full-width Chinese ones. */
const chinese = { font: { hint: 'eastAsia' } } as const;

export function writeTitle(title: NodeOf<'title'>): Paragraph {
  const runs = title.lines.map(
    (line, index) => new TextRun({ ...chinese, text: line, ...(index > 0 ? { break: 1 } : {}) }),
  );
  return new Paragraph({ style: 'Title', children: runs });
}

/** A heading under a table stands half a line off it. */
export function writeHeading(heading: NodeOf<'heading'>, isUnderTable: boolean): Paragraph {
  return new Paragraph({
    style: `Heading${heading.level}`,
    ...(isUnderTable ? { spacing: { before: ptToTwips(linePitchPt / 2) } } : {}),
    children: [new TextRun({ ...chinese, text: heading.text })],
  });
}

export function writeParagraph(paragraph: NodeOf<'paragraph'>, keepNext: boolean): Paragraph {
  const lead = paragraph.text.slice(0, paragraph.lead);
  const runs = [
    ...(lead ? [new TextRun({ ...chinese, style: 'Heading2Char', text: lead })] : []),
    new TextRun({ ...chinese, text: paragraph.text.slice(paragraph.lead) }),
  ];
  return new Paragraph({ children: runs, ...(keepNext ? { keepNext } : {}) });
}

export function writeSignature({ unit, date }: NodeOf<'signature'>): Paragraph[] {
  const { unitEms, dateEms } = signatureIndents(unit, date);
  const emTwips = textBlockTwips / charactersPerLine;
  const gap = { before: 2 * ptToTwips(linePitchPt) };
  const line = (style: string, text: string, ems: number, spacing: object) =>
    new Paragraph({
      style,
      indent: { right: Math.round(ems * emTwips) },
      ...spacing,
      children: [new TextRun({ ...chinese, text })],
    });
  return [
    ...(unit ? [line('Signature', unit, unitEms, { spacing: gap })] : []),
    ...(date ? [line('Date', date, dateEms, unit ? {} : { spacing: gap })] : []),
  ];
}
