import { parentPort } from 'node:worker_threads';
import { type OfficeKind, readByKind } from './read-by-kind.ts';

/** What the worker is asked; it answers each with one ReadResult. */
export interface ReadingTask {
  readonly kind: OfficeKind | 'text';
  readonly bytes: Uint8Array;
}

parentPort?.on('message', async ({ kind, bytes }: ReadingTask) => {
  parentPort?.postMessage(await readByKind(kind, bytes));
});
