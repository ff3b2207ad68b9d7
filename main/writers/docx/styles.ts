import {
  charactersPerLine,
  linePitchPt,
  sizePt,
  type Typeface,
  typefaces,
} from '../../../shared/document/typography.ts';
import { ptToTwips, textBlockTwips } from './measures.ts';

const pitch = ptToTwips(linePitchPt);
const twoCharacters = Math.floor((textBlockTwips / charactersPerLine) * 2);

/** Latin letters and digits are always Times New Roman; `face` is for everything Chinese. */
function fonts(face: Typeface): string {
  const latin = typefaces.digits.name;
  return `<w:rFonts w:ascii="${latin}" w:eastAsia="${face.name}" w:hAnsi="${latin}" w:cs="${latin}"/>`;
}

/** Page numbers are half-width digits of 宋体, not of Times New Roman (GB/T 9704-2012, 7.5). */
const pageNumberFonts = `<w:rFonts w:ascii="${typefaces.table.name}" w:eastAsia="${typefaces.table.name}" w:hAnsi="${typefaces.table.name}"/>`;

/** 28 characters of 三号 are 6 pt wider than the text block, so each gives up a quarter of a point. */
const squeeze = `<w:spacing w:val="${Math.floor((textBlockTwips - charactersPerLine * ptToTwips(sizePt.三号)) / charactersPerLine)}"/>`;
const unsqueezed = '<w:spacing w:val="0"/>';

const size = (pt: number) => `<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>`;
const exactly = (twips: number, rest = '') => `<w:spacing${rest} w:line="${twips}" w:lineRule="exact"/>`;
const noIndent = '<w:ind w:firstLineChars="0" w:firstLine="0"/>';

interface ParagraphStyle {
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

const tableText = (id: string, name: string, paragraph: string, run: string): ParagraphStyle => ({
  id,
  name,
  custom: true,
  gallery: 20,
  paragraph: `<w:widowControl w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="atLeast"/>${paragraph}`,
  run: `${fonts(typefaces.table)}${run}`,
});

const paragraphStyles: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    basedOn: 'Normal',
    next: 'Normal',
    gallery: 10,
    paragraph: `<w:keepNext/><w:keepLines/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/>${exactly(680, ` w:after="${pitch}"`)}${noIndent}<w:jc w:val="center"/>`,
    run: `${fonts(typefaces.title)}${unsqueezed}${size(sizePt.二号)}`,
  },
  {
    id: 'Heading1',
    name: 'heading 1',
    basedOn: 'Normal',
    next: 'Normal',
    gallery: 9,
    paragraph: '<w:keepNext/><w:keepLines/><w:jc w:val="left"/><w:outlineLvl w:val="0"/>',
    run: fonts(typefaces.heading1),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    basedOn: 'Normal',
    next: 'Normal',
    link: 'Heading2Char',
    gallery: 9,
    paragraph: '<w:keepNext/><w:keepLines/><w:jc w:val="left"/><w:outlineLvl w:val="1"/>',
    run: fonts(typefaces.heading2),
  },
  {
    id: 'Signature',
    name: 'Signature',
    basedOn: 'Normal',
    next: 'Date',
    paragraph: `<w:keepNext/><w:keepLines/>${noIndent}<w:jc w:val="center"/>`,
    run: '',
  },
  {
    id: 'Date',
    name: 'Date',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepLines/><w:autoSpaceDN w:val="0"/>${noIndent}<w:jc w:val="center"/>`,
    run: '',
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: `<w:snapToGrid w:val="0"/>${exactly(320)}${noIndent}`,
    run: `${pageNumberFonts}${unsqueezed}${size(sizePt.四号)}`,
  },
  tableText('TableHead', '表格表头', '<w:jc w:val="center"/>', size(10)),
  tableText('TableLabel', '表格栏目', '<w:ind w:left="57"/><w:jc w:val="left"/>', size(10)),
  tableText('TableFigure', '表格数字', '<w:jc w:val="center"/>', size(sizePt.四号)),
];

function writeStyle(style: ParagraphStyle): string {
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

const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:overflowPunct w:val="0"/>${exactly(pitch)}<w:ind w:firstLineChars="200" w:firstLine="${twoCharacters}"/><w:jc w:val="both"/></w:pPr><w:rPr>${fonts(typefaces.body)}${squeeze}${size(sizePt.三号)}</w:rPr></w:style>`;

const characterStyles = `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Heading2Char"><w:name w:val="标题 2 字符"/><w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="Heading2"/><w:uiPriority w:val="9"/><w:rPr>${fonts(typefaces.heading2)}</w:rPr></w:style>`;

const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

const tableStyles = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="年报表格"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="20"/><w:qFormat/><w:tblPr><w:jc w:val="center"/><w:tblBorders>${sides.map(line).join('')}</w:tblBorders></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`;

/** word/styles.xml: Word's own styles with the sizes and typefaces of GB/T 9704-2012, so that editing goes on in them. */
export const stylesXml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${fonts(typefaces.body)}${size(sizePt.三号)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${normal}${paragraphStyles.map(writeStyle).join('')}${characterStyles}${tableStyles}</w:styles>`;
