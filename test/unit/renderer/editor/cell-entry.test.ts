import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesCell, entryChange, entryText, faceOf } from '../../../../renderer/editor/cell-entry.ts';
import { blanksOf, clearBoxes, fillWithZero } from '../../../../renderer/editor/fill.ts';
import { sheetOf } from '../../../../renderer/editor/sheet.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { applyChange, applyChanges } from '../../../../shared/report/change.ts';
import { emptyReport, valueAt } from '../../../../shared/report/report.ts';

const empty = emptyReport('2021', '云溪县青禾镇人民政府', 2025);

function boxOf(table: 'proactive' | 'requests' | 'review', key: CellKey) {
  const box = sheetOf('2021', table).boxByKey.get(key);
  assert.ok(box);
  return box;
}

const fee = boxOf('proactive', 'proactive.fees.amount');
const made = boxOf('proactive', 'proactive.normative.made');
const madeTotal = boxOf('requests', 'requests.new.total');

test('what was typed beyond the number is kept beside it', () => {
  const change = (text: string) => {
    const { value, source } = entryChange(made, text);
    return [value, source];
  };
  assert.deepEqual(change('１２'), [12, null]);
  assert.deepEqual(change(' 1,200 '), [1200, null]);
  assert.deepEqual(change('约36'), [36, '约36']);
  assert.deepEqual(change('三十六'), [null, '三十六']);
  assert.deepEqual(change('2.5'), [null, '2.5']);
  assert.deepEqual(change(''), [null, null]);
  assert.deepEqual(change('/'), [null, null]);
  assert.deepEqual([entryChange(fee, '0.092').value, entryChange(fee, '36万元').value], [92_000, 36_000_000]);
});

test('a cell shows its number, the words it was typed with, or 未填', () => {
  const after = (text: string) => applyChange(empty, entryChange(made, text));
  const face = (text: string) => faceOf(after(text), made.key, made.cell.unit);
  assert.deepEqual(face('0'), { kind: 'number', text: '0', source: null });
  assert.deepEqual(face('约36'), { kind: 'number', text: '36', source: '约36' });
  assert.deepEqual(face('若干'), { kind: 'as-typed', text: '若干', source: '若干' });
  assert.deepEqual(face(''), { kind: 'blank', text: '', source: null });
  assert.equal(entryText(after('约36'), made), '约36');
  const printedDash = { ...empty, sources: { [made.key]: '/' } };
  assert.deepEqual(faceOf(printedDash, made.key, made.cell.unit), { kind: 'blank', text: '/', source: null });
});

test('nothing is saved where nothing changes', () => {
  const report = applyChange(empty, entryChange(made, '约36'));
  assert.equal(changesCell(report, entryChange(made, '约36')), false);
  assert.equal(changesCell(report, entryChange(made, '36')), true);
  assert.equal(changesCell(empty, entryChange(made, '')), false);
});

test('filling with 0 touches blanks only, never a total or what is still to be mended', () => {
  const report = applyChanges(empty, [entryChange(made, '若干')]);
  const changes = fillWithZero(report, [made, fee, madeTotal]);
  assert.deepEqual(
    changes.map((change) => [change.cell, change.value]),
    [['proactive.fees.amount', 0]],
  );
  assert.equal(blanksOf(applyChanges(report, changes), 'proactive').length, 8);
  assert.equal(blanksOf(empty, null).length, 166);
});

test('Delete makes cells 未填 and forgets what was typed', () => {
  const report = applyChanges(empty, [entryChange(made, '约36')]);
  const [change, ...others] = clearBoxes(report, [made, fee, madeTotal]);
  assert.ok(change);
  assert.deepEqual(others, []);
  const cleared = applyChange(report, change);
  assert.equal(valueAt(cleared, made.key), null);
  assert.equal(cleared.sources[made.key], undefined);
});
