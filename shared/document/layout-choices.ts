/** What a county may ask for otherwise than the standard leaves it; everything else is GB/T 9704-2012. */
export interface LayoutChoices {
  /** Exact pitch of the text: 28.9 fills a page with 22 lines, 28 leaves a little white below them, 30 sets 21. */
  readonly linePitchPt: 28 | 28.9 | 30;
  /** What sets digits and Latin letters: Times New Roman, or the typeface of the Chinese around them. */
  readonly digits: 'times' | 'chinese';
  /** — 1 — as the standard has it, - 1 - as many offices type it, or the number alone. */
  readonly pageNumber: 'dashes' | 'hyphens' | 'bare';
  /** Behind the 条款 rows of 表二 as #RRGGBB; `null` leaves them white. */
  readonly captionBand: string | null;
}

/** Behind the 条款 rows of 表二, as the published reports print it. */
export const officialBand = '#C6D9F1';

/** What is exported unless a county asks otherwise. */
export const officialLayout: LayoutChoices = {
  linePitchPt: 28.9,
  digits: 'times',
  pageNumber: 'dashes',
  captionBand: officialBand,
};

/** What stands on either side of the page number. */
export const pageNumberMarks: Readonly<Record<LayoutChoices['pageNumber'], readonly [before: string, after: string]>> =
  {
    dashes: ['— ', ' —'],
    hyphens: ['- ', ' -'],
    bare: ['', ''],
  };
