import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

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

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.DocumentFragment;
type Element = DefaultTreeAdapterTypes.Element;

const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);

function elementsNamed(node: Node, names: readonly string[]): Element[] {
  return childrenOf(node).flatMap((child) => {
    if ('tagName' in child && names.includes(child.tagName)) return [child];
    return elementsNamed(child, names);
  });
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'style' || node.nodeName === 'script') return '';
  return childrenOf(node).map(textOf).join('');
}

function spanOf(element: Element, name: 'rowspan' | 'colspan'): number {
  const value = Number(element.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 100) : 1;
}

type Grid = (PastedCell | undefined)[][];

/** Puts one merged cell into the grid: its text at its corner, the rest of its area covered. */
function occupy(grid: Grid, row: number, column: number, td: Element): void {
  const own: PastedCell = { text: textOf(td).replace(/\s+/gu, ' ').trim(), covered: false };
  for (let y = row; y < row + spanOf(td, 'rowspan'); y += 1) {
    const line = grid[y] ?? [];
    grid[y] = line;
    for (let x = column; x < column + spanOf(td, 'colspan'); x += 1) {
      line[x] = y === row && x === column ? own : coveredCell;
    }
  }
}

function spread(table: Element): PastedCell[][] {
  const grid: Grid = [];
  for (const [row, tr] of elementsNamed(table, ['tr']).entries()) {
    const line = grid[row] ?? [];
    grid[row] = line;
    for (const td of elementsNamed(tr, ['td', 'th'])) {
      const free = line.findIndex((cell) => !cell);
      occupy(grid, row, free < 0 ? line.length : free, td);
    }
  }
  return grid.map((line) => Array.from(line, (cell) => cell ?? { text: '', covered: false }));
}

/** The first table of a pasted piece of HTML with its merged cells spread out; `null` where there is no table. */
export function readHtmlTable(html: string): PastedBlock | null {
  const [table] = elementsNamed(parseFragment(html), ['table']);
  return table ? trimBlock(spread(table)) : null;
}

/** HTML says where merged cells lie, plain text does not: it is read only where the HTML holds no table. */
export function readClipboard(data: { readonly html: string; readonly text: string }): PastedBlock {
  const fromHtml = data.html === '' ? null : readHtmlTable(data.html);
  return fromHtml && fromHtml.length > 0 ? fromHtml : readTabbed(data.text);
}
