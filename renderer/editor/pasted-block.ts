/** One position of a pasted rectangle; `covered` is the rest of a merged cell, which holds nothing of its own. */
export interface PastedCell {
  readonly text: string;
  readonly covered: boolean;
}

export type PastedRow = readonly PastedCell[];
export type PastedBlock = readonly PastedRow[];

const coveredCell: PastedCell = { text: '', covered: true };

/** Cuts empty rows at the end and makes lines of cells; a row keeps the length it was pasted with. */
function trimBlock(rows: readonly PastedRow[]): PastedBlock {
  const last = rows.findLastIndex((row) => row.some((cell) => cell.text.trim() !== ''));
  return rows.slice(0, last + 1);
}

/** Tabs and line ends as Excel, WPS and Word write them: a cell with a tab, a line end or a quote in it stands in quotes. */
export function readTabbed(text: string): PastedBlock {
  const rows: PastedCell[][] = [];
  let row: PastedCell[] = [];
  const pattern = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/gy;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [whole, quoted, plain = '', end] = match;
    row.push({ text: (quoted?.replaceAll('""', '"') ?? plain).trim(), covered: false });
    if (end !== '\t') {
      rows.push(row);
      row = [];
    }
    if (end === '' || whole === '') break;
  }
  return trimBlock(rows);
}

/** One cell of an HTML table as it was written, before merged cells are spread out. */
export interface TableBox {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export type TableBoxes = readonly (readonly TableBox[])[];

type Grid = (PastedCell | undefined)[][];

/** No table on a clipboard is wider or longer; a claim beyond it must not make the program build a huge grid. */
const maxSpan = 100;

/** Puts one merged cell into the grid: its text at its corner, the rest of its area covered. */
function occupy(grid: Grid, row: number, column: number, box: TableBox): void {
  const own: PastedCell = { text: box.text.replace(/\s+/gu, ' ').trim(), covered: false };
  for (let y = row; y < row + Math.min(box.rowSpan, maxSpan); y += 1) {
    const line = grid[y] ?? [];
    grid[y] = line;
    for (let x = column; x < column + Math.min(box.columnSpan, maxSpan); x += 1) {
      line[x] = y === row && x === column ? own : coveredCell;
    }
  }
}

/** A table of HTML with its merged cells spread out. */
export function spreadTable(rows: TableBoxes): PastedBlock {
  const grid: Grid = [];
  for (const [row, boxes] of rows.entries()) {
    const line = grid[row] ?? [];
    grid[row] = line;
    for (const box of boxes) {
      const free = line.findIndex((cell) => !cell);
      occupy(grid, row, free < 0 ? line.length : free, box);
    }
  }
  return trimBlock(grid.map((line) => Array.from(line, (cell) => cell ?? { text: '', covered: false })));
}

/**
 * HTML says where merged cells lie, plain text does not: it is read only where the HTML holds no table. `parseTable`
 * gives the first table of a piece of HTML, `null` where there is none.
 */
export function readClipboard(
  data: { readonly html: string; readonly text: string },
  parseTable: (html: string) => TableBoxes | null,
): PastedBlock {
  const boxes = data.html === '' ? null : parseTable(data.html);
  const fromHtml = boxes ? spreadTable(boxes) : [];
  return fromHtml.length > 0 ? fromHtml : readTabbed(data.text);
}
