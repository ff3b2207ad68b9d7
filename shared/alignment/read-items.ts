import type { Place } from './blocks.ts';
import { ItemCollector } from './collect-items.ts';
import { type FoundLabel, findLabel, findLabelBeforeFigures, mayBeginLabel } from './find-label.ts';
import type { ReadItems } from './items.ts';
import type { LabelIndex } from './label-index.ts';
import { labelKey, originalOf } from './normalise.ts';
import { type RowContent, readRow } from './read-row.ts';
import { sectionHeadingOf } from './section-headings.ts';
import { columnsOf, figuresIn, type Slot, slotsOf } from './slots.ts';
import { isPageNumber, type SourceCell, type SourceLine } from './source-lines.ts';

const longestWait = 3;
const shortestTelling = 4;

/** Walks the source once, line by line, and says to the collector what each is. */
class ItemReader {
  private readonly collector = new ItemCollector();
  private readonly lines: readonly SourceLine[];
  private readonly index: LabelIndex;
  private isSideBySide = false;
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
    this.collector.close(true);
    const end = this.lines.findLast(({ cells }) => cells.some(({ text }) => text !== '' && !isPageNumber(text)));
    const [cell] = end?.cells ?? [];
    if (cell) this.collector.markEnd(cell.place);
    const { items, used, met } = this.collector;
    return { items, used, met, isSideBySide: this.isSideBySide };
  }

  private readSingle(cell: SourceCell, at: number): void {
    const { text, place } = cell;
    if (isPageNumber(text)) {
      this.collector.used.add(place.block);
      return;
    }
    if (text === '') {
      this.collector.addBlanks(slotsOf(cell, this.group));
      return;
    }
    const heading = sectionHeadingOf(text);
    if (heading && (heading.strong || !findLabel(text, this.index))) {
      this.collector.enterSection(heading.table);
      return;
    }
    const figures = figuresIn(cell, this.group);
    if (figures) this.collector.addFigures(figures, place);
    else this.readText(cell, at);
  }

  private readText(cell: SourceCell, at: number): void {
    const { text, place } = cell;
    const direct = findLabel(text, this.index);
    const isExact = direct?.near === false;
    const joined = isExact ? null : this.joinLines(text, at);
    const before = isExact || joined ? null : findLabelBeforeFigures(text, this.index);
    const found = joined ?? before?.found ?? direct;
    if (!found || !this.accepts(found)) {
      this.readWords(text);
      return;
    }
    this.openLabel(found, place);
    if (before) this.addTail(cell, before.restStart);
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
      for (const { block } of this.lines.slice(at, next + 1)) this.collector.used.add(block);
      this.skipUntil = next + 1;
      return found;
    }
    return null;
  }

  /** Outside the tables only an exact label counts; prose may well begin like one. */
  private accepts({ label, near, letters }: FoundLabel): boolean {
    const { table } = this.collector;
    if (near) return label.kind === 'row' ? table === label.row.table : table !== null;
    return table !== null || (letters >= shortestTelling && (label.kind === 'row' || label.tables.length === 1));
  }

  private openLabel({ label, letters }: FoundLabel, place: Place): void {
    const { collector } = this;
    collector.end();
    collector.used.add(place.block);
    if (label.kind === 'row') {
      collector.enter(label.row.table);
      collector.start(place, { row: label.row });
      return;
    }
    const [only] = label.tables;
    const { table } = collector;
    if (table && label.tables.includes(table)) collector.enter(table);
    else if (only && letters >= shortestTelling) collector.enter(only);
    if (label.kind === 'group') collector.start(place, { group: label.at });
  }

  /** Digits glued to their label belong to as many cells as the row has; parted by a space they are figures. */
  private addTail(cell: SourceCell, restStart: number): void {
    const row = this.collector.openRow;
    const rest = cell.text.slice(restStart).trim();
    const literal = originalOf(cell.literal.trim(), restStart, cell.text.length).trim();
    const isParted = /\s$/.test(cell.text.slice(0, restStart)) || /\s/.test(rest);
    const kind = isParted || row?.cells.length === 1 ? 'value' : 'glued';
    const at = { place: cell.place, group: this.group, span: 1, column: null };
    this.collector.push(literal.split(/\s+/u).map((text): Slot => ({ kind, text, ...at })));
  }

  /** A note or the rest of a label between it and its values changes nothing; any other words end what is open. */
  private readWords(text: string): void {
    const { openRow, openSlots } = this.collector;
    if (!openSlots) return;
    const isNote = /^\(.*\)?$/su.test(text);
    const labels = openRow?.path.map(({ label }) => label).join('') ?? '';
    const isPartOfLabel = openSlots.length === 0 && labelKey(labels).includes(labelKey(text));
    if (!isNote && !isPartOfLabel) this.collector.end();
  }

  private readStructured(line: SourceLine): void {
    const row = readRow(line, this.index, this.group);
    const [first] = line.cells;
    if (!first) return;
    const place = { ...first.place, cell: null };
    if (row.kind === 'side-by-side') this.isSideBySide = true;
    if (row.kind === 'blank') this.addBlankRow(row.slots, place);
    if (row.kind === 'labels') this.readHeadings(row.found, place);
    if (row.kind === 'row') this.addRow(row, place);
    if (row.kind === 'figures') this.addOrphan(row, place);
  }

  /** 表四 has one row and no label for it: a row of blank boxes is that row left blank. */
  private addBlankRow(slots: readonly Slot[], place: Place): void {
    const { collector } = this;
    const [review] = this.index.rows.review;
    const isReview = collector.table === 'review' && !collector.openSlots && review !== undefined;
    if (!isReview || columnsOf(slots) < review.cells.length) {
      collector.addBlanks(slots);
      return;
    }
    collector.start(place, { isStream: false });
    collector.push(slots);
    collector.close();
  }

  private readHeadings(labels: readonly FoundLabel[], place: Place): void {
    for (const found of labels) if (this.accepts(found)) this.openLabel(found, place);
    if (labels.length === 0) this.collector.close();
  }

  private addRow({ found, slots, isDoubtful }: Extract<RowContent, { kind: 'row' }>, place: Place): void {
    const { label, near } = found;
    if (label.kind !== 'row' || (near && this.collector.table === null)) return;
    this.openLabel(found, place);
    this.collector.start(place, { row: label.row, isStream: false, isDoubtful });
    this.collector.push(slots);
    const explicit = slots.filter(({ kind }) => kind !== 'filler').length;
    if (explicit >= label.row.cells.length) this.collector.close();
  }

  private addOrphan({ slots, words, group }: Extract<RowContent, { kind: 'figures' }>, place: Place): void {
    const { collector } = this;
    if (collector.table === null) return;
    const explicit = slots.filter(({ kind }) => kind !== 'filler');
    if (collector.openSlots && explicit.length === 1 && words === '' && group === null) {
      collector.push(slots);
      return;
    }
    collector.close();
    collector.start(place, { group, words, isStream: false });
    collector.push(slots);
    collector.close();
  }
}

export function readItems(lines: readonly SourceLine[], index: LabelIndex): ReadItems {
  return new ItemReader(lines, index).read();
}
