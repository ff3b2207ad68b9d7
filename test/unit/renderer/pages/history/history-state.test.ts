import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  emptyHistory,
  type HistoryAction,
  mostFiles,
  reduceHistory,
} from '../../../../../renderer/pages/history/history-state.ts';
import { aReport } from '../../../../builders/a-report.ts';
import { anImportView } from '../../../../builders/an-import-view.ts';

const after = (...actions: readonly HistoryAction[]) => actions.reduce(reduceHistory, emptyHistory);
const add = (...ids: readonly string[]): HistoryAction => ({
  kind: 'add',
  files: ids.map((id) => ({ id, fileName: `${id}.docx` })),
});
const read = (id: string): HistoryAction => ({ kind: 'read', id, view: anImportView(aReport().in(2024).build()) });
const problem = { code: 'x', message: '读不出。' };
const store = (id: string): HistoryAction => ({ kind: 'store', id, reportId: 'r', unit: '青禾镇', year: 2024 });

describe('the list of past years', () => {
  it('keeps the files in the order they were chosen, more of them behind', () => {
    const { entries } = after(add('a', 'b'), { kind: 'start', id: 'a' }, add('c'));
    assert.deepEqual(
      entries.map(({ id, standing }) => [id, standing.kind]),
      [
        ['a', 'reading'],
        ['b', 'waiting'],
        ['c', 'waiting'],
      ],
    );
  });

  it('has room for so many that wait for the clerk, stored ones not counted, and says how many were left out', () => {
    const ids = Array.from({ length: mostFiles }, (_, index) => String(index));
    const full = after(add(...ids), add('x', 'y'));
    assert.deepEqual([full.entries.length, full.leftOut], [mostFiles, 2]);
    const again = [read('0'), store('0'), add('x', 'y')].reduce(reduceHistory, full);
    assert.deepEqual([again.entries.length, again.leftOut], [mostFiles + 1, 1]);
  });

  it('begins anew where nothing of the last choice waits any more', () => {
    const done = after(add('a', 'b'), read('a'), store('a'), { kind: 'refuse', id: 'b', problem }, add('c'));
    assert.deepEqual(
      done.entries.map(({ id }) => id),
      ['c'],
    );
  });

  it('keeps a file in the list whose year stays as it was, and says so', () => {
    const keep: HistoryAction = { kind: 'keep-earlier', id: 'a', reportId: 'r', unit: '青禾镇', year: 2024 };
    const kept = after(add('a', 'b'), read('a'), { kind: 'open', id: 'a' }, keep);
    assert.deepEqual(kept.entries[0]?.standing, {
      kind: 'stored',
      reportId: 'r',
      unit: '青禾镇',
      year: 2024,
      isEarlier: true,
    });
    assert.equal(kept.openId, null, 'back to the list');
  });

  it('ignores what arrives for a file that was taken off meanwhile', () => {
    const state = after(add('a'), { kind: 'start', id: 'a' }, { kind: 'remove', id: 'a' }, read('a'));
    assert.deepEqual(state.entries, []);
  });

  it('keeps the review when storing it is refused, and drops the refusal at the next change', () => {
    const decide: HistoryAction = {
      kind: 'review',
      id: 'a',
      action: { kind: 'decide', cell: 'requests.new.total', value: 3 },
    };
    const refused = after(
      add('a'),
      read('a'),
      decide,
      { kind: 'confirm', id: 'a' },
      { kind: 'refuse', id: 'a', problem },
    );
    const [entry] = refused.entries;
    assert.ok(entry?.standing.kind === 'read');
    assert.deepEqual(
      [entry.standing.isConfirming, entry.standing.problem, entry.standing.review.decisions],
      [false, problem, { 'requests.new.total': 3 }],
    );
    const back = reduceHistory(refused, { kind: 'review-again', id: 'a' }).entries[0]?.standing;
    assert.ok(back?.kind === 'read' && back.problem === null);
  });

  it('goes back to the list once the open file is stored, and stays where another one was', () => {
    const opened = after(add('a', 'b'), read('a'), read('b'), { kind: 'open', id: 'b' });
    assert.equal(reduceHistory(opened, store('a')).openId, 'b');
    assert.equal(reduceHistory(opened, store('b')).openId, null);
    assert.equal(reduceHistory(opened, { kind: 'remove', id: 'b' }).openId, null);
  });

  it('lets a file that could not be read wait once more', () => {
    const state = after(add('a'), { kind: 'refuse', id: 'a', problem }, { kind: 'read-again', id: 'a' });
    assert.equal(state.entries[0]?.standing.kind, 'waiting');
  });
});
