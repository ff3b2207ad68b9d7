import type { ListLevel } from '../list-numbers.ts';
import { childAt, childrenNamed, elementsOf, numberAt, type XmlElement } from '../read-xml.ts';

/** What styles say about what is shown; a style takes from its parent what it does not say itself. */
export interface OdfStyles {
  isHiddenText(style: string | undefined): boolean;
  isHiddenTable(style: string | undefined): boolean;
  hasBorder(style: string | undefined): boolean;
  /** Levels from 0; `null` where there is no such list style. */
  listLevels(style: string | undefined): readonly (ListLevel | undefined)[] | null;
}

/** Number formats of office documents are written as their first members. */
const formatBySample: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
};

/** `%1%、` as new programs write it; older files give a prefix, a suffix and how many levels are shown. */
function labelText(level: XmlElement, index: number): string {
  const listFormat = level.attributes['num-list-format'];
  if (listFormat !== undefined) return listFormat.replace(/%(\d+)%/g, '%$1');
  const shown = numberAt(level, 'display-levels', 1);
  const numbers = Array.from({ length: Math.min(shown, index + 1) }, (_, step) => `%${index + 2 - shown + step}`);
  return (level.attributes['num-prefix'] ?? '') + numbers.join('.') + (level.attributes['num-suffix'] ?? '');
}

function readListStyle(style: XmlElement): (ListLevel | undefined)[] {
  const levels: (ListLevel | undefined)[] = [];
  for (const level of elementsOf(style)) {
    const index = numberAt(level, 'level', 1) - 1;
    const sample = (level.attributes['num-format'] ?? '').charAt(0);
    const isNumbered = level.name === 'list-level-style-number' && sample !== '';
    levels[index] = {
      format: isNumbered ? (formatBySample[sample] ?? 'decimal') : 'none',
      text: labelText(level, index),
      start: numberAt(level, 'start-value', 1),
    };
  }
  return levels;
}

function* containersIn(parts: readonly (XmlElement | null)[]): Generator<XmlElement> {
  for (const part of parts) {
    for (const name of ['styles', 'automatic-styles']) {
      const container = part && childAt(part, name);
      if (container) yield container;
    }
  }
}

const hasLine = (value: string | undefined) => value !== undefined && value !== 'none' && value !== '';

export function readOdfStyles(parts: readonly (XmlElement | null)[]): OdfStyles {
  const styles = new Map<string, XmlElement>();
  const lists = new Map<string, readonly (ListLevel | undefined)[]>();
  for (const container of containersIn(parts)) {
    for (const style of childrenNamed(container, 'style')) styles.set(style.attributes['name'] ?? '', style);
    for (const list of childrenNamed(container, 'list-style'))
      lists.set(list.attributes['name'] ?? '', readListStyle(list));
  }
  const isTrue = (name: string | undefined, test: (properties: XmlElement) => boolean | null): boolean => {
    let style = name === undefined ? undefined : styles.get(name);
    for (let hops = 0; style && hops < 12; hops += 1) {
      const found = elementsOf(style)
        .map(test)
        .find((answer) => answer !== null);
      if (found !== undefined && found !== null) return found;
      style = styles.get(style.attributes['parent-style-name'] ?? '');
    }
    return false;
  };
  return {
    isHiddenText: (style) =>
      isTrue(style, ({ name, attributes: { display } }) =>
        name === 'text-properties' && display !== undefined ? display === 'none' : null,
      ),
    isHiddenTable: (style) =>
      isTrue(style, ({ name, attributes: { display } }) =>
        name === 'table-properties' && display !== undefined ? display === 'false' : null,
      ),
    hasBorder: (style) =>
      isTrue(style, ({ name, attributes }) => {
        if (name !== 'table-cell-properties') return null;
        const sides = ['border', 'border-top', 'border-bottom', 'border-left', 'border-right'];
        const said = sides.filter((side) => attributes[side] !== undefined);
        return said.length > 0 ? said.some((side) => hasLine(attributes[side])) : null;
      }),
    listLevels: (style) => (style === undefined ? null : (lists.get(style) ?? null)),
  };
}
