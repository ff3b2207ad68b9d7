import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../../../main/readers/read-file.ts';
import { hostileFiles } from '../../builders/hostile-files.ts';

for (const [name, { code, make }] of Object.entries(hostileFiles)) {
  test(`${name} is refused by name`, async () => {
    const result = await readFile(make(), 'report');
    assert.equal(result.kind === 'refused' ? result.code : 'read', code);
    const message = result.kind === 'refused' ? result.message : '';
    assert.match(message, /没有读取，也没有改动任何内容。.*请/);
    assert.doesNotMatch(message, /[!！]|失败/);
  });
}
