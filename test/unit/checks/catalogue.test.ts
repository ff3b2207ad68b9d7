import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { listChecks, searchChecks } from '../../../shared/checks/catalogue.ts';
import { rules } from '../../../shared/checks/rules/all-rules.ts';
import { aRulePack } from '../../builders/a-rule-pack.ts';
import { checksPage } from '../../scripts/checks-page.ts';

const idsIn = (groups: ReturnType<typeof listChecks>) =>
  groups.flatMap(({ entries }) => entries.map(({ rule }) => rule.id));

describe('the list of all checks', () => {
  it('has every rule once, with an example in words and what is said of it', () => {
    assert.deepEqual(idsIn(listChecks()).toSorted(), rules.map(({ id }) => id).toSorted());
    for (const { rule, example, says } of listChecks().flatMap(({ entries }) => entries)) {
      assert.ok(example.length > 0 && says.length > 0, rule.id);
      assert.doesNotMatch([...example, ...says].join(''), /undefined|null|NaN|[a-z]+\.[a-z_]+/u, rule.id);
    }
  });

  it('is searched by all its words, wherever they stand and however they are typed', () => {
    assert.ok(idsIn(searchChecks('上年 结转')).includes('Y-CARRY'));
    assert.deepEqual(idsIn(searchChecks('ｔ３－ｒｏｗ')), ['T3-ROW']);
    assert.deepEqual(searchChecks('没有这样的检查'), []);
    assert.deepEqual(searchChecks('  '), listChecks());
  });

  it('is searched by what the county changes of them too', () => {
    const pack = aRulePack({ off: ['Y-JUMP'], longestOverview: 640 });
    assert.deepEqual(idsIn(searchChecks('县里：停用', pack)), ['Y-JUMP']);
    assert.deepEqual(idsIn(searchChecks('640', pack)), ['S-LEN']);
    assert.deepEqual(idsIn(searchChecks('640')), []);
  });

  it('stands in docs/checks.md as it is now (npm run docs:checks writes it anew)', () => {
    const page = readFileSync(new URL('../../../docs/checks.md', import.meta.url), 'utf8');
    assert.equal(page, checksPage());
  });
});
