import type { DeclaredRow, Label } from './declared-labels.ts';
import type { LabelIndex } from './label-index.ts';
import { labelKey, withoutNotes, withoutOrdinal } from './normalise.ts';

/** How sure a label is: `near` is misread, cut off or carries words of its own. */
export interface FoundLabel {
  readonly label: Label;
  readonly near: boolean;
  /** How many letters it has: a short heading (其他, 总计) does not tell which table it stands in. */
  readonly letters: number;
}

const found = (label: Label | undefined, key: string, near = false): FoundLabel | null =>
  label ? { label, near, letters: key.length } : null;

/** Insertions, deletions and replacements that turn one text into the other; gives up above `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const line = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      line.push(Math.min(replaced, (above[j] ?? 0) + 1, (line[j - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above[b.length] ?? limit + 1;
}

/** How many letters of `candidate` the key has at most: a cheap bound on how near they can be. */
function sharedLetters(letters: ReadonlySet<string>, candidate: string): number {
  let shared = 0;
  for (const letter of candidate) if (letters.has(letter)) shared += 1;
  return shared;
}

const shortestNear = 5;
const longestNear = 50;

/** How many letters a label may be misread in: a quarter. */
function distanceTo(candidate: string, key: string, letters: ReadonlySet<string>): number | null {
  const limit = Math.floor(Math.max(key.length, candidate.length) / 4);
  if (candidate.length < shortestNear || Math.abs(candidate.length - key.length) > limit) return null;
  if (candidate.length - sharedLetters(letters, candidate) > limit) return null;
  const distance = editDistance(key, candidate, limit);
  return distance > limit ? null : distance;
}

/** Misread labels: at most a quarter of the letters differ, and no other row is as near. */
function findNear(key: string, index: LabelIndex): FoundLabel | null {
  if (key.length < shortestNear || key.length > longestNear) return null;
  const letters = new Set(key);
  let best: { row: DeclaredRow | null; distance: number } | null = null;
  for (const [candidate, row] of index.rowKeys) {
    const distance = distanceTo(candidate, key, letters);
    if (distance === null || (best && distance > best.distance)) continue;
    const isTied: boolean = best !== null && distance === best.distance && row !== best.row;
    best = { row: isTied ? null : row, distance };
  }
  return best?.row ? found({ kind: 'row', row: best.row }, key, true) : null;
}

const shortestPrefix = 6;

/** A label that is cut off before its end, and is the beginning of one row only. */
function findCutOff(key: string, index: LabelIndex): FoundLabel | null {
  if (key.length < shortestPrefix) return null;
  const rows = new Set(index.rowKeys.filter(([candidate]) => candidate.startsWith(key)).map(([, row]) => row));
  const [row] = rows;
  return row && rows.size === 1 ? found({ kind: 'row', row }, key, true) : null;
}

const noteWords = /^(?:单位|指|含|不含|包括|其中|年)/u;

/** A label with a note behind it that is not in brackets (本年收费金额单位:万元). */
function findBeforeNote(key: string, index: LabelIndex): FoundLabel | null {
  for (const candidate of index.allKeys) {
    if (candidate.length < 4 || !key.startsWith(candidate)) continue;
    if (!noteWords.test(key.slice(candidate.length))) continue;
    return found(index.full.get(candidate) ?? index.core.get(candidate), candidate, true);
  }
  return null;
}

/** Several labels run together without anything between them: 信息内容本年制发件数… */
export function splitLabels(key: string, index: LabelIndex): readonly Label[] | null {
  const labels: Label[] = [];
  let rest = key;
  while (rest !== '') {
    const next = index.allKeys.find((candidate) => rest.startsWith(candidate));
    const label = next === undefined ? undefined : (index.full.get(next) ?? index.core.get(next));
    if (next === undefined || !label) return null;
    labels.push(label);
    rest = rest.slice(next.length);
  }
  return labels.length > 1 ? labels : null;
}

function findExact(text: string, index: LabelIndex): FoundLabel | null {
  const key = labelKey(text);
  const short = labelKey(withoutNotes(text));
  const direct = index.full.get(key) ?? index.full.get(short);
  if (direct) return found(direct, key);
  const bare = withoutNotes(text.replace(/^[#*\s]+/u, ''));
  const core = labelKey(withoutOrdinal(bare));
  return found(index.core.get(core), core);
}

const longestLabel = 160;

const memory = new WeakMap<LabelIndex, Map<string, FoundLabel | null>>();
const memoryLimit = 5_000;

/** The declared label a normalised text is a print of; `null` where it is none. The same boxes come again and again. */
export function findLabel(text: string, index: LabelIndex): FoundLabel | null {
  if (text.length > longestLabel) return null;
  const known = memory.get(index) ?? new Map<string, FoundLabel | null>();
  memory.set(index, known);
  const remembered = known.get(text);
  if (remembered !== undefined) return remembered;
  const label = recogniseLabel(text, index);
  if (known.size >= memoryLimit) known.clear();
  known.set(text, label);
  return label;
}

function recogniseLabel(text: string, index: LabelIndex): FoundLabel | null {
  if (labelKey(text) === '') return null;
  const exact = findExact(text, index);
  if (exact) return exact;
  const key = labelKey(withoutNotes(text));
  if (/^第二十条第/u.test(key) && key.length <= 12) return found({ kind: 'heading', tables: ['proactive'] }, key);
  if (/勾稽关系/u.test(key) && key.length <= 60) return found({ kind: 'heading', tables: ['requests'] }, key);
  const joined = splitLabels(key, index)?.find(({ kind }) => kind !== 'row');
  if (joined) return found(joined, key, true);
  return (
    findBeforeNote(key, index) ??
    findCutOff(key, index) ??
    findNear(key, index) ??
    findNear(labelKey(withoutOrdinal(withoutNotes(text))), index)
  );
}

export interface LabelAndRest {
  readonly found: FoundLabel;
  /** Index in the normalised text where the rest begins. */
  readonly restStart: number;
}

const tailOfFigures = /(?<rest>(?:[-+]?\d[\d,]*(?:\.\d+)?(?:亿元|万元|万|元|件|项)?\s*)+)$/u;

/** A row's label with figures behind it in the same text: 行政许可 97, 规章000. */
export function findLabelBeforeFigures(text: string, index: LabelIndex): LabelAndRest | null {
  const tail = tailOfFigures.exec(text);
  if (!tail || tail.index === 0 || text.length > longestLabel) return null;
  const exact = findExact(text.slice(0, tail.index), index);
  return exact?.label.kind === 'row' ? { found: exact, restStart: tail.index } : null;
}

/** Whether a text could be the beginning of a longer label, so that what follows may complete it. */
export function mayBeginLabel(text: string, index: LabelIndex): boolean {
  const key = labelKey(text);
  if (key === '' || key.length > 40) return false;
  return index.allKeys.some((candidate) => candidate.length > key.length && candidate.startsWith(key));
}
