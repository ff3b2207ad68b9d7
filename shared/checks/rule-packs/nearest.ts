/** How many letters must be typed otherwise to make one word of the other. */
function distance(a: string, b: string): number {
  const letters = [...b];
  let row = [0, ...letters.map((_, index) => index + 1)];
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (const [at, other] of letters.entries()) {
      const replaced = (row[at] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

const tidy = (word: string) =>
  word
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s_–—]/gu, '-');

const longestWord = 30;

/** The known word that was likely meant; `null` where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  if (word.length > longestWord) return null;
  const wanted = tidy(word);
  const [best] = known
    .map((one) => ({ one, far: distance(wanted, tidy(one)) }))
    .toSorted((a, b) => a.far - b.far || a.one.length - b.one.length);
  return best && best.far <= Math.max(2, wanted.length / 2) && best.far < wanted.length ? best.one : null;
}
