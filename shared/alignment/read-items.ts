import type { TableKey } from '../formats/form.ts';
import type { Place } from './blocks.ts';
import type { DeclaredRow } from './declared-labels.ts';
import { type FoundLabel, findLabel, findLabelBeforeFigures, mayBeginLabel } from './find-label.ts';
import type { Item, ReadItems } from './items.ts';
import type { LabelIndex } from './label-index.ts';
import { labelKey, originalOf } from './normalise.ts';
import { readRow } from './read-row.ts';
import { sectionHeadingOf } from './section-headings.ts';
import { columnsOf, figuresIn, type Slot, slotsOf } from './slots.ts';
import { isPageNumber, type SourceCell, type SourceLine } from './source-lines.ts';

interface OpenItem {
  readonly table: TableKey;
  readonly row: DeclaredRow | null;
  readonly near: boolean;
  readonly group: string | null;
  readonly slots: Slot[];
  readonly isStream: boolean;
  readonly words: string;
  readonly place: Place;
  isDoubtful: boolean;
}

const longestWait = 3;
const shortestTelling = 4;

/** Walks the source once and gathers labels and values into items; the state is which table it is in and what is open. */
class ItemReader {
  readonly items: Item[] = [];
  readonly used = new Set<number>();
  readonly met = new Set<TableKey>();
  isSideBySide = false;
  private readonly lines: readonly SourceLine[];
  private readonly index: LabelIndex;
  private table: TableKey | null = null;
  private open: OpenItem | null = null;
  /** Blank boxes since the last label: they belong to the values that follow, if any do. */
  private pending: Slot[] = [];
  private group = 0;
  private lastLine: number | null = null;
  private skipUntil = 0;

  constructor(lines: readonly SourceLine[], index: LabelIndex) {
    this.lines = lines;
    this.index = index;
  }

  read(): ReadItems {
    for (const [at, line] of this.lines.entries()) {
      if (at < this.skipUntil) continue;
      if (line.line === null || line.line !== (this.lastLine ?? Number.NaN) + 1) this.group += 1;
      this.lastLine = line.line;
      const [only] = line.cells;
      if (line.cells.length > 1) this.readStructured(line);
      else if (only) this.readSingle(only, at);
    }
    this.close(true);
    this.markEnd();
    return this;
  }

  /** The last row of a source that ends with it may have lost its end, though it was read in full. */
  private markEnd(): void {
    const end = this.lines.findLast(({ cells }) => cells.some(({ text }) => text !== '' && !isPageNumber(text)));
    const place = end?.cells[0]?.place;
    const last = this.items.at(-1);
    if (!last || !place || last.place.block !== place.block || last.place.row !== place.row) return;
    this.items[this.items.length - 1] = { ...last, isAtEnd: true };
  }

  private readSingle(cell: SourceCell, at: number): void {
    const { text, place } = cell;
    if (isPageNumber(text)) {
      this.used.add(place.block);
      return;
    }
    if (text === '') {
      this.addBlank(slotsOf(cell, this.group));
      return;
    }
    const heading = sectionHeadingOf(text);
    if (heading && (heading.strong || !findLabel(text, this.index))) {
      this.close();
      this.pending = [];
      this.table = heading.table;
      return;
    }
    const figures = figuresIn(cell, this.group);
    if (figures) this.addFigures(figures, place);
    else this.readText(cell, at);
  }

  private readText(cell: SourceCell, at: number): void {
    const { text, place } = cell;
    const direct = findLabel(text, this.index);
    const joined = direct && !direct.near ? null : this.joinLines(text, at);
    const before = direct && !direct.near ? null : findLabelBeforeFigures(text, this.index);
    if (before && !joined && this.accepts(before.found)) {
      this.openLabel(before.found, place);
      this.addTail(cell, before.restStart);
      return;
    }
    const found = joined ?? direct;
    if (found && this.accepts(found)) this.openLabel(found, place);
    else this.readWords(text);
  }

  /** A label that goes on in the lines below: （三） / 不予公开, 5.要求…重新出具 / 已获取信息. */
  private joinLines(text: string, at: number): FoundLabel | null {
    let joined = text;
    for (let next = at + 1; next <= at + longestWait && mayBeginLabel(joined, this.index); next += 1) {
      const [cell, second] = this.lines[next]?.cells ?? [];
      if (!cell || second || figuresIn(cell, 0)) return null;
      if (cell.text === '' || isPageNumber(cell.text)) continue;
      joined += cell.text;
      const found = findLabel(joined, this.index);
      if (!found || found.near) continue;
      for (let line = at; line <= next; line += 1) this.used.add(this.lines[line]?.block ?? 0);
      this.skipUntil = next + 1;
      return found;
    }
    return null;
  }

  /** Outside the tables only an exact label counts; prose may well begin like one. */
  private accepts({ label, near, letters }: FoundLabel): boolean {
    if (!near)
      return this.table !== null || (letters >= shortestTelling && (label.kind === 'row' || label.tables.length === 1));
    return label.kind === 'row' ? this.table === label.row.table : this.table !== null;
  }

