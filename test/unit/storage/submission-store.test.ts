import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { migrations } from '../../../main/storage/migrations/migrations.ts';
import { openDatabase } from '../../../main/storage/open-database.ts';
import { aReport } from '../../builders/a-report.ts';
import { aDraft, fileNameOfStore, openTestStore } from '../../builders/open-test-store.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const aSubmission = (revision: number, digest = 'a'.repeat(64)) => ({
  ...{ clerk: '李青', submittedAt: '2026-01-12T01:00:00.000Z', revision, digest },
  report: aReport().with('requests.new.natural_person', revision).build(),
});

test('what was handed in is kept as it was read, and stands until 退回修改', (t) => {
  const { reports, submissions, signOffs } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  assert.equal(submissions.standing(id), null);
  assert.equal(submissions.add(id, aSubmission(0)), true);
  assert.deepEqual(submissions.standing(id), aSubmission(0));
  const change = { kind: 'set-cell', cell: 'requests.new.natural_person', value: 3, source: null } as const;
  assert.deepEqual(reports.change(id, [change])?.refused, [], 'a report that was handed in takes every change');
  assert.deepEqual(submissions.standing(id), aSubmission(0));
  assert.equal(submissions.add(id, aSubmission(1, 'b'.repeat(64))), true);
  assert.equal(signOffs.returnDraft(id, '第一部分要写细。'), true);
  assert.equal(submissions.standing(id), null);
  assert.deepEqual(
    submissions.of(id).map(({ revision }) => revision),
    [0, 1],
  );
  assert.equal(signOffs.of(id)[0]?.reason, '第一部分要写细。');
  assert.equal(reports.find(id)?.status, 'draft');
});

test('a final report remembers the 送审 it was signed off from, and no longer after 退回修改', (t) => {
  const { reports, submissions, signOffs } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  submissions.add(id, aSubmission(0));
  signOffs.finalise(id);
  assert.equal(submissions.standing(id)?.clerk, '李青');
  assert.equal(submissions.add(id, aSubmission(0)), false, 'what is final is not handed in');
  assert.equal(signOffs.returnDraft(id, '不能这样退回'), false);
  signOffs.returnToDraft(id, '县里要求核对。');
  assert.equal(submissions.standing(id), null);
});

test('what was changed meanwhile, put aside or never there is not handed in', (t) => {
  const { reports, submissions } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  assert.equal(submissions.add(id, aSubmission(7)), false, 'made from another revision');
  reports.discard(id);
  assert.equal(submissions.add(id, aSubmission(0)), false);
  assert.equal(submissions.add('nobody', aSubmission(0)), false);
  assert.deepEqual(submissions.of(id), []);
});

test('the digest of a file leads to what was handed in', (t) => {
  const { reports, submissions } = openTestStore(t, tempFolder(t));
  submissions.add(reports.create(aDraft()), aSubmission(0));
  assert.deepEqual(submissions.withDigest('a'.repeat(64)), aSubmission(0));
  assert.equal(submissions.withDigest('b'.repeat(64)), null);
});

test('the database keeps what was handed in from being changed or deleted', (t) => {
  const folder = tempFolder(t);
  const { reports, submissions } = openTestStore(t, folder);
  submissions.add(reports.create(aDraft()), aSubmission(0));
  const opened = openDatabase(join(folder, fileNameOfStore));
  assert.ok(opened.kind === 'open');
  assert.throws(() => opened.database.exec('DELETE FROM submission'), /on record/);
  assert.throws(() => opened.database.exec("UPDATE submission SET clerk = '王青'"), /on record/);
  opened.database.close();
});

test('a database of the version before takes submissions from now on', (t) => {
  const folder = tempFolder(t);
  const before = openDatabase(join(folder, fileNameOfStore), {
    migrations: migrations.filter(({ version }) => version < 6),
  });
  assert.ok(before.kind === 'open');
  before.database.exec(
    `INSERT INTO report (id, unit, year, generation, status, revision, created_at, saved_at)
     VALUES ('r', '云溪县青禾镇人民政府', 2025, '2021', 'draft', 0, '2026-01-02', '2026-01-02')`,
  );
  before.database.close();
  const { submissions } = openTestStore(t, folder);
  assert.equal(submissions.standing('r'), null);
  assert.equal(submissions.add('r', aSubmission(0)), true);
  assert.equal(submissions.standing('r')?.clerk, '李青');
});
