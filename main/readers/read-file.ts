import { detectKind } from './detect-kind.ts';
import { limits } from './limits.ts';
import { isOfficeKind } from './read-by-kind.ts';
import { readDecoded } from './read-decoded.ts';
import { readInWorker } from './read-in-worker.ts';
import type { ReadResult } from './read-result.ts';
import { refuseDamaged, refuseKind, refuseTooLarge } from './refusals.ts';

export type { ReadResult } from './read-result.ts';

const bytesPerMegabyte = 1_048_576;
const limitMegabytes = 20;

/** Short texts and pages cost what their size says; they skip the worker, and a report is read in a few milliseconds. */
function readShortText(bytes: Uint8Array): ReadResult {
  try {
    return readDecoded(bytes);
  } catch {
    return refuseDamaged();
  }
}

/** Reads a file by its content; the name is never trusted to say what it is. Never rejects for what a file holds. */
export async function readFile(bytes: Uint8Array, _fileName: string): Promise<ReadResult> {
  if (bytes.length > limitMegabytes * bytesPerMegabyte) {
    return refuseTooLarge(Math.ceil(bytes.length / bytesPerMegabyte), limitMegabytes);
  }
  const kind = detectKind(bytes);
  if (kind === 'text' && bytes.length <= limits.inlineTextBytes) return readShortText(bytes);
  return kind === 'text' || isOfficeKind(kind) ? readInWorker({ kind, bytes }) : refuseKind(kind);
}
