import type { LayoutChoices } from '../../../shared/document/layout-choices.ts';
import type { ReportDocument } from '../../../shared/document/report-document.ts';
import { type Typeface, typefaces } from '../../../shared/document/typography.ts';
import { corePropertiesPath, corePropertiesXml } from '../core-properties.ts';
import { stylesXml } from './styles.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const wordNamespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** 86 is the GB2312 character set: it lets a machine without the font choose another Chinese one. */
function fontEntry(face: Typeface): string {
  const isLatin = face === typefaces.digits;
  const alternatives = face.fallbacks.join(',');
  return `<w:font w:name="${face.name}"><w:altName w:val="${alternatives}"/><w:charset w:val="${isLatin ? '00' : '86'}"/><w:family w:val="${face === typefaces.body || face === typefaces.heading2 ? 'modern' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`;
}

const fontTableXml = `${declaration}<w:fonts ${wordNamespace}>${Object.values(typefaces).map(fontEntry).join('')}</w:fonts>`;

const compatibility = [
  ['compatibilityMode', '15'],
  ['overrideTableStyleFontSizeAndJustification', '1'],
  ['enableOpenTypeFeatures', '1'],
  ['doNotFlipMirrorIndents', '1'],
  ['differentiateMultirowTableHeaders', '1'],
]
  .map(
    ([name, value]) =>
      `<w:compatSetting w:name="${name}" w:uri="http://schemas.microsoft.com/office/word" w:val="${value}"/>`,
  )
  .join('');

const settingsXml = `${declaration}<w:settings ${wordNamespace}><w:zoom w:percent="100"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/><w:defaultTabStop w:val="420"/><w:evenAndOddHeaders/><w:drawingGridHorizontalSpacing w:val="160"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:balanceSingleByteDoubleByteWidth/><w:useFELayout/>${compatibility}</w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/><w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

export interface PackagePart {
  readonly path: string;
  readonly data: string;
}

/** The parts of the package that say how the file is to be read, not what it says. */
export function packageParts(document: ReportDocument, choices: LayoutChoices): readonly PackagePart[] {
  return [
    { path: 'word/styles.xml', data: stylesXml(choices) },
    { path: 'word/fontTable.xml', data: fontTableXml },
    { path: 'word/settings.xml', data: settingsXml },
    { path: corePropertiesPath, data: corePropertiesXml(document) },
  ];
}
