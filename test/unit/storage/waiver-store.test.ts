import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import Sqlite from 'better-sqlite3';
import { migrations } from '../../../main/storage/migrations/migrations.ts';
import { openDatabase } from '../../../main/storage/open-database.ts';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { isWaivable } from '../../../shared/checks/waiver.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { aWaiver } from '../../builders/a-waiver.ts';
import { aDraft, fileNameOfStore, openTestStore, stoppedClock } from '../../builders/open-test-store.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const report: Report = {
  ...aReport()
    .with('requests.new.enterprise', null)
    .with('requests.carried_in.natural_person', 4)
    .withText({ overview: '全年公开信息，，共 3 条。' })
    .build(),
  sources: { 'requests.new.enterprise': '约3' },
};
const written = evaluate({ report })
  .filter(isWaivable)
  .map((finding) => {
    const { id: _id, writtenAt: _at, ...rest } = aWaiver(finding, report);
    return rest;
  });

test('waivers come back as they were written: cells, blanks, passages and figures', (t) => {
  assert.ok(written.some(({ covers }) => covers.passage) && written.some(({ covers }) => covers.cells.length > 1));
  const { clock, set } = stoppedClock();
  const { reports, waivers } = openTestStore(t, tempFolder(t), clock);
  const id = reports.create(aDraft(report));
  set('2026-01-07T08:30:00Z');
  for (const one of written) waivers.add(id, one);
  assert.deepEqual(
    waivers.of(id).map(({ id: _id, writtenAt, ...rest }) => [writtenAt, rest]),
    written.map((one) => ['2026-01-07T08:30:00.000Z', one]),
  );
  assert.deepEqual(waivers.of('nobody'), []);
});

test('a withdrawn waiver is no longer in force, and stays in the file', (t) => {
  const folder = tempFolder(t);
  const { reports, waivers, close } = openTestStore(t, folder);
  const id = reports.create(aDraft(report));
  const other = reports.create(aDraft(report));
  for (const one of written.slice(0, 2)) waivers.add(id, one);
  const [first] = waivers.of(id);
  assert.ok(first);
  assert.equal(waivers.withdraw(other, first.id), false, 'of another report');
  assert.equal(waivers.withdraw(id, first.id), true);
  assert.equal(waivers.withdraw(id, first.id), false, 'twice');
  assert.equal(waivers.of(id).length, 1);
  close();
  const file = new Sqlite(join(folder, fileNameOfStore), { readonly: true });
  const rows = file.prepare('SELECT withdrawn_at IS NOT NULL AS isWithdrawn FROM waiver ORDER BY position').all();
  file.close();
  assert.deepEqual(rows, [{ isWithdrawn: 1 }, { isWithdrawn: 0 }]);
});

test('the file itself keeps waivers and sign-offs from being deleted or changed', (t) => {
  const folder = tempFolder(t);
  const { reports, waivers, signOffs, close } = openTestStore(t, folder);
  const id = reports.create(aDraft(report));
  for (const one of written) waivers.add(id, one);
  waivers.withdraw(id, waivers.of(id)[0]?.id ?? '');
  signOffs.finalise(id);
  close();
  const file = new Sqlite(join(folder, fileNameOfStore));
  const attempts = [
    'DELETE FROM waiver',
    'DELETE FROM waiver_cell',
    'DELETE FROM sign_off',
    "UPDATE waiver SET reason = ''",
    'UPDATE waiver SET withdrawn_at = NULL WHERE withdrawn_at IS NOT NULL',
    'UPDATE waiver_cell SET value = 0',
    "UPDATE sign_off SET signed_at = ''",
  ];
  for (const attempt of attempts) assert.throws(() => file.exec(attempt), /withdrawn|on record/, attempt);
  file.close();
});

test('a database of version 1 is brought up with its reports, and takes waivers', (t) => {
  const folder = tempFolder(t);
  const path = join(folder, fileNameOfStore);
  const old = openDatabase(path, { migrations: migrations.slice(0, 1) });
  assert.ok(old.kind === 'open');
  const at = '2026-01-05T01:15:00.000Z';
  old.database
    .prepare("INSERT INTO report VALUES ('old', ?, 2025, '2021', 'draft', NULL, 1, NULL, ?, ?, NULL)")
    .run(report.unit, at, at);
  old.database.exec("INSERT INTO report_cell VALUES ('old', 'requests.new.enterprise', 4, '4件')");
  old.database.prepare("INSERT INTO journal_batch VALUES ('old', 1, 'edit', NULL, ?)").run(at);
  old.database.exec(
    "INSERT INTO journal VALUES ('old', 1, 0, 'set-cell', 'requests.new.enterprise', NULL, NULL, 4, '4件')",
  );
  assert.equal(old.database.pragma('user_version', { simple: true }), 1);
  old.database.close();

  const { reports, waivers, signOffs } = openTestStore(t, folder);
  const stored = reports.find('old');
  assert.equal(stored?.report.cells['requests.new.enterprise'], 4);
  assert.deepEqual([waivers.of('old'), signOffs.of('old')], [[], []]);
  const [first] = written;
  assert.ok(first);
  waivers.add('old', first);
  assert.equal(waivers.of('old').length, 1);
  assert.equal(reports.undo('old')?.restored.length, 1, 'its journal still goes back');
});
