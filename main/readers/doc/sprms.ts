import type { ByteView } from './byte-view.ts';
import { viewOf } from './byte-view.ts';

/** One change of a property: what and with which operand. */
export interface Sprm {
  readonly code: number;
  readonly operand: ByteView;
}

/** The codes that matter here ([MS-DOC] 2.6). */
export const sprmCodes = {
  deleted: 0x0800,
  hidden: 0x083c,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  depth: 0x6649,
  listLevel: 0x260a,
  list: 0x460b,
  longProperties: 0x6646,
  longPropertiesOld: 0x6645,
  tableShape: 0xd608,
  verticalMerge: 0xd62b,
  tabs: 0xc615,
} as const;

const sizeByKind = [1, 1, 2, 4, 2, 2, null, 3] as const;

/** Where the operand lies, and how long it is. */
function operandAt(view: ByteView, code: number, place: number): readonly [start: number, length: number] {
  const size = sizeByKind[(code >> 13) & 7] ?? null;
  if (size !== null) return [place, size];
  if (code === sprmCodes.tableShape) return [place + 2, view.u16(place) - 1];
  const length = view.u8(place);
  if (code === sprmCodes.tabs && length === 255) {
    const deleted = view.u8(place + 1);
    return [place + 1, 2 + 4 * deleted + 3 * view.u8(place + 2 + 4 * deleted)];
  }
  return [place + 1, length];
}

/** The property changes of a paragraph or a run of characters, in order; a torn last one is left out. */
export function readSprms(bytes: Uint8Array): Sprm[] {
  const view = viewOf(bytes);
  const sprms: Sprm[] = [];
  let place = 0;
  while (place + 3 <= view.length) {
    const code = view.u16(place);
    const [start, length] = operandAt(view, code, place + 2);
    if (length < 0 || start + length > view.length) break;
    sprms.push({ code, operand: viewOf(view.slice(start, length)) });
    place = start + length;
  }
  return sprms;
}
