/** Where a command speaks: `answer` is one JSON line on stdout, `remark` a line for a person on stderr. */
export interface Streams {
  readonly answer: (value: unknown) => void;
  readonly remark: (line: string) => void;
}

export const processStreams: Streams = {
  answer: (value) => process.stdout.write(`${JSON.stringify(value)}\n`),
  remark: (line) => process.stderr.write(`${line}\n`),
};

/** A pipe whose reader left (`| head`) is no fault of the program: the rest is not done, and no stack trace says so. */
export function endWhenNobodyListens(stream: NodeJS.WriteStream, end: () => void): void {
  stream.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    end();
  });
}
