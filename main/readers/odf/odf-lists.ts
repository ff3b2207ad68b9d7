import { printListLabel } from '../list-numbers.ts';
import { numberAt, type XmlElement } from '../read-xml.ts';
import type { OdfStyles } from './odf-styles.ts';

/** Where in which list a paragraph stands; levels count from 0. */
export interface ListPlace {
  readonly style: string;
  readonly level: number;
}

/** The running numbers of all lists of a text. */
export interface OdfLists {
  /** Call when a list begins: one that does not go on with an earlier one starts anew. */
  begin(list: XmlElement, outer: ListPlace | null): ListPlace;
  /** Counts an item and tells its number. */
  labelOf(item: XmlElement, place: ListPlace): string;
}

export function createOdfLists(styles: OdfStyles): OdfLists {
  const counters = new Map<string, number[]>();
  return {
    begin({ attributes }, outer) {
      const style = attributes['style-name'] ?? outer?.style ?? '';
      const goesOn = attributes['continue-numbering'] === 'true' || attributes['continue-list'] !== undefined;
      if (!outer && !goesOn) counters.delete(style);
      return { style, level: outer ? outer.level + 1 : 0 };
    },
    labelOf(item, { style, level }) {
      const levels = styles.listLevels(style);
      if (!levels) return '';
      const numbers = counters.get(style) ?? [];
      counters.set(style, numbers);
      const before = numbers[level] ?? (levels[level]?.start ?? 1) - 1;
      numbers[level] = numberAt(item, 'start-value', before + 1);
      numbers.length = level + 1;
      return printListLabel(levels, level, numbers);
    },
  };
}
