import assert from 'node:assert/strict';
import { it } from 'node:test';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { fixZipTimes } from '../../../main/writers/zip-times.ts';
import { compose } from '../../../shared/document/compose.ts';
import { sample2024 } from '../../builders/sample-reports.ts';
import { unzip } from '../../builders/unzip.ts';

it('changes the times of an archive and nothing of its parts', async () => {
  const archive = await writeDocx(compose(sample2024));
  const parts = unzip(archive);
  const bytes = Buffer.from(archive);
  for (let at = bytes.indexOf('PK\x01\x02', 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1')) {
    assert.equal(bytes.readUInt16LE(at + 12), 0);
    assert.equal(bytes.readUInt16LE(at + 14), 0x21);
    const local = bytes.readUInt32LE(at + 42);
    assert.equal(bytes.readUInt32LE(local + 10), 0x21_0000);
  }
  assert.deepEqual(unzip(fixZipTimes(archive)), parts);
  assert.ok(parts.size > 8);
});

it('refuses what is no archive', () => {
  assert.throws(() => fixZipTimes(new Uint8Array(100)), /central directory/);
});
