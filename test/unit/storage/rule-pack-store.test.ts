import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { migrations } from '../../../main/storage/migrations/migrations.ts';
import { openDatabase } from '../../../main/storage/open-database.ts';
import type { StoredRulePack } from '../../../main/storage/rule-pack-store.ts';
import { aDraft, fileNameOfStore, openTestStore, stoppedClock } from '../../builders/open-test-store.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const aPack = (version: string): StoredRulePack => ({
  sha256: `digest-of-${version}`,
  bytes: new TextEncoder().encode(`{"版本":"${version}"}`),
  fileName: `云溪县规则${version}.json`,
  name: '云溪县 2025 年度规则',
  issuer: '云溪县人民政府办公室',
  issuedOn: '2025-11-20',
  version,
});

test('the newest pack is in force, can be stopped, and every turn stays on record', (t) => {
  const { clock, set } = stoppedClock();
  const folder = tempFolder(t);
  const { rulePacks } = openTestStore(t, folder, clock);
  assert.equal(rulePacks.active(), null);
  assert.equal(rulePacks.stop(''), false);
  rulePacks.take(aPack('1'), '李青');
  set('2026-01-06T01:00:00Z');
  rulePacks.take(aPack('2'), '');
  rulePacks.take(aPack('2'), '王禾');
  const active = rulePacks.active();
  assert.deepEqual([active?.version, active && new TextDecoder().decode(active.bytes)], ['2', '{"版本":"2"}']);
  set('2026-01-07T01:00:00Z');
  assert.equal(rulePacks.stop('王禾'), true);
  assert.equal(rulePacks.active(), null);
  assert.equal(rulePacks.find('digest-of-1')?.fileName, '云溪县规则1.json');
  const again = openTestStore(t, folder, clock).rulePacks;
  assert.deepEqual(
    again.turns().map(({ kind, version, clerk, turnedAt }) => [kind, version, clerk, turnedAt.slice(0, 10)]),
    [
      ['stopped', '2', '王禾', '2026-01-07'],
      ['taken', '2', '', '2026-01-06'],
      ['taken', '1', '李青', '2026-01-05'],
    ],
  );
});

test('a 定稿 remembers the pack it was checked by, 退回修改 has none', (t) => {
  const { rulePacks, reports, signOffs } = openTestStore(t, tempFolder(t));
  rulePacks.take(aPack('1'), '');
  const id = reports.create(aDraft());
  signOffs.finalise(id, 'digest-of-1');
  signOffs.returnToDraft(id, '县里要求补充第一部分。');
  const [finalised, returned] = signOffs.of(id);
  assert.deepEqual(finalised?.rulePack, { name: '云溪县 2025 年度规则', version: '1', sha256: 'digest-of-1' });
  assert.equal(returned?.rulePack, undefined);
});

test('the database keeps packs and turns from being changed or deleted', (t) => {
  const folder = tempFolder(t);
  openTestStore(t, folder).rulePacks.take(aPack('1'), '');
  const opened = openDatabase(join(folder, fileNameOfStore));
  assert.ok(opened.kind === 'open');
  const { database } = opened;
  for (const table of ['rule_pack', 'rule_pack_turn']) {
    assert.throws(() => database.exec(`DELETE FROM ${table}`), /never deleted|on record/);
    assert.throws(() => database.exec(`UPDATE ${table} SET sha256 = 'other'`), /as it came|on record/);
  }
  database.close();
});

test('a database of the version before keeps its 定稿 and takes rule packs from now on', (t) => {
  const folder = tempFolder(t);
  const path = join(folder, fileNameOfStore);
  const before = openDatabase(path, { migrations: migrations.filter(({ version }) => version < 4) });
  assert.ok(before.kind === 'open');
  before.database.exec(
    `INSERT INTO report VALUES ('r', '云溪县青禾镇人民政府', 2025, '2021', 'final', NULL, 0, NULL, '2026-01-02', '2026-01-02', NULL);
     INSERT INTO sign_off VALUES ('r', 1, 'finalised', 0, NULL, '2026-01-03T00:00:00.000Z')`,
  );
  before.database.close();
  const { signOffs, rulePacks } = openTestStore(t, folder);
  assert.deepEqual(signOffs.of('r'), [
    { kind: 'finalised', revision: 0, reason: null, signedAt: '2026-01-03T00:00:00.000Z' },
  ]);
  assert.equal(rulePacks.active(), null);
  rulePacks.take(aPack('1'), '');
  assert.equal(rulePacks.active()?.version, '1');
});
