/** Height of one line of list text, in points. */
export const listLinePt = 15;

/** What a cell's edges and the gaps before signs leave of its width. */
const usable = 10 / 11;

/**
 * How many lines a text takes in a column of this width in Excel's characters, a Chinese one being two. Names wrap, and not
 * every program that opens a file grows its rows by itself.
 */
export function wrappedLines(text: string, width: number): number {
  const lines = text.split('\n').map((line) => {
    const columns = [...line].reduce((sum, char) => sum + (char.charCodeAt(0) > 0xff ? 2 : 1), 0);
    return Math.max(1, Math.ceil(columns / Math.floor(width * usable)));
  });
  return lines.reduce((sum, count) => sum + count, 0);
}
