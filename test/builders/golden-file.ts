import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file of test/golden/files: made-up documents in formats that only office programs can write. */
export function goldenFile(name: string): Uint8Array {
  return readFileSync(fileURLToPath(new URL(`../golden/files/${name}`, import.meta.url)));
}