  private openLabel({ label, near, letters }: FoundLabel, place: Place): void {
    this.close();
    this.pending = [];
    this.used.add(place.block);
    if (label.kind === 'row') {
      this.enter(label.row.table);
      this.start(label.row, near, null, place, true);
      return;
    }
    const [only] = label.tables;
    if (this.table && label.tables.includes(this.table)) this.enter(this.table);
    else if (only && letters >= shortestTelling) this.enter(only);
    if (label.kind === 'group') this.start(null, near, label.at, place, true);
  }

  private enter(table: TableKey): void {
    this.table = table;
    this.met.add(table);
  }

  private start(
    row: DeclaredRow | null,
    near: boolean,
    group: string | null,
    place: Place,
    isStream: boolean,
    words = '',
  ): void {
    if (this.table === null) return;
    this.open = { table: this.table, row, near, group, slots: [], isStream, words, place, isDoubtful: false };
  }

  private push(slots: readonly Slot[]): void {
    this.open?.slots.push(...slots);
  }

  private addFigures(figures: readonly Slot[], place: Place): void {
    if (this.table === null) return;
    this.used.add(place.block);
    if (!this.open) {
      this.start(null, false, null, place, true);
      this.push(this.pending);
      this.pending = [];
    }
    this.push(figures);
  }

  private addBlank(blanks: readonly Slot[]): void {
    if (this.open) this.open.slots.push(...blanks);
    else if (blanks.some(({ kind }) => kind === 'filler')) this.pending = [];
    else this.pending.push(...blanks);
  }

  /** Digits glued to their label belong to as many cells as the row has; parted by a space they are figures. */
  private addTail(cell: SourceCell, restStart: number): void {
    const rest = cell.text.slice(restStart).trim();
    const literal = originalOf(cell.literal.trim(), restStart, cell.text.length).trim();
    const isParted = /\s$/.test(cell.text.slice(0, restStart)) || /\s/.test(rest);
    const row = this.open?.row;
    if (!row) return;
    const slots = literal.split(/\s+/u).map((text): Slot => {
      const kind = isParted || row.cells.length === 1 ? 'value' : 'glued';
      return { kind, text, place: cell.place, group: this.group, span: 1, column: null };
    });
    this.open?.slots.push(...slots);
  }

  private readWords(text: string): void {
    if (!this.open) return;
    const isNote = /^\(.*\)?$/su.test(text);
    const row = this.open.row;
    const isPartOfLabel =
      row !== null && labelKey(row.path.map(({ label }) => label).join('')).includes(labelKey(text));
    if (isNote || (isPartOfLabel && this.open.slots.length === 0)) return;
    this.close();
    this.pending = [];
  }

  private close(isAtEnd = false): void {
    const { open } = this;
    this.open = null;
    if (open && (open.row || open.slots.length > 0)) this.items.push({ ...open, isAtEnd });
  }

  private readStructured(line: SourceLine): void {
    const row = readRow(line, this.index, this.group);
    const [first] = line.cells;
    if (!first) return;
    const place = { ...first.place, cell: null };
    if (row.kind === 'side-by-side') this.isSideBySide = true;
    if (row.kind === 'blank') this.addBlankRow(row.slots, place);
    if (row.kind === 'labels') this.readHeadings(row.found, place);
    if (row.kind === 'row') this.addRow(row.found, row.slots, place, row.isDoubtful);
    if (row.kind === 'figures') this.addOrphan(row.slots, row.words, row.group, place);
  }

  /** 表四 has one row and no label for it: a row of blank boxes is that row left blank. */
  private addBlankRow(slots: readonly Slot[], place: Place): void {
    const [review] = this.index.rows.review;
    if (this.table === 'review' && !this.open && review && columnsOf(slots) >= review.cells.length) {
      this.start(null, false, null, place, false);
      this.push(slots);
      this.close();
      return;
    }
    this.addBlank(slots);
  }

  private readHeadings(labels: readonly FoundLabel[], place: Place): void {
    for (const found of labels) if (this.accepts(found)) this.openLabel(found, place);
    if (labels.length === 0) this.close();
  }

  private addRow(found: FoundLabel, slots: readonly Slot[], place: Place, isDoubtful: boolean): void {
    if (found.label.kind !== 'row') return;
    if (this.table === null && found.near) return;
    this.close();
    this.pending = [];
    this.used.add(place.block);
    const { row } = found.label;
    this.enter(row.table);
    this.start(row, found.near, null, place, false);
    if (this.open) this.open.isDoubtful = isDoubtful;
    this.push(slots);
    const explicit = slots.filter(({ kind }) => kind !== 'filler').length;
    if (explicit >= row.cells.length) this.close();
  }

  private addOrphan(slots: readonly Slot[], words: string, group: string | null, place: Place): void {
    if (this.table === null) return;
    this.used.add(place.block);
    const explicit = slots.filter(({ kind }) => kind !== 'filler');
    const goesOn = this.open && explicit.length === 1 && words === '' && group === null;
    if (goesOn) {
      this.push(slots);
      return;
    }
    this.close();
    this.start(null, false, group, place, false, words);
    this.push(slots);
    this.close();
  }
}

export function readItems(lines: readonly SourceLine[], index: LabelIndex): ReadItems {
  return new ItemReader(lines, index).read();
}
