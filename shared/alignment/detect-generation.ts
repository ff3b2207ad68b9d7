import { type Generation, generationForYear, generations } from '../formats/formats.ts';
import { declaredKeys } from './declared-labels.ts';
import { labelKey, withoutNotes } from './normalise.ts';
import type { SourceLine } from './source-lines.ts';

/** A torn heading only the older form has: 本年新 / 制作数量. */
const tornHeadings: Readonly<Record<string, Generation>> = { 本年新: '2019' };

const shortestTelling = 4;
const longestCell = 80;

/** Declared labels one generation prints and the other does not, longest first: 本年处理决定数量 is not 处理决定数量. */
function tellingLabels(): readonly (readonly [key: string, generation: Generation])[] {
  const keysBy = new Map(generations.map((generation) => [generation, new Set(declaredKeys(generation))]));
  const telling = generations.flatMap((generation) => {
    const isShared = (key: string) => [...keysBy].some(([other, keys]) => other !== generation && keys.has(key));
    const own = [...(keysBy.get(generation) ?? [])].filter((key) => key.length >= shortestTelling && !isShared(key));
    return own.map((key) => [key, generation] as const);
  });
  return telling.sort(([a], [b]) => b.length - a.length);
}

const telling = tellingLabels();

/** The generations whose own labels a text prints: one box, or several headings run together. */
function generationsIn(text: string): Generation[] {
  let key = labelKey(withoutNotes(text));
  const torn = tornHeadings[key];
  if (torn) return [torn];
  return telling.flatMap(([label, generation]) => {
    if (!key.includes(label)) return [];
    key = key.replace(label, '\n');
    return [generation];
  });
}

/** The generation whose own labels the source prints; `null` where it prints none that tell. The year has no say. */
export function detectGeneration(lines: readonly SourceLine[]): Generation | null {
  const scores = new Map<Generation, number>();
  for (const { text } of lines.flatMap(({ cells }) => cells)) {
    if (text === '' || text.length > longestCell || text.includes('。')) continue;
    for (const generation of generationsIn(text)) scores.set(generation, (scores.get(generation) ?? 0) + 1);
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}

/** Where the labels do not tell, the year does; without a year the form in force now is taken. */
export function fallbackGeneration(year: number | null): Generation {
  const prescribed = year === null ? null : generationForYear(year);
  return prescribed ?? generations.at(-1) ?? '2021';
}
