/** Where a command speaks: `answer` is one JSON line on stdout, `remark` a line for a person on stderr. */
export interface Streams {
  readonly answer: (value: unknown) => void;
  readonly remark: (line: string) => void;
}

export const processStreams: Streams = {
  answer: (value) => process.stdout.write(`${JSON.stringify(value)}\n`),
  remark: (line) => process.stderr.write(`${line}\n`),
};
