import { type ListLevel, printListLabel } from '../list-numbers.ts';
import { childAt, childrenNamed, numberAt, type XmlElement } from '../read-xml.ts';

interface AbstractList {
  readonly id: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** The level that a paragraph style stands for. */
  readonly levelByStyle: ReadonlyMap<string, number>;
}

interface List {
  readonly abstract: AbstractList;
  /** Levels that begin anew when this list is first met. */
  readonly restarts: ReadonlyMap<number, number>;
}

interface NumberingRef {
  readonly list: string;
  readonly level: number | null;
}

const valueAt = (element: XmlElement | null, ...path: string[]) =>
  (element && childAt(element, ...path))?.attributes['val'] ?? '';

function readAbstract(element: XmlElement): AbstractList {
  const levels: ListLevel[] = [];
  const levelByStyle = new Map<string, number>();
  for (const level of childrenNamed(element, 'lvl')) {
    const index = numberAt(level, 'ilvl', 0);
    levels[index] = {
      format: valueAt(level, 'numFmt') || 'decimal',
      text: valueAt(level, 'lvlText'),
      start: numberAt(childAt(level, 'start'), 'val', 1),
    };
    const style = valueAt(level, 'pStyle');
    if (style !== '') levelByStyle.set(style, index);
  }
  return { id: element.attributes['abstractNumId'] ?? '', levels, levelByStyle };
}

function readLists(numbering: XmlElement | null): ReadonlyMap<string, List> {
  if (!numbering) return new Map();
  const abstracts = new Map(
    childrenNamed(numbering, 'abstractNum')
      .map(readAbstract)
      .map((list) => [list.id, list]),
  );
  const lists = new Map<string, List>();
  for (const num of childrenNamed(numbering, 'num')) {
    const abstract = abstracts.get(valueAt(num, 'abstractNumId'));
    const overrides = childrenNamed(num, 'lvlOverride').flatMap((override) => {
      const start = childAt(override, 'startOverride');
      return start ? [[numberAt(override, 'ilvl', 0), numberAt(start, 'val', 1)] as const] : [];
    });
    if (abstract) lists.set(num.attributes['numId'] ?? '', { abstract, restarts: new Map(overrides) });
  }
  return lists;
}

function refOf(properties: XmlElement | null): NumberingRef | null {
  const numbering = properties && childAt(properties, 'numPr');
  if (!numbering) return null;
  const level = childAt(numbering, 'ilvl');
  return { list: valueAt(numbering, 'numId'), level: level ? numberAt(level, 'val', 0) : null };
}

/** A style's own numbering, or that of the styles it is based on. */
function readStyleRefs(styles: XmlElement | null): ReadonlyMap<string, NumberingRef> {
  const byId = new Map(
    (styles ? childrenNamed(styles, 'style') : []).map((style) => [style.attributes['styleId'] ?? '', style]),
  );
  const refs = new Map<string, NumberingRef>();
  for (const [id, style] of byId) {
    let from: XmlElement | undefined = style;
    for (let hops = 0; from && hops < 12; hops += 1) {
      const ref = refOf(childAt(from, 'pPr'));
      if (ref) {
        refs.set(id, ref);
        break;
      }
      from = byId.get(valueAt(from, 'basedOn'));
    }
  }
  return refs;
}

/** Automatic numbers are no text of the paragraph, yet 一、 or （三） may stand in a report as nothing else. */
export interface Numbering {
  /** Counts the paragraph; empty where it bears no number. Call once for each paragraph in document order. */
  labelOf(paragraphProperties: XmlElement | null): string;
}

/** Word 2003 writes down the number that a paragraph bears. */
const printedNumber = (properties: XmlElement | null) => valueAt(properties, 'listPr', 't');

export function createNumbering(numbering: XmlElement | null, styles: XmlElement | null): Numbering {
  const lists = readLists(numbering);
  const styleRefs = readStyleRefs(styles);
  const counters = new Map<string, number[]>();
  const met = new Set<string>();

  function count(id: string, list: List, level: number): readonly number[] {
    const { abstract, restarts } = list;
    const numbers = counters.get(abstract.id) ?? [];
    counters.set(abstract.id, numbers);
    if (!met.has(id)) for (const [index, start] of restarts) numbers[index] = start - 1;
    met.add(id);
    const start = abstract.levels[level]?.start ?? 1;
    numbers[level] = (numbers[level] ?? start - 1) + 1;
    numbers.length = level + 1;
    return numbers;
  }

  return {
    labelOf(properties) {
      if (lists.size === 0) return printedNumber(properties);
      const style = properties ? valueAt(properties, 'pStyle') : '';
      const ref = refOf(properties) ?? styleRefs.get(style);
      const list = ref && lists.get(ref.list);
      if (!list) return '';
      const level = ref.level ?? list.abstract.levelByStyle.get(style) ?? 0;
      return printListLabel(list.abstract.levels, level, count(ref.list, list, level));
    },
  };
}
