/** Something wrong in a file, by its line, counted from 1; `message` is a sentence without the line. */
export interface LineFault {
  readonly line: number;
  readonly message: string;
}

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/u).length;
}
