import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { migrations } from '../../../main/storage/migrations/migrations.ts';
import { openDatabase } from '../../../main/storage/open-database.ts';
import { openStore } from '../../../main/storage/open-store.ts';
import { aDraft, countingIds, fileNameOfStore, openTestStore, stoppedClock } from '../../builders/open-test-store.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const backupNames = (folder: string) => readdirSync(join(folder, 'backups')).sort();

test('the first opening of a day makes a backup, later ones leave it', (t) => {
  const folder = tempFolder(t);
  const { clock, set } = stoppedClock('2026-01-05T09:15:00');
  openTestStore(t, folder, clock).close();
  const bytes = readFileSync(join(folder, 'backups', 'nianbao-2026-01-05.sqlite'));
  const store = openTestStore(t, folder, clock);
  store.reports.create(aDraft());
  store.close();
  openTestStore(t, folder, clock).close();
  assert.deepEqual(readFileSync(join(folder, 'backups', 'nianbao-2026-01-05.sqlite')), bytes);
  set('2026-01-06T09:00:00');
  openTestStore(t, folder, clock).close();
  assert.deepEqual(backupNames(folder), ['nianbao-2026-01-05.sqlite', 'nianbao-2026-01-06.sqlite']);
});

test('a backup is a database of its own with everything committed so far', (t) => {
  const folder = tempFolder(t);
  const store = openTestStore(t, folder);
  const id = store.reports.create(aDraft());
  store.backups.take();
  const elsewhere = tempFolder(t);
  writeFileSync(join(elsewhere, fileNameOfStore), readFileSync(join(folder, 'backups', 'nianbao-2026-01-05.sqlite')));
  assert.deepEqual(openTestStore(t, elsewhere).reports.find(id), store.reports.find(id));
  assert.equal(store.backups.state().problem, null);
  assert.notEqual(store.backups.state().backedUpAt, null);
});

test('the last fourteen days of use are kept', (t) => {
  const folder = tempFolder(t);
  const { clock, set } = stoppedClock();
  for (let day = 1; day <= 16; day += 1) {
    set(`2026-03-${String(day).padStart(2, '0')}T12:00:00`);
    openTestStore(t, folder, clock).close();
  }
  const names = backupNames(folder);
  assert.equal(names.length, 14);
  assert.equal(names[0], 'nianbao-2026-03-03.sqlite');
});

test('a backup that cannot be made is told and stops nothing', (t) => {
  const folder = tempFolder(t);
  writeFileSync(join(folder, 'backups'), 'a file where the folder should be');
  const store = openTestStore(t, folder);
  assert.match(store.backups.state().problem ?? '', /备份没有做成/);
  assert.ok(store.reports.create(aDraft()));
});

test('a damaged file is set aside whole, the newest sound backup takes its place, and both are said', (t) => {
  const folder = tempFolder(t);
  const { clock, set } = stoppedClock('2026-01-05T09:15:00');
  const before = openTestStore(t, folder, clock);
  const id = before.reports.create(aDraft());
  before.backups.take();
  before.close();
  const garbage = Buffer.alloc(9_000, 0x5a);
  writeFileSync(join(folder, fileNameOfStore), garbage);
  set('2026-01-06T08:00:00');
  writeFileSync(join(folder, 'backups', 'nianbao-2026-01-04.sqlite'), 'older and unsound');
  const store = openTestStore(t, folder, clock);
  assert.deepEqual(readFileSync(join(folder, 'nianbao.损坏-2026-01-06-080000.sqlite')), garbage);
  assert.ok(store.reports.find(id));
  assert.match(store.notices.join(), /损坏-2026-01-06-080000.*2026-01-05 的备份/);
});

test('an unsound backup is passed over for the one before it', (t) => {
  const folder = tempFolder(t);
  const { clock, set } = stoppedClock('2026-01-05T09:15:00');
  const before = openTestStore(t, folder, clock);
  const id = before.reports.create(aDraft());
  before.backups.take();
  before.close();
  writeFileSync(join(folder, fileNameOfStore), 'unsound '.repeat(100));
  writeFileSync(join(folder, 'backups', 'nianbao-2026-01-06.sqlite'), 'unsound too '.repeat(100));
  set('2026-01-07T08:00:00');
  const store = openTestStore(t, folder, clock);
  assert.ok(store.reports.find(id));
  assert.match(store.notices.join(), /2026-01-05 的备份/);
});

test('a damaged file without any backup is kept and an empty store is opened and said', (t) => {
  const folder = tempFolder(t);
  writeFileSync(join(folder, fileNameOfStore), 'unsound '.repeat(100));
  const store = openTestStore(t, folder);
  assert.deepEqual(store.reports.list(), []);
  assert.match(store.notices.join(), /原样留存.*从空白开始/);
  assert.equal(readdirSync(folder).filter((name) => name.includes('损坏')).length, 1);
});

test('a file that went missing is taken from the backup and that is said', (t) => {
  const folder = tempFolder(t);
  const before = openTestStore(t, folder);
  const id = before.reports.create(aDraft());
  before.backups.take();
  before.close();
  rmSync(join(folder, fileNameOfStore));
  const store = openTestStore(t, folder);
  assert.ok(store.reports.find(id));
  assert.match(store.notices.join(), /不见了.*2026-01-05 的备份/);
});

test('a first opening has nothing to say', (t) => {
  assert.deepEqual(openTestStore(t, tempFolder(t)).notices, []);
});

test('a database from the future is refused and stays in its place', (t) => {
  const folder = tempFolder(t);
  const path = join(folder, fileNameOfStore);
  const opened = openDatabase(path);
  if (opened.kind !== 'open') throw new Error(opened.kind);
  opened.database.pragma('user_version = 99');
  opened.database.close();
  const refused = openStore(path, { clock: () => new Date(), newId: countingIds() });
  assert.equal(refused.kind === 'refused' && refused.code, 'from-the-future');
  assert.deepEqual(
    readdirSync(folder).filter((name) => !/^nianbao\.sqlite/.test(name)),
    [],
  );
});

test('before an older database is brought up a copy of it is kept', (t) => {
  const folder = tempFolder(t);
  openTestStore(t, folder).close();
  const next = { version: migrations.length + 1, statements: 'ALTER TABLE report ADD COLUMN note TEXT' };
  openTestStore(t, folder, undefined, { migrations: [...migrations, next] }).close();
  const copy = backupNames(folder).find((name) => name.startsWith(`nianbao-v${migrations.length}-`));
  const sound = openDatabase(join(folder, 'backups', copy ?? ''));
  assert.equal(sound.kind, 'open');
  if (sound.kind === 'open') sound.database.close();
});

test('a data folder that cannot be made is refused with a way out', (t) => {
  const folder = tempFolder(t);
  writeFileSync(join(folder, 'file'), '');
  const refused = openStore(join(folder, 'file', 'inside', fileNameOfStore), {
    clock: () => new Date(),
    newId: countingIds(),
  });
  assert.equal(refused.kind === 'refused' && refused.code, 'cannot-open');
  assert.equal(existsSync(join(folder, 'file', 'inside')), false);
  mkdirSync(join(folder, 'free'));
});
