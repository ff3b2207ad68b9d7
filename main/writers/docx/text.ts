import { Paragraph, TextRun } from 'docx';
import type { DocumentNode } from '../../../shared/document/report-document.ts';
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

/** Width in full-width characters. */
function emsOf(text: string): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
}

/**
 * GB/T 9704-2012, 7.3.5: the date ends four characters from the right edge and the organ is centred over it; an organ
 * longer than that allows ends two characters from the edge, and the date is centred under it.
 */
export function signatureIndents(unit: string, date: string): { unitEms: number; dateEms: number } {
  const overhang = (emsOf(unit) - emsOf(date)) / 2;
  if (unit === '' || date === '') return { unitEms: 4, dateEms: 4 };
  return overhang > 2 ? { unitEms: 2, dateEms: 2 + overhang } : { unitEms: 4 - overhang, dateEms: 4 };
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
