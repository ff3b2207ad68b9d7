import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Change } from '../../../shared/report/change.ts';
import { aDraft, openTestStore, stoppedClock } from '../../builders/open-test-store.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const setCell = (value: number): Change => ({
  kind: 'set-cell',
  cell: 'requests.new.natural_person',
  value,
  source: null,
});

test('a draft becomes final and a draft again, and both are on record', (t) => {
  const { clock, set } = stoppedClock();
  const { reports, signOffs } = openTestStore(t, tempFolder(t), clock);
  const id = reports.create(aDraft());
  reports.change(id, [setCell(3)]);
  set('2026-01-20T01:00:00Z');
  assert.equal(signOffs.finalise(id), true);
  assert.equal(reports.find(id)?.status, 'final');
  assert.equal(signOffs.finalise(id), false, 'only a draft can be signed off');
  set('2026-01-21T01:00:00Z');
  assert.equal(signOffs.returnToDraft(id, '县里要求补充第一部分。'), true);
  assert.equal(reports.find(id)?.status, 'draft');
  assert.equal(signOffs.returnToDraft(id, '再退一次'), false, 'only what is final can be returned');
  assert.deepEqual(signOffs.of(id), [
    { kind: 'finalised', revision: 1, reason: null, signedAt: '2026-01-20T01:00:00.000Z' },
    { kind: 'returned', revision: 1, reason: '县里要求补充第一部分。', signedAt: '2026-01-21T01:00:00.000Z' },
  ]);
});

test('what was put aside or was never there is not signed off', (t) => {
  const { reports, signOffs } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  reports.discard(id);
  assert.equal(signOffs.finalise(id), false);
  assert.equal(signOffs.finalise('nobody'), false);
  assert.deepEqual(signOffs.of(id), []);
});

test('nothing changes in a report that is final: every change is refused by value, undo puts nothing back', (t) => {
  const { reports, signOffs } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  reports.change(id, [setCell(3)]);
  signOffs.finalise(id);
  const before = reports.find(id);
  const outcome = reports.change(id, [setCell(4), { kind: 'set-unit', value: '云溪县青禾街道办事处' }]);
  assert.deepEqual(
    outcome?.refused.map(({ code }) => code),
    ['read-only', 'read-only'],
  );
  assert.deepEqual([outcome?.canUndo, outcome?.canRedo], [false, false]);
  assert.deepEqual(reports.undo(id)?.restored, []);
  assert.deepEqual(reports.redo(id)?.restored, []);
  assert.deepEqual(reports.find(id), before);
});

test('an imported report is put right like a draft, its printed totals too, and what was read comes back by undo', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const id = reports.create({ ...aDraft(), status: 'imported' });
  const read = reports.find(id)?.report;
  const total = 'requests.new.total';
  const outcome = reports.change(id, [setCell(4), { kind: 'set-cell', cell: total, value: 4, source: null }]);
  assert.deepEqual([outcome?.refused, outcome?.canUndo], [[], true]);
  assert.equal(reports.find(id)?.report.cells[total], 4);
  assert.equal(reports.undo(id)?.restored.length, 2);
  assert.deepEqual(
    [reports.find(id)?.report.cells[total] ?? null, reports.find(id)?.status],
    [read?.cells[total] ?? null, 'imported'],
  );
});

test('what was done before 定稿 can be undone after 退回修改', (t) => {
  const { reports, signOffs } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  reports.change(id, [setCell(3)]);
  signOffs.finalise(id);
  signOffs.returnToDraft(id, '数字要核对。');
  assert.equal(reports.undo(id)?.restored.length, 1);
  assert.equal(reports.find(id)?.report.cells['requests.new.natural_person'], 0);
});
