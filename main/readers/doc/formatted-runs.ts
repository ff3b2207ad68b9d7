import type { ByteView } from './byte-view.ts';
import { readSprms, type Sprm, sprmCodes } from './sprms.ts';
import type { WordFile } from './word-file.ts';

/** A stretch of the file, `end` not included, with the changes made to its properties. */
export interface FormattedRun {
  readonly start: number;
  readonly end: number;
  readonly sprms: readonly Sprm[];
}

const pageBytes = 512;
const pageNumberMask = 0x3f_ffff;

/** Runs of one page: offsets, then for each run where its properties lie in the page. */
function readPage(
  page: ByteView,
  entryBytes: number,
  propertiesAt: (page: ByteView, place: number) => Uint8Array,
): FormattedRun[] {
  const count = page.u8(pageBytes - 1);
  return Array.from({ length: count }, (_, index) => {
    const place = 2 * page.u8(4 * (count + 1) + entryBytes * index);
    return {
      start: page.u32(4 * index),
      end: page.u32(4 * index + 4),
      sprms: place === 0 ? [] : readSprms(propertiesAt(page, place)),
    };
  });
}

function readRuns(file: WordFile, name: 'characterRuns' | 'paragraphRuns', read: (page: ByteView) => FormattedRun[]) {
  const { offset, length } = file.locate(name);
  const count = Math.max(0, Math.floor((length - 4) / 8));
  const runs: FormattedRun[] = [];
  for (let index = 0; index < count; index += 1) {
    const number = file.table.u32(offset + 4 * (count + 1) + 4 * index) & pageNumberMask;
    const start = number * pageBytes;
    runs.push(...read(viewPage(file.text, start)));
  }
  return runs.sort((a, b) => a.start - b.start);
}

function viewPage(text: ByteView, start: number): ByteView {
  text.slice(start, pageBytes);
  const shifted = (offset: number) => start + offset;
  return {
    length: pageBytes,
    u8: (offset) => text.u8(shifted(offset)),
    u16: (offset) => text.u16(shifted(offset)),
    i16: (offset) => text.i16(shifted(offset)),
    u32: (offset) => text.u32(shifted(offset)),
    slice: (offset, length) => text.slice(shifted(offset), length),
  };
}

const characterProperties = (page: ByteView, place: number) => page.slice(place + 1, page.u8(place));

/** The style's number comes first and is skipped; an odd length is written as one less than twice a byte. */
function paragraphProperties(page: ByteView, place: number): Uint8Array {
  const halves = page.u8(place);
  const start = halves === 0 ? place + 2 : place + 1;
  const length = halves === 0 ? 2 * page.u8(place + 1) : 2 * halves - 1;
  return page.slice(start + 2, Math.max(0, length - 2));
}

/** Properties too long for a page lie in the data stream. */
function withLongProperties(run: FormattedRun, data: ByteView | null): FormattedRun {
  const far = run.sprms.find(({ code }) => code === sprmCodes.longProperties || code === sprmCodes.longPropertiesOld);
  if (!far || !data) return run;
  const place = far.operand.u32(0);
  return { ...run, sprms: [...run.sprms, ...readSprms(data.slice(place + 2, data.u16(place)))] };
}

export function readCharacterRuns(file: WordFile): readonly FormattedRun[] {
  return readRuns(file, 'characterRuns', (page) => readPage(page, 1, characterProperties));
}

export function readParagraphRuns(file: WordFile): readonly FormattedRun[] {
  const runs = readRuns(file, 'paragraphRuns', (page) => readPage(page, 13, paragraphProperties));
  return runs.map((run) => withLongProperties(run, file.data));
}

/** The run that holds a place of the file; the runs are ascending. */
export function runAt(runs: readonly FormattedRun[], place: number): FormattedRun | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && run.start <= place ? run : null;
}
