import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import Sqlite from 'better-sqlite3';
import type { Database } from '../../../main/storage/database.ts';
import { type Migration, migrations } from '../../../main/storage/migrations/migrations.ts';
import { openDatabase } from '../../../main/storage/open-database.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const latest = migrations.length;

function open(path: string, options?: Parameters<typeof openDatabase>[1]): Database {
  const opened = openDatabase(path, options);
  if (opened.kind !== 'open') throw new Error(`not open: ${opened.kind}`);
  return opened.database;
}

test('a new database has every commit on disk, checks its references and has only STRICT tables', (t) => {
  const database = open(join(tempFolder(t), 'a.sqlite'));
  assert.equal(database.pragma('journal_mode', { simple: true }), 'wal');
  assert.equal(database.pragma('synchronous', { simple: true }), 2, 'FULL');
  assert.equal(database.pragma('foreign_keys', { simple: true }), 1);
  assert.equal(database.pragma('busy_timeout', { simple: true }), 5_000);
  assert.equal(database.pragma('user_version', { simple: true }), latest);
  const loose = database.prepare(
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
  );
  assert.deepEqual(loose.all(), []);
  database.close();
});

test('a database from the future is refused with a sentence and left as it was', (t) => {
  const path = join(tempFolder(t), 'a.sqlite');
  const database = open(path);
  database.pragma(`user_version = ${latest + 1}`);
  database.close();
  const before = readFileSync(path);
  const opened = openDatabase(path);
  assert.equal(opened.kind, 'refused');
  assert.equal(opened.kind === 'refused' && opened.code, 'from-the-future');
  assert.match(opened.kind === 'refused' ? opened.message : '', new RegExp(`第 ${latest + 1} 版.*没有改动`));
  assert.deepEqual(readFileSync(path), before);
});

test("another program's database is refused and not touched", (t) => {
  const path = join(tempFolder(t), 'a.sqlite');
  const letters = new Sqlite(path);
  letters.exec('CREATE TABLE letters (body TEXT)');
  letters.close();
  const before = readFileSync(path);
  const opened = openDatabase(path);
  assert.equal(opened.kind === 'refused' && opened.code, 'not-ours');
  assert.deepEqual(readFileSync(path), before);
});

test('bytes that are no database are called damaged and not overwritten', (t) => {
  const path = join(tempFolder(t), 'a.sqlite');
  writeFileSync(path, '这不是资料库'.repeat(500));
  assert.equal(openDatabase(path).kind, 'damaged');
  assert.equal(readFileSync(path, 'utf8'), '这不是资料库'.repeat(500));
});

test('a database whose pages were overwritten is called damaged', (t) => {
  const path = join(tempFolder(t), 'a.sqlite');
  open(path).close();
  const bytes = readFileSync(path);
  bytes.fill(0x5a, 4096, bytes.length);
  writeFileSync(path, bytes);
  assert.equal(openDatabase(path).kind, 'damaged');
});

test('a folder in the place of the file is refused with a way out', (t) => {
  const path = join(tempFolder(t), 'a.sqlite');
  mkdirSync(path);
  const opened = openDatabase(path);
  assert.equal(opened.kind === 'refused' && opened.code, 'cannot-open');
});

const addNote: Migration = { version: latest + 1, statements: 'ALTER TABLE report ADD COLUMN note TEXT' };

test('an older database is brought up step by step, and told of before', (t) => {
  const path = join(tempFolder(t), 'a.sqlite');
  open(path).close();
  const told: number[] = [];
  const database = open(path, {
    migrations: [...migrations, addNote],
    beforeUpgrade: (_, version) => void told.push(version),
  });
  assert.deepEqual(told, [latest]);
  assert.equal(database.pragma('user_version', { simple: true }), latest + 1);
  assert.equal(
    database.prepare("SELECT count(*) FROM pragma_table_info('report') WHERE name = 'note'").pluck().get(),
    1,
  );
  database.close();
});

test('a step that fails half way leaves the version before it', (t) => {
  const path = join(tempFolder(t), 'a.sqlite');
  open(path).close();
  const broken: Migration = {
    version: latest + 1,
    statements: `${addNote.statements}; INSERT INTO nowhere VALUES (1)`,
  };
  assert.throws(() => openDatabase(path, { migrations: [...migrations, broken] }), /nowhere/);
  const database = open(path);
  assert.equal(
    database.prepare("SELECT count(*) FROM pragma_table_info('report') WHERE name = 'note'").pluck().get(),
    0,
  );
  database.close();
});

test('a step that leaves rows pointing at nothing is undone', (t) => {
  const path = join(tempFolder(t), 'a.sqlite');
  open(path).close();
  const orphaning: Migration = {
    version: latest + 1,
    statements: "INSERT INTO report_text VALUES ('nobody', 'overview', '')",
  };
  assert.throws(() => openDatabase(path, { migrations: [...migrations, orphaning] }), /orphaned/);
  const database = open(path);
  assert.equal(database.prepare('SELECT count(*) FROM report_text').pluck().get(), 0);
  database.close();
});

test('a list of migrations with a gap is a mistake of ours and throws', (t) => {
  const path = join(tempFolder(t), 'a.sqlite');
  const gap: Migration = { version: latest + 2, statements: '' };
  assert.throws(() => openDatabase(path, { migrations: [...migrations, gap] }), /out of order/);
});

test('nothing but the database and its side files appears in the folder', (t) => {
  const folder = tempFolder(t);
  const database = open(join(folder, 'a.sqlite'));
  assert.ok(existsSync(join(folder, 'a.sqlite')));
  assert.ok(readdirSync(folder).every((name) => /^a\.sqlite(-wal|-shm)?$/.test(name)));
  database.close();
});
