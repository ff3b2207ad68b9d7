import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import type { DocumentNode } from '../../../shared/document/report-document.ts';
import { signatureBlock } from '../../../shared/document/signature-block.ts';
import { hasLongLatin } from '../../../shared/document/text-width.ts';
import { charactersPerLine } from '../../../shared/document/typography.ts';
import { ptToTwips, textBlockTwips } from './measures.ts';
import { styled, writeParagraphXml, writeRun } from './word-xml.ts';

type NodeOf<Kind extends DocumentNode['kind']> = Extract<DocumentNode, { kind: Kind }>;

const spaceBefore = (twips: number) => `<w:spacing w:before="${twips}"/>`;

export function writeTitle({ lines }: NodeOf<'title'>): string {
  const runs = lines.map((line, index) => writeRun(line, {}, index > 0));
  return writeParagraphXml(styled('Title'), runs.join(''));
}

/** A heading under a table stands half a line off it. */
export function writeHeading(
  { level, text }: NodeOf<'heading'>,
  isUnderTable: boolean,
  { linePitchPt }: LayoutChoices,
): string {
  const room = isUnderTable ? spaceBefore(ptToTwips(linePitchPt / 2)) : '';
  return writeParagraphXml(styled(`Heading${level}`) + room, writeRun(text));
}

export function writeParagraph({ text, lead }: NodeOf<'paragraph'>, keepNext: boolean): string {
  const opening = lead > 0 ? writeRun(text.slice(0, lead), { style: 'Heading2Char' }) : '';
  const properties = `${keepNext ? '<w:keepNext/>' : ''}${hasLongLatin(text) ? '<w:jc w:val="left"/>' : ''}`;
  return writeParagraphXml(properties, opening + writeRun(text.slice(lead)));
}

export function writeSignature({ unit, date }: NodeOf<'signature'>, { linePitchPt }: LayoutChoices): string {
  const { rightEms, widthEms } = signatureBlock(unit, date);
  const twips = (ems: number) => Math.round((ems * textBlockTwips) / charactersPerLine);
  const indent = `<w:ind w:left="${textBlockTwips - twips(rightEms + widthEms)}" w:right="${twips(rightEms)}"/>`;
  const lines = [
    { style: 'Signature', text: unit },
    { style: 'Date', text: date },
  ].filter(({ text }) => text !== '');
  return lines
    .map(({ style, text }, index) => {
      const room = index === 0 ? spaceBefore(2 * ptToTwips(linePitchPt)) : '';
      return writeParagraphXml(styled(style) + room + indent, writeRun(text));
    })
    .join('');
}
