import type { RowShape } from '../flow-tables.ts';
import type { ByteView } from './byte-view.ts';
import { type Sprm, sprmCodes } from './sprms.ts';

const boxBytes = 20;
const joinsLeftFlag = 0x02;
const joinsAboveFlag = 0x20;
const startsBelowFlag = 0x40;

function readShape(operand: ByteView): RowShape {
  const count = operand.u8(0);
  const edges = Array.from({ length: count + 1 }, (_, index) => operand.i16(1 + 2 * index));
  const flags = Array.from({ length: count }, (_, index) => {
    const place = 1 + 2 * (count + 1) + boxBytes * index;
    return place + 2 <= operand.length ? operand.u16(place) : 0;
  });
  return {
    edges,
    joinsLeft: flags.map((flag) => (flag & joinsLeftFlag) !== 0),
    joinsAbove: flags.map((flag) => (flag & joinsAboveFlag) !== 0 && (flag & startsBelowFlag) === 0),
  };
}

/** How a row's boxes lie, from the properties of the mark at its end; `null` where they do not say. */
export function rowShapeOf(sprms: readonly Sprm[]): RowShape | null {
  const shapes = sprms.filter(({ code, operand }) => code === sprmCodes.tableShape && operand.length > 0);
  const last = shapes.at(-1);
  if (!last) return null;
  const shape = readShape(last.operand);
  const joinsAbove = [...shape.joinsAbove];
  for (const { code, operand } of sprms) {
    if (code === sprmCodes.verticalMerge && operand.length >= 2) joinsAbove[operand.u8(0)] = operand.u8(1) === 1;
  }
  return { ...shape, joinsAbove };
}
