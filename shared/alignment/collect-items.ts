import type { TableKey } from '../formats/form.ts';
import type { Place } from './blocks.ts';
import type { DeclaredRow } from './declared-labels.ts';
import type { Item } from './items.ts';
import type { Slot } from './slots.ts';

type OpenItem = Omit<Item, 'slots' | 'isAtEnd'> & { readonly slots: Slot[] };

export type ItemStart = Partial<Pick<Item, 'row' | 'group' | 'isStream' | 'words' | 'isDoubtful'>>;

/** The items gathered so far, which table the source is in, and the item that values are still added to. */
export class ItemCollector {
  readonly items: Item[] = [];
  readonly used = new Set<number>();
  readonly met = new Set<TableKey>();
  private current: TableKey | null = null;
  private open: OpenItem | null = null;
  /** Blank boxes since the last label: they belong to the values that follow, if any do. */
  private pending: Slot[] = [];

  get table(): TableKey | null {
    return this.current;
  }

  get openRow(): DeclaredRow | null {
    return this.open?.row ?? null;
  }

  get openSlots(): readonly Slot[] | null {
    return this.open?.slots ?? null;
  }

  enter(table: TableKey): void {
    this.current = table;
    this.met.add(table);
  }

  /** A section's heading: what follows is its table, or no table at all. */
  enterSection(table: TableKey | null): void {
    this.end();
    this.current = table;
  }

  start(place: Place, { row = null, group = null, isStream = true, words = '', isDoubtful = false }: ItemStart): void {
    if (this.current === null) return;
    this.open = { table: this.current, row, group, slots: [], isStream, words, place, isDoubtful };
  }

  push(slots: readonly Slot[]): void {
    this.open?.slots.push(...slots);
  }

  /** Figures box by box: behind the open label, or without one. */
  addFigures(figures: readonly Slot[], place: Place): void {
    if (this.current === null) return;
    this.used.add(place.block);
    if (!this.open) {
      this.start(place, {});
      this.push(this.pending);
      this.pending = [];
    }
    this.push(figures);
  }

  addBlanks(blanks: readonly Slot[]): void {
    if (this.open) this.push(blanks);
    else if (blanks.some(({ kind }) => kind === 'filler')) this.pending = [];
    else this.pending.push(...blanks);
  }

  close(isAtEnd = false): void {
    const { open } = this;
    this.open = null;
    if (open && (open.row || open.slots.length > 0)) this.items.push({ ...open, isAtEnd });
  }

  /** Closes what is open, and what was blank before belongs to nothing that follows. */
  end(): void {
    this.close();
    this.pending = [];
  }

  /** The last row of a source that ends with it may have lost its end, though it was read in full. */
  markEnd(end: Place): void {
    const last = this.items.at(-1);
    if (!last || last.place.block !== end.block || last.place.row !== end.row) return;
    this.items[this.items.length - 1] = { ...last, isAtEnd: true };
  }
}
