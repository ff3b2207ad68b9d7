/** Something wrong in a file, by its line, counted from 1; `message` is a sentence without the line. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/u).length;
}

const longestQuote = 30;

/** Words of the file in a sentence; a book is not read out. */
export function quoteWords(words: string): string {
  return `“${words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words}”`;
}
