import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import { charactersPerLine, sizePt, type Typeface, typefaces } from '../../../shared/document/typography.ts';
import { ptToTwips, textBlockTwips } from './measures.ts';

/** Digits and Latin letters in the chosen typeface; `face` is for everything Chinese. */
export function fonts(face: Typeface, { digits }: LayoutChoices): string {
  const latin = digits === 'times' ? typefaces.digits.name : face.name;
  return `<w:rFonts w:ascii="${latin}" w:eastAsia="${face.name}" w:hAnsi="${latin}" w:cs="${latin}"/>`;
}

/** 28 characters of 三号 are 6 pt wider than the text block, so each gives up a quarter of a point. */
export const squeeze = `<w:spacing w:val="${Math.floor((textBlockTwips - charactersPerLine * ptToTwips(sizePt.三号)) / charactersPerLine)}"/>`;
export const unsqueezed = '<w:spacing w:val="0"/>';

export const size = (pt: number) => `<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>`;
export const exactly = (twips: number, rest = '') => `<w:spacing${rest} w:line="${twips}" w:lineRule="exact"/>`;
export const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';
export const centred = '<w:jc w:val="center"/>';
export const keepNext = '<w:keepNext/><w:keepLines/>';
export const digitsAtTheirWidth = '<w:autoSpaceDN w:val="0"/>';
export const offGrid = '<w:snapToGrid w:val="0"/>';

/** One style of word/styles.xml as the fragments of its paragraph and its run properties. */
export interface ParagraphStyle {
  readonly id: string;
  /** Word shows its built-in names translated: Normal is 正文, heading 1 is 标题 1. */
  readonly name: string;
  readonly next?: string;
  readonly link?: string;
  readonly basedOn?: string;
  /** Where the style stands in Word's gallery; styles without it stay out. */
  readonly gallery?: number;
  readonly custom?: true;
  readonly paragraph: string;
  readonly run: string;
}

export function writeStyle(style: ParagraphStyle): string {
  return [
    `<w:style w:type="paragraph"${style.custom ? ' w:customStyle="1"' : ''} w:styleId="${style.id}">`,
    `<w:name w:val="${style.name}"/>`,
    style.basedOn ? `<w:basedOn w:val="${style.basedOn}"/>` : '',
    style.next ? `<w:next w:val="${style.next}"/>` : '',
    style.link ? `<w:link w:val="${style.link}"/>` : '',
    style.gallery ? `<w:uiPriority w:val="${style.gallery}"/><w:qFormat/>` : '<w:uiPriority w:val="99"/>',
    `<w:pPr>${style.paragraph}</w:pPr><w:rPr>${style.run}</w:rPr></w:style>`,
  ].join('');
}
