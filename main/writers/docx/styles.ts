import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import { labelIndentMm } from '../../../shared/document/row-heights.ts';
import {
  charactersPerLine,
  labelPitch,
  sizePt,
  tableLabelPt,
  titlePitchPt,
  typefaces,
} from '../../../shared/document/typography.ts';
import { mmToTwips, ptToTwips, textBlockTwips } from './measures.ts';
import {
  centred,
  digitsAtTheirWidth,
  exactly,
  fonts,
  keepNext,
  noIndent,
  offGrid,
  type ParagraphStyle,
  size,
  squeeze,
  unsqueezed,
  writeStyle,
} from './style-xml.ts';

const twoCharacters = Math.floor((textBlockTwips / charactersPerLine) * 2);
const titlePitch = ptToTwips(titlePitchPt);
const footerPitch = ptToTwips(16);

/** Page numbers are half-width digits of 宋体, not of Times New Roman (GB/T 9704-2012, 7.5). */
const pageNumberFonts = `<w:rFonts w:ascii="${typefaces.table.name}" w:eastAsia="${typefaces.table.name}" w:hAnsi="${typefaces.table.name}"/>`;

/** The text everything else is based on: 正文, two characters in, exact pitch. */
function normal(choices: LayoutChoices): string {
  const paragraph = `<w:widowControl w:val="0"/><w:overflowPunct w:val="0"/>${exactly(ptToTwips(choices.linePitchPt))}<w:ind w:firstLineChars="200" w:firstLine="${twoCharacters}"/><w:jc w:val="both"/>`;
  const run = `${fonts(typefaces.body, choices)}${squeeze}${size(sizePt.三号)}`;
  return `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function headings(choices: LayoutChoices): ParagraphStyle[] {
  const base = { basedOn: 'Normal', next: 'Normal' } as const;
  const pitch = ptToTwips(choices.linePitchPt);
  const level = (outline: number) => `${keepNext}<w:jc w:val="left"/><w:outlineLvl w:val="${outline}"/>`;
  return [
    {
      ...base,
      id: 'Title',
      name: 'Title',
      gallery: 10,
      paragraph: `${keepNext}${digitsAtTheirWidth}${offGrid}${exactly(titlePitch, ` w:after="${pitch}"`)}${noIndent}${centred}`,
      run: `${fonts(typefaces.title, choices)}${unsqueezed}${size(sizePt.二号)}`,
    },
    {
      ...base,
      id: 'Heading1',
      name: 'heading 1',
      gallery: 9,
      paragraph: level(0),
      run: fonts(typefaces.heading1, choices),
    },
    {
      ...base,
      id: 'Heading2',
      name: 'heading 2',
      link: 'Heading2Char',
      gallery: 9,
      paragraph: level(1),
      run: fonts(typefaces.heading2, choices),
    },
  ];
}

const closing: readonly ParagraphStyle[] = [
  {
    id: 'Signature',
    name: 'Signature',
    basedOn: 'Normal',
    next: 'Date',
    paragraph: `${keepNext}${noIndent}${centred}`,
    run: '',
  },
  {
    id: 'Date',
    name: 'Date',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepLines/>${digitsAtTheirWidth}${noIndent}${centred}`,
    run: '',
  },
  {
    id: 'Footer',
    name: 'footer',
    basedOn: 'Normal',
    paragraph: `${offGrid}${exactly(footerPitch)}${noIndent}`,
    run: `${pageNumberFonts}${unsqueezed}${size(sizePt.四号)}`,
  },
];

/** Based on nothing: a table never inherits the pitch and the indent of the text. Labels have a pitch of their own, figures grow. */
function tableTexts(choices: LayoutChoices): ParagraphStyle[] {
  const tableText = (id: string, name: string, line: string, paragraph: string, pt: number): ParagraphStyle => ({
    id,
    name,
    custom: true,
    gallery: 20,
    paragraph: `<w:widowControl w:val="0"/>${digitsAtTheirWidth}${offGrid}<w:spacing w:before="10" w:after="10" ${line}/>${paragraph}`,
    run: `${fonts(typefaces.table, choices)}${size(pt)}`,
  });
  const labelLine = `w:line="${ptToTwips(tableLabelPt.requests * labelPitch)}" w:lineRule="exact"`;
  return [
    tableText('TableHead', '表格表头', labelLine, centred, tableLabelPt.requests),
    tableText(
      'TableLabel',
      '表格栏目',
      labelLine,
      `<w:ind w:left="${mmToTwips(labelIndentMm)}"/><w:jc w:val="left"/>`,
      tableLabelPt.requests,
    ),
    tableText('TableFigure', '表格数字', 'w:line="240" w:lineRule="atLeast"', centred, sizePt.四号),
  ];
}

const characterStyles = (choices: LayoutChoices) =>
  `<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="character" w:customStyle="1" w:styleId="Heading2Char"><w:name w:val="标题 2 字符"/><w:basedOn w:val="DefaultParagraphFont"/><w:link w:val="Heading2"/><w:uiPriority w:val="9"/><w:rPr>${fonts(typefaces.heading2, choices)}</w:rPr></w:style>`;

const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`;
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

const tableStyles = `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="年报表格"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="20"/><w:qFormat/><w:tblPr><w:jc w:val="center"/><w:tblBorders>${sides.map(line).join('')}</w:tblBorders></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`;

/** word/styles.xml: Word's own styles with the sizes and typefaces of GB/T 9704-2012, so that editing goes on in them. */
export function stylesXml(choices: LayoutChoices): string {
  const own = [...headings(choices), ...closing, ...tableTexts(choices)].map(writeStyle).join('');
  const defaults = `${fonts(typefaces.body, choices)}${size(sizePt.三号)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${normal(choices)}${own}${characterStyles(choices)}${tableStyles}</w:styles>`;
}
