import { escapeMarkup } from '../xml.ts';
import type { Facts, Shown, Slots } from './page.ts';
import type { SharedTexts } from './shared-texts.ts';

interface Slot {
  /** `<c` with its address and its style. */
  readonly head: string;
  /** `<f>…</f>`, empty for a cell without a formula. */
  readonly formula: string;
  readonly shown: (facts: Facts) => Shown;
}

/** The XML of a sheet cut at the cells that vary: a slot follows each text but the last. */
export interface CutSheet {
  readonly texts: readonly string[];
  readonly slots: readonly Slot[];
}

/** A cell as exceljs writes it. */
const cellXml = /<c r="([A-Z]+\d+)"( s="\d+")?[^>]*?(?:\/>|>(?:(<f>[^<]*<\/f>)?[\s\S]*?)<\/c>)/g;

export function cutSheet(xml: string, slots: Slots): CutSheet {
  const cut: { texts: string[]; slots: Slot[] } = { texts: [], slots: [] };
  let from = 0;
  for (const match of xml.matchAll(cellXml)) {
    const [whole, address = '', style = '', formula = ''] = match;
    const shown = slots.get(address);
    if (!shown) continue;
    cut.texts.push(xml.slice(from, match.index));
    cut.slots.push({ head: `<c r="${address}"${style}`, formula, shown });
    from = match.index + whole.length;
  }
  if (cut.slots.length !== slots.size) throw new Error('every cell that varies stands in the template');
  return { texts: [...cut.texts, xml.slice(from)], slots: cut.slots };
}

/** A text beside a formula is its result; without one it is a string cell: neither is ever read as a formula. */
function cellWith({ head, formula }: Slot, shown: Shown, texts: SharedTexts): string {
  if (typeof shown === 'number') return `${head}>${formula}<v>${shown}</v></c>`;
  if (formula !== '') return `${head} t="str">${formula}<v>${escapeMarkup(shown ?? '')}</v></c>`;
  return shown === null ? `${head}/>` : `${head} t="s"><v>${texts.indexOf(shown)}</v></c>`;
}

export function fillSheet({ texts: fixed, slots }: CutSheet, facts: Facts, texts: SharedTexts): string {
  let xml = fixed[0] ?? '';
  for (const [index, slot] of slots.entries()) {
    xml += cellWith(slot, slot.shown(facts), texts) + (fixed[index + 1] ?? '');
  }
  return xml;
}
