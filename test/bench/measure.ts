import { createHash } from 'node:crypto';

/** One timed piece of work: the median of several rounds after a warm-up, in milliseconds. */
export interface Measurement {
  readonly name: string;
  readonly medianMs: number;
}

const yardstickBytes = new Uint8Array(4 * 1024 * 1024).fill(0x5a);

/** The yardstick of a run: SHA-256 over 4 MiB, native code whose speed follows the machine's and nothing else. */
export const yardstick = {
  name: 'SHA-256 of 4 MiB (the yardstick)',
  work: () => void createHash('sha256').update(yardstickBytes).digest('hex'),
} as const;

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export interface BenchCase {
  readonly name: string;
  readonly work: () => unknown | Promise<unknown>;
}

async function timeOnce(work: BenchCase['work']): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Rounds go through all cases in turn, so that a machine that slows down slows every case alike. */
export async function measureAll(
  cases: readonly BenchCase[],
  rounds: { readonly warmUp: number; readonly counted: number },
): Promise<Measurement[]> {
  const times = new Map<string, number[]>(cases.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds.warmUp + rounds.counted; round += 1) {
    for (const { name, work } of cases) {
      const milliseconds = await timeOnce(work);
      if (round >= rounds.warmUp) times.get(name)?.push(milliseconds);
    }
  }
  return [...times].map(([name, values]) => ({ name, medianMs: medianOf(values) }));
}
