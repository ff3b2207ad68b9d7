import { type Generation, generationForYear, generations } from '../formats/formats.ts';
import { labelIndexOf } from './label-index.ts';
import { labelKey, withoutNotes } from './normalise.ts';
import type { SourceLine } from './source-lines.ts';

/** A torn heading only the older form has: 本年新 / 制作数量. */
const tornHeadings: Readonly<Partial<Record<Generation, readonly string[]>>> = { '2019': ['本年新'] };

const shortestTelling = 4;
const longestCell = 80;

/** Labels one generation prints and the other does not, longest first, so that 本年处理决定数量 is not 处理决定数量. */
function tellingLabels(): readonly (readonly [key: string, generation: Generation])[] {
  const keysBy = (generation: Generation) => labelIndexOf(generation).full.keys();
  const telling = generations.flatMap((generation) => {
    const others = new Set(generations.filter((other) => other !== generation).flatMap((other) => [...keysBy(other)]));
    const own = [...keysBy(generation)].filter((key) => key.length >= shortestTelling && !others.has(key));
    return [...own, ...(tornHeadings[generation] ?? [])].map((key) => [key, generation] as const);
  });
  return telling.sort(([a], [b]) => b.length - a.length);
}

const telling = tellingLabels();

/** The generation whose own labels the source prints; `null` where it prints none that tell. The year has no say. */
export function detectGeneration(lines: readonly SourceLine[]): Generation | null {
  const scores = new Map<Generation, number>();
  for (const { cells } of lines) {
    for (const { text } of cells) {
      if (text === '' || text.length > longestCell) continue;
      let key = labelKey(withoutNotes(text));
      for (const [label, generation] of telling) {
        if (!key.includes(label)) continue;
        key = key.replace(label, '\n');
        scores.set(generation, (scores.get(generation) ?? 0) + 1);
      }
    }
  }
  const [best] = [...scores].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? null;
}

/** Where the labels do not tell, the year does; without a year the form in force now is taken. */
export function fallbackGeneration(year: number | null): Generation {
  const prescribed = year === null ? null : generationForYear(year);
  return prescribed ?? generations.at(-1) ?? '2021';
}
