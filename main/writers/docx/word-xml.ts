import { escapeMarkup } from '../xml.ts';
import { isAmbiguous } from './chinese-run.ts';

/** What a run adds to the style of its paragraph; sizes in half points, the colour as #RRGGBB. */
export interface RunLook {
  readonly style?: string;
  readonly isBold?: boolean;
  readonly size?: number | null;
  readonly color?: string;
}

function runProperties({ style, isBold, size, color }: RunLook, hint: string): string {
  const properties = [
    style ? `<w:rStyle w:val="${style}"/>` : '',
    hint,
    isBold ? '<w:b/><w:bCs/>' : '',
    color ? `<w:color w:val="${color.slice(1)}"/>` : '',
    size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '',
  ].join('');
  return properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
}

/** A run of text as `w:r`; `isNewLine` begins it on a line of its own. */
export function writeRun(text: string, look: RunLook = {}, isNewLine = false): string {
  const hint = isAmbiguous(text) ? '<w:rFonts w:hint="eastAsia"/>' : '';
  const properties = runProperties(look, hint);
  return `<w:r>${properties}${isNewLine ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
}

/** The look of an empty paragraph's own mark, which gives its line its height. */
export const markLook = (look: RunLook): string => runProperties(look, '');

/** A paragraph as `w:p`; `properties` in the order of CT_PPr. */
export function writeParagraphXml(properties: string, runs: string): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export const styled = (id: string): string => `<w:pStyle w:val="${id}"/>`;
