import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { statutoryRules } from '../../../shared/checks/rule-pack.ts';
import { listChanges } from '../../../shared/checks/rule-packs/pack-changes.ts';
import { packShape } from '../../../shared/checks/rule-packs/pack-schema.ts';
import { readRulePack, sayFaults } from '../../../shared/checks/rule-packs/read-rule-pack.ts';

const fileAt = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const page = fileAt('docs/rule-packs.md');
const samples = {
  'assets/samples/yunxi-rules.json': fileAt('assets/samples/yunxi-rules.json'),
  'docs/rule-packs.md': /```json\n([\s\S]*?)```/u.exec(page)?.[1] ?? '',
};

for (const [name, text] of Object.entries(samples)) {
  describe(`the sample rule pack in ${name}`, () => {
    it('is taken, with something of every kind', () => {
      const read = readRulePack(text);
      assert.equal(read.kind, 'pack', read.kind === 'broken' ? sayFaults(read.faults) : '');
      if (read.kind !== 'pack') return;
      const { off, severities, longestOverview, statements, dueOn } = read.pack;
      assert.ok(off.length > 0 && Object.keys(severities).length > 0 && statements.length > 0);
      assert.deepEqual([longestOverview, dueOn], [800, '01-15']);
      assert.ok(listChanges(read.pack).length >= 6);
    });
  });
}

describe('docs/rule-packs.md', () => {
  it('names every key and every check no pack may weaken', () => {
    for (const key of Object.keys(packShape)) assert.ok(page.includes(`| ${key} |`), key);
    for (const id of statutoryRules) assert.ok(page.includes(`\`${id}\``), id);
  });
});
