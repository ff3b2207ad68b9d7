import type { TextQuantity } from './quantities-in-text.ts';

/** The words of its own clause before and behind a quantity; what stands in brackets between is left out. */
export interface Surroundings {
  readonly lead: string;
  readonly tail: string;
}

const separators = ',;:。!?';
const bracketed = /\([^()]*\)/gu;

/** Goes back from `end` to the separator that opens the clause, stepping over what is closed in brackets. */
function clauseStart(text: string, end: number, floor: number): number {
  let depth = 0;
  for (let at = end - 1; at >= floor; at -= 1) {
    const unit = text.charAt(at);
    if (unit === ')') depth += 1;
    else if (unit === '(') depth -= 1;
    if (depth < 0 || (depth === 0 && separators.includes(unit))) return at + 1;
  }
  return floor;
}

function clauseEnd(text: string, from: number, ceiling: number): number {
  for (let at = from; at < ceiling; at += 1) {
    const unit = text.charAt(at);
    if (separators.includes(unit) || unit === '、' || unit === '(' || unit === ')') return at;
  }
  return ceiling;
}

/** `quantities` are all of the sentence `text`, so that the clause ends where the next figure begins. */
export function surroundingsOf(text: string, quantities: readonly TextQuantity[], index: number): Surroundings {
  const quantity = quantities[index];
  if (!quantity) return { lead: '', tail: '' };
  const before = quantities.slice(0, index).findLast(({ nested }) => quantity.nested || !nested);
  const start = clauseStart(text, quantity.start, before?.end ?? 0);
  const lead = text
    .slice(start, quantity.start)
    .replace(bracketed, '')
    .replace(/^[、)]+/u, '');
  const next = quantities[index + 1]?.start ?? text.length;
  return { lead, tail: text.slice(quantity.end, clauseEnd(text, quantity.end, next)) };
}
