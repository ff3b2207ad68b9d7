import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { applyChanges, type Change } from '../../../shared/report/change.ts';
import { emptyReport, type LinkedReport, type Report, type TextKey, textKeys } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { aDraft, openTestStore, stoppedClock } from '../../builders/open-test-store.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const cell: CellKey = 'requests.new.natural_person';
const setCell = (value: number | null, source: string | null = null): Change => ({
  kind: 'set-cell',
  cell,
  value,
  source,
});

/** The same report with every cell that is not filled left out. */
function saidBy(report: LinkedReport): LinkedReport {
  const filled = Object.entries(report.cells).filter(([, value]) => value !== null);
  return { ...report, cells: Object.fromEntries(filled) };
}

test('a report comes back as it was put in, blanks, sources and texts included', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const report: Report = {
    ...aReport('2019')
      .with('requests.new.natural_person', null)
      .with('proactive.procurement.amount', 36_000_000)
      .build(),
    sources: { 'proactive.procurement.amount': '约36万元' },
    printedTitle: '青禾镇2020年度政府信息公开年度报告',
  };
  const id = reports.create(aDraft(report));
  const stored = reports.find(id);
  assert.deepEqual(stored?.report, report);
  assert.equal(stored?.status, 'draft');
  assert.equal(stored?.revision, 0);
});

test('a change is in the journal and in the state, and the receipt says so', (t) => {
  const { clock, set } = stoppedClock();
  const { reports } = openTestStore(t, tempFolder(t), clock);
  const id = reports.create(aDraft());
  set('2026-01-06T10:00:00+08:00');
  const receipt = reports.change(id, [setCell(12, '12件')]);
  assert.deepEqual(receipt, {
    revision: 1,
    savedAt: '2026-01-06T02:00:00.000Z',
    canUndo: true,
    canRedo: false,
    refused: [],
  });
  const stored = reports.find(id);
  assert.equal(stored?.report.cells[cell], 12);
  assert.equal(stored?.report.sources[cell], '12件');
  assert.equal(stored?.savedAt, '2026-01-06T02:00:00.000Z');
});

test('a change of a derived or unknown cell is refused by value and the rest is kept', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  const derived: Change = { kind: 'set-cell', cell: 'requests.new.total', value: 5, source: null };
  const ofOtherForm: Change = { kind: 'set-cell', cell: 'proactive.procurement.items', value: 5, source: null };
  const outcome = reports.change(id, [derived, setCell(7), ofOtherForm]);
  assert.deepEqual(
    outcome?.refused.map(({ code }) => code),
    ['derived-cell', 'unknown-cell'],
  );
  assert.equal(reports.find(id)?.report.cells[cell], 7);
  assert.equal(reports.find(id)?.report.cells['requests.new.total'], 0);
});

test('where every change is refused nothing is committed', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  const outcome = reports.change(id, [{ kind: 'set-cell', cell: 'requests.new.total', value: 5, source: null }]);
  assert.deepEqual([outcome?.revision, outcome?.canUndo, outcome?.refused.length], [0, false, 1]);
});

test('undo and redo walk the journal, and a new edit closes the way forward', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  reports.change(id, [setCell(1)]);
  reports.change(id, [setCell(2), { kind: 'set-text', text: 'other', value: '无。' }]);
  const undone = reports.undo(id);
  assert.deepEqual(
    undone?.restored.map(({ kind }) => kind),
    ['set-text', 'set-cell'],
  );
  assert.deepEqual([undone?.revision, undone?.canUndo, undone?.canRedo], [3, true, true]);
  assert.equal(reports.find(id)?.report.cells[cell], 1);
  assert.deepEqual(reports.redo(id)?.restored, [setCell(2), { kind: 'set-text', text: 'other', value: '无。' }]);
  assert.equal(reports.find(id)?.report.texts.other, '无。');
  reports.undo(id);
  reports.change(id, [setCell(9)]);
  const nothing = reports.redo(id);
  assert.deepEqual([nothing?.restored, nothing?.canRedo], [[], false]);
  assert.equal(reports.find(id)?.report.cells[cell], 9);
});

test('undo with nothing to undo puts nothing back and commits nothing', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  const nothing = reports.undo(id);
  assert.deepEqual([nothing?.revision, nothing?.restored, nothing?.canUndo], [0, [], false]);
});

test('two changes of one cell in one batch are undone to what stood before both', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft(aReport().with(cell, 4).build()));
  reports.change(id, [setCell(5), setCell(6)]);
  reports.undo(id);
  assert.equal(reports.find(id)?.report.cells[cell], 4);
});

test('a report that was put aside is no longer found, listed or changed', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  assert.equal(reports.discard(id), true);
  assert.equal(reports.find(id), null);
  assert.deepEqual(reports.list(), []);
  assert.equal(reports.change(id, [setCell(1)]), null);
  assert.equal(reports.undo(id), null);
  assert.equal(reports.discard(id), false);
});

test('a report that takes the place of another puts it aside in the same step', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const first = reports.create(aDraft());
  const second = reports.create({ ...aDraft(), replaces: [first] });
  assert.deepEqual(
    reports.list().map(({ id }) => id),
    [second],
  );
});

test('the list has the newest year first', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  for (const year of [2022, 2025, 2023]) reports.create(aDraft(aReport().in(year).build()));
  assert.deepEqual(
    reports.list().map(({ report }) => report.year),
    [2025, 2023, 2022],
  );
});

const inputs = cellsOf('2021').filter(({ kind }) => kind === 'input');
const anyChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    kind: fc.constant('set-cell' as const),
    cell: fc.constantFrom(...inputs.slice(0, 6).map(({ key }) => key)),
    value: fc.option(fc.integer({ min: -5, max: Number.MAX_SAFE_INTEGER })),
    source: fc.option(fc.string()),
  }),
  fc.record({
    kind: fc.constant('set-text' as const),
    text: fc.constantFrom<TextKey>(...textKeys),
    value: fc.string({ unit: 'grapheme' }),
  }),
  fc.record({ kind: fc.constant('set-unit' as const), value: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant('set-issued-on' as const), value: fc.constantFrom(null, '2026-01-09', '2026-01-20') }),
);
const anyBatches = fc.array(fc.array(anyChange, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

test('after any changes, undoing all is the start and redoing all is the end', (t) => {
  const { reports } = openTestStore(t, tempFolder(t));
  const start = emptyReport('2021', '云溪县青禾镇人民政府', 2025);
  fc.assert(
    fc.property(anyBatches, (batches) => {
      const id = reports.create(aDraft(start));
      for (const batch of batches) reports.change(id, batch);
      const end = batches.reduce<LinkedReport>((report, batch) => applyChanges(report, batch), start);
      const stateNow = () => saidBy(reports.find(id)?.report ?? start);
      assert.deepEqual(stateNow(), saidBy(end));
      while (reports.undo(id)?.canUndo) assert.ok(reports.find(id));
      assert.deepEqual(stateNow(), saidBy(start));
      while (reports.redo(id)?.canRedo) assert.ok(reports.find(id));
      assert.deepEqual(stateNow(), saidBy(end));
    }),
    { numRuns: 40 },
  );
});
