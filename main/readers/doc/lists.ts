import { TextDecoder } from 'node:util';
import { type ListLevel, printListLabel } from '../list-numbers.ts';
import type { ByteView } from './byte-view.ts';
import { type Sprm, sprmCodes } from './sprms.ts';
import type { WordFile } from './word-file.ts';

/** The number formats of binary documents ([MS-OSHARED] 2.2.1.3) by the names of word processing XML. */
const formatByNumber: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
};

const listBytes = 28;
const levelBytes = 28;
const overrideBytes = 16;
const utf16 = new TextDecoder('utf-16le');

/** In the level's text a character below 9 stands for the number of that level. */
function readLevel(table: ByteView, place: number): { readonly level: ListLevel; readonly end: number } {
  const text = place + levelBytes + table.u8(place + 24) + table.u8(place + 25);
  const length = table.u16(text);
  const characters = utf16.decode(table.slice(text + 2, 2 * length));
  return {
    level: {
      start: table.u16(place),
      format: formatByNumber[table.u8(place + 4)] ?? 'decimal',
      text: [...characters].map((one) => (one < '\t' ? `%${one.charCodeAt(0) + 1}` : one)).join(''),
    },
    end: text + 2 + 2 * length,
  };
}

function readLists({ table, locate }: WordFile): ReadonlyMap<number, readonly ListLevel[]> {
  const lists = new Map<number, readonly ListLevel[]>();
  const { offset, length } = locate('lists');
  if (length < 2) return lists;
  const count = table.u16(offset);
  let place = offset + length;
  for (let index = 0; index < count; index += 1) {
    const list = offset + 2 + listBytes * index;
    const levels: ListLevel[] = [];
    const levelCount = table.u8(list + 26) & 1 ? 1 : 9;
    while (levels.length < levelCount) {
      const { level, end } = readLevel(table, place);
      levels.push(level);
      place = end;
    }
    lists.set(table.u32(list), levels);
  }
  return lists;
}

/** Ids of the lists in the order in which paragraphs name them, from 1. */
function readListIds({ table, locate }: WordFile): readonly number[] {
  const { offset, length } = locate('listOverrides');
  if (length < 4) return [];
  const count = Math.min(table.u32(offset), Math.floor(length / overrideBytes));
  return Array.from({ length: count }, (_, index) => table.u32(offset + 4 + overrideBytes * index));
}

const lastNumber = (sprms: readonly Sprm[], code: number, wide: boolean) => {
  const operand = sprms.findLast((sprm) => sprm.code === code)?.operand;
  if (!operand) return 0;
  return wide ? operand.u16(0) : operand.u8(0);
};

/** Counts a paragraph and tells the number it bears; empty where it bears none. Call in the order of the text. */
export function createListCounter(file: WordFile): (sprms: readonly Sprm[]) => string {
  const lists = readLists(file);
  const ids = readListIds(file);
  const counters = new Map<number, number[]>();
  return (sprms) => {
    const id = ids[lastNumber(sprms, sprmCodes.list, true) - 1];
    const levels = id === undefined ? undefined : lists.get(id);
    if (id === undefined || !levels) return '';
    const level = Math.min(lastNumber(sprms, sprmCodes.listLevel, false), levels.length - 1);
    const numbers = counters.get(id) ?? [];
    counters.set(id, numbers);
    numbers[level] = (numbers[level] ?? (levels[level]?.start ?? 1) - 1) + 1;
    numbers.length = level + 1;
    return printListLabel(levels, level, numbers);
  };
}
