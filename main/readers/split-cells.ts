import type { BlockCell } from '../../shared/alignment/blocks.ts';

export const cellOf = (text: string, columnSpan = 1): BlockCell => ({ text: text.trim(), columnSpan, rowSpan: 1 });

/** A box that stands for several blanks whose places are not known. */
const filler = (span: number): BlockCell => ({ ...cellOf('', span), isFiller: true });

/** `||||` behind the last box says how many are left, not which; `| | |` names each blank. */
function readTail(tail: string): BlockCell[] {
  const pipes = tail.split('|').length - 1;
  if (pipes === 0) return [];
  if (pipes === 1 || /\|\s+\|/.test(tail)) return Array.from({ length: pipes }, () => cellOf(''));
  return [filler(pipes)];
}

/**
 * The boxes of a line parted by `|`. An opening bar is a border, a closing one ends the last box; a lone bar is a blank
 * box, a run of bars without anything between them a filler.
 */
export function splitAtBars(line: string): BlockCell[] {
  const text = line.trim();
  if (/^\|+$/.test(text)) return text.length === 1 ? [cellOf('')] : [filler(text.length)];
  if (/^[|\s]+$/.test(text)) {
    const [first = '', ...runs] = text.split(/\s+/);
    return [...splitAtBars(first), ...runs.flatMap((run) => splitAtBars(run))];
  }
  const inner = text.replace(/^\|/, '');
  const tailStart = /[|\s]*$/.exec(inner)?.index ?? inner.length;
  const body = inner.slice(0, tailStart);
  return [
    ...body.split('|').map((part) => cellOf(part)),
    ...readTail(inner.slice(tailStart).trim().replace(/^\|/, '').trim()),
  ];
}

export function splitAtTabs(line: string): BlockCell[] {
  return line.split('\t').map((part) => cellOf(part));
}

const wideGap = /[ \u00a0]{2,}|[ \u00a0]*\u3000+[ \u00a0\u3000]*/;

/** The boxes of a line whose columns are kept apart by spaces. */
export function splitAtGaps(line: string): BlockCell[] {
  return line
    .trim()
    .split(wideGap)
    .map((part) => cellOf(part));
}

const field = /\s*"((?:[^"]|"")*)"[^,]*|[^,]*/y;

/** One record of comma-separated values: quotes may hold commas and, doubled, quotes. */
export function splitAtCommas(line: string): BlockCell[] {
  const cells: BlockCell[] = [];
  for (let at = 0; at <= line.length; at = field.lastIndex + 1) {
    field.lastIndex = at;
    const [plain = '', quoted] = field.exec(line) ?? [];
    cells.push(cellOf(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    if (field.lastIndex < at) break;
  }
  return cells;
}
