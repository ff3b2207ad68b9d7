import { AlignmentType, Paragraph, TextRun } from 'docx';
import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import type { DocumentNode } from '../../../shared/document/report-document.ts';
import { signatureBlock } from '../../../shared/document/signature-block.ts';
import { hasLongLatin } from '../../../shared/document/text-width.ts';
import { charactersPerLine } from '../../../shared/document/typography.ts';
import { chineseRun } from './chinese-run.ts';
import { ptToTwips, textBlockTwips } from './measures.ts';

type NodeOf<Kind extends DocumentNode['kind']> = Extract<DocumentNode, { kind: Kind }>;

export function writeTitle(title: NodeOf<'title'>): Paragraph {
  const runs = title.lines.map(
    (line, index) => new TextRun({ ...chineseRun(line), text: line, ...(index > 0 ? { break: 1 } : {}) }),
  );
  return new Paragraph({ style: 'Title', children: runs });
}

/** A heading under a table stands half a line off it. */
export function writeHeading(
  heading: NodeOf<'heading'>,
  isUnderTable: boolean,
  { linePitchPt }: LayoutChoices,
): Paragraph {
  return new Paragraph({
    style: `Heading${heading.level}`,
    ...(isUnderTable ? { spacing: { before: ptToTwips(linePitchPt / 2) } } : {}),
    children: [new TextRun({ ...chineseRun(heading.text), text: heading.text })],
  });
}

export function writeParagraph(paragraph: NodeOf<'paragraph'>, keepNext: boolean): Paragraph {
  const lead = paragraph.text.slice(0, paragraph.lead);
  const rest = paragraph.text.slice(paragraph.lead);
  const runs = [
    ...(lead ? [new TextRun({ ...chineseRun(lead), style: 'Heading2Char', text: lead })] : []),
    new TextRun({ ...chineseRun(rest), text: rest }),
  ];
  return new Paragraph({
    children: runs,
    ...(keepNext ? { keepNext } : {}),
    ...(hasLongLatin(paragraph.text) ? { alignment: AlignmentType.LEFT } : {}),
  });
}

export function writeSignature({ unit, date }: NodeOf<'signature'>, { linePitchPt }: LayoutChoices): Paragraph[] {
  const { rightEms, widthEms } = signatureBlock(unit, date);
  const twips = (ems: number) => Math.round((ems * textBlockTwips) / charactersPerLine);
  const indent = { left: textBlockTwips - twips(rightEms + widthEms), right: twips(rightEms) };
  const lines = [
    { style: 'Signature', text: unit },
    { style: 'Date', text: date },
  ].filter(({ text }) => text !== '');
  return lines.map(
    ({ style, text }, index) =>
      new Paragraph({
        style,
        indent,
        ...(index === 0 ? { spacing: { before: 2 * ptToTwips(linePitchPt) } } : {}),
        children: [new TextRun({ ...chineseRun(text), text })],
      }),
  );
}
