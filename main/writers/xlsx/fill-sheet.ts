import { escapeMarkup } from '../xml.ts';
import type { Facts, OpenedPage, Shown } from './page.ts';
import type { SharedTexts } from './shared-texts.ts';

/** What stands in the place of a cell or of the beginning of a row. */
type Fill = (facts: Facts, texts: SharedTexts) => string;

/** The XML of a sheet cut at what varies: a fill follows each text but the last. */
export interface CutSheet {
  readonly texts: readonly string[];
  readonly fills: readonly Fill[];
}

/** The beginning of a row, or a cell, as exceljs writes them. */
const rowOrCell =
  /<row r="(?<row>\d+)"(?<attributes>[^>]*)>|<c r="(?<address>[A-Z]+\d+)"(?<style> s="\d+")?[^>]*?(?:\/>|>(?:(?<formula><f>[^<]*<\/f>)?[\s\S]*?)<\/c>)/g;

/** A text beside a formula is its result; without one it is a string cell: neither is ever read as a formula. */
function cellWith(head: string, formula: string, shown: Shown, texts: SharedTexts): string {
  if (typeof shown === 'number') return `${head}>${formula}<v>${shown}</v></c>`;
  if (formula !== '') return `${head} t="str">${formula}<v>${escapeMarkup(shown ?? '')}</v></c>`;
  return shown === null ? `${head}/>` : `${head} t="s"><v>${texts.indexOf(shown)}</v></c>`;
}

type Varying = Pick<OpenedPage, 'slots' | 'heights'>;

function fillOf(groups: Readonly<Record<string, string | undefined>>, { slots, heights }: Varying): Fill | null {
  const { row, attributes = '', address, style = '', formula = '' } = groups;
  const height = row === undefined ? undefined : heights.get(Number(row));
  if (height) return (facts) => `<row r="${row}" ht="${height(facts)}" customHeight="1"${attributes}>`;
  const shown = address === undefined ? undefined : slots.get(address);
  if (!shown) return null;
  return (facts, texts) => cellWith(`<c r="${address}"${style}`, formula, shown(facts), texts);
}

export function cutSheet(xml: string, varying: Varying): CutSheet {
  const cut: { texts: string[]; fills: Fill[] } = { texts: [], fills: [] };
  let from = 0;
  for (const match of xml.matchAll(rowOrCell)) {
    const fill = fillOf(match.groups ?? {}, varying);
    if (!fill) continue;
    cut.texts.push(xml.slice(from, match.index));
    cut.fills.push(fill);
    from = match.index + match[0].length;
  }
  const wanted = varying.slots.size + varying.heights.size;
  if (cut.fills.length !== wanted) throw new Error('every cell and row that varies stands in the template');
  return { texts: [...cut.texts, xml.slice(from)], fills: cut.fills };
}

export function fillSheet({ texts: fixed, fills }: CutSheet, facts: Facts, texts: SharedTexts): string {
  let xml = fixed[0] ?? '';
  for (const [index, fill] of fills.entries()) xml += fill(facts, texts) + (fixed[index + 1] ?? '');
  return xml;
}
