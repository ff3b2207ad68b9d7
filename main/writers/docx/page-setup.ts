import { AlignmentType, DocumentGridType, Footer, type ISectionOptions, PageNumber, Paragraph, TextRun } from 'docx';
import { type LayoutChoices, pageNumberMarks } from '../../../shared/document/layout-choices.ts';
import { fillsPage, sizePt } from '../../../shared/document/typography.ts';
import { mmToTwips, pageTwips, ptToTwips } from './measures.ts';

/** The line of the page number is 16 pt high and its top stands 7 mm under the text block. */
const footerTwips = pageTwips.bottom - mmToTwips(7) - ptToTwips(16);

const oneCharacter = ptToTwips(sizePt.四号);

function pageNumber(side: 'left' | 'right', form: LayoutChoices['pageNumber']): Footer {
  const [before, after] = pageNumberMarks[form];
  const alignment = side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT;
  const number = new TextRun({ font: { hint: 'eastAsia' }, children: [before, PageNumber.CURRENT, after] });
  return new Footer({
    children: [new Paragraph({ style: 'Footer', alignment, indent: { [side]: oneCharacter }, children: [number] })],
  });
}

/** A4 of GB/T 9704-2012: 22 lines of 28 characters, page numbers outside: odd pages right, even pages left. */
export function pageSetup({ linePitchPt, pageNumber: form }: LayoutChoices): Omit<ISectionOptions, 'children'> {
  const { width, height, top, bottom, left, right } = pageTwips;
  return {
    properties: {
      page: {
        size: { width, height },
        margin: { top, bottom, left, right, header: mmToTwips(15), footer: footerTwips, gutter: 0 },
      },
      grid: { type: DocumentGridType.LINES, linePitch: ptToTwips(linePitchPt) },
    },
    footers: { default: pageNumber('right', form), even: pageNumber('left', form) },
  };
}

/** The relations under which the library files the two footers; a test holds them against what it writes. */
const footerIds = { default: 'rId6', even: 'rId7' } as const;

/** How a section differs from that of the report alone. */
export interface SectionLook {
  /** What its first page is numbered; without it the numbers go on from the section before. */
  readonly firstPage?: number;
  /** False where no page shows its number. */
  readonly isNumbered?: boolean;
  readonly sideMarginsMm?: readonly [left: number, right: number];
}

/**
 * `w:sectPr` of a section that {@link pageSetup} describes, but for what `look` says otherwise. Every line has an exact
 * pitch; the grid only tells Word's page set-up of it, and has no type where LibreOffice would shrink the page to it.
 */
export function sectionXml({ linePitchPt }: LayoutChoices, look: SectionLook = {}): string {
  const { firstPage, isNumbered = true, sideMarginsMm } = look;
  const { width, height, top, bottom } = pageTwips;
  const [left, right] = sideMarginsMm?.map(mmToTwips) ?? [pageTwips.left, pageTwips.right];
  const footers = Object.entries(footerIds).map(([type, id]) => `<w:footerReference w:type="${type}" r:id="${id}"/>`);
  const size = `<w:pgSz w:w="${width}" w:h="${height}" w:orient="portrait"/>`;
  const margins = `<w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="${mmToTwips(15)}" w:footer="${footerTwips}" w:gutter="0"/>`;
  const numbers = firstPage === undefined ? '<w:pgNumType/>' : `<w:pgNumType w:start="${firstPage}"/>`;
  const gridType = fillsPage(linePitchPt) ? ' w:type="lines"' : '';
  const grid = `<w:docGrid${gridType} w:linePitch="${ptToTwips(linePitchPt)}"/>`;
  return `<w:sectPr>${isNumbered ? footers.join('') : ''}${size}${margins}${numbers}${grid}</w:sectPr>`;
}
