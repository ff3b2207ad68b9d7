import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aReport } from '../../builders/a-report.ts';
import { aDraft, openTestStore, stoppedClock } from '../../builders/open-test-store.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const cell = 'requests.new.natural_person';

test('a report that was put aside is listed with its time and comes back whole', (t) => {
  const time = stoppedClock();
  const { reports, aside } = openTestStore(t, tempFolder(t), time.clock);
  const report = aReport().with(cell, 7).build();
  const id = reports.create(aDraft(report));
  assert.deepEqual(aside.list(), []);
  time.set('2026-01-06T10:00:00.000Z');
  reports.discard(id);
  assert.equal(reports.find(id), null);
  const [only] = aside.list();
  assert.deepEqual([only?.id, only?.status, only?.asideAt], [id, 'draft', '2026-01-06T10:00:00.000Z']);
  assert.deepEqual(aside.bringBack(id, false), { kind: 'brought-back' });
  assert.equal(reports.find(id)?.report.cells[cell], 7);
  assert.deepEqual(aside.list(), []);
});

test('what stands in its place is put aside only when asked to', (t) => {
  const { reports, aside } = openTestStore(t, tempFolder(t));
  const first = reports.create(aDraft(aReport().with(cell, 1).build()));
  reports.discard(first);
  const second = reports.create(aDraft(aReport().with(cell, 2).build()));
  const otherYear = reports.create(aDraft(aReport().in(2023).build()));
  const refused = aside.bringBack(first, false);
  assert.deepEqual([refused.kind, refused.kind === 'occupied' && refused.by], ['occupied', second]);
  assert.equal(reports.find(second)?.report.cells[cell], 2, 'a refusal changes nothing');
  assert.deepEqual(aside.bringBack(first, true), { kind: 'brought-back' });
  assert.deepEqual(
    aside.list().map(({ id }) => id),
    [second],
  );
  assert.deepEqual(
    reports.list().map(({ id }) => id),
    [first, otherYear],
  );
});

test('what is not put aside cannot be brought back', (t) => {
  const { reports, aside } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  assert.deepEqual(aside.bringBack(id, true), { kind: 'unknown' });
  assert.deepEqual(aside.bringBack('no-such-report', true), { kind: 'unknown' });
  assert.notEqual(reports.find(id), null);
});
