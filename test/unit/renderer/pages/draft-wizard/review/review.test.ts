import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confirmationOf } from '../../../../../../renderer/pages/draft-wizard/review/confirmation.ts';
import { countsOf, pendingAlike, pendingDoubts } from '../../../../../../renderer/pages/draft-wizard/review/pending.ts';
import { disagreementAt } from '../../../../../../renderer/pages/draft-wizard/review/printed-totals.ts';
import {
  figureAt,
  idOfSpot,
  type Review,
  startReview,
} from '../../../../../../renderer/pages/draft-wizard/review/review.ts';
import {
  type ReviewAction,
  reduceReview,
  spotAfter,
} from '../../../../../../renderer/pages/draft-wizard/review/review-actions.ts';
import type { ImportIssue } from '../../../../../../shared/alignment/import-draft.ts';
import { aReport } from '../../../../../builders/a-report.ts';
import { anImportView, anIssue } from '../../../../../builders/an-import-view.ts';

const total = 'requests.new.total';
const person = 'requests.new.natural_person';
const amount = 'proactive.fees.amount';

const review = (issues: readonly ImportIssue[]): Review =>
  startReview(anImportView(aReport().with(person, 5).with(total, 4).build(), issues));
const act = (start: Review, ...actions: readonly ReviewAction[]) => actions.reduce(reduceReview, start);
const ids = (of: Review) => pendingDoubts(of).map(({ id }) => id);

describe('the doubts of a review', () => {
  it('come as the cells are printed, the form itself first, what found no cell last', () => {
    const start = review([
      anIssue({ code: 'extra', cell: null }),
      anIssue({ code: 'ambiguous', cell: person }),
      anIssue({ code: 'approximate', cell: amount }),
      anIssue({ code: 'format', cell: null }),
      anIssue({ code: 'unit', cell: amount }),
    ]);
    assert.deepEqual(ids(start), ['note-3', amount, person, 'note-0']);
    assert.deepEqual(start.spot, { kind: 'note', id: 'note-3' });
    assert.equal(start.doubts[1]?.issues.length, 2);
  });

  it('are settled by a decision, a blank too, and open again when it is taken back', () => {
    const start = review([anIssue({ code: 'approximate', cell: amount })]);
    const decided = act(start, { kind: 'decide', cell: amount, value: null });
    assert.deepEqual(ids(decided), []);
    assert.equal(figureAt(decided, amount), null);
    const back = act(decided, { kind: 'undecide', cell: amount });
    assert.deepEqual(ids(back), [amount]);
    assert.equal(figureAt(back, amount), 0);
  });

  it('let a wrong total settle itself once its parts add up to it', () => {
    const start = review([anIssue({ code: 'total', cell: total })]);
    assert.deepEqual(disagreementAt(start, total), { printed: 4, sum: 5 });
    assert.deepEqual(ids(start), [total]);
    const mended = act(start, { kind: 'decide', cell: person, value: 4 });
    assert.equal(disagreementAt(mended, total), null);
    assert.deepEqual(ids(mended), []);
  });

  it('do not take a blank total for a wrong one', () => {
    const start = startReview(anImportView(aReport().with(person, 5).with(total, null).build()));
    assert.equal(disagreementAt(start, total), null);
    assert.equal(disagreementAt(start, person), null);
  });
});

describe('doubts for one reason', () => {
  const [enterprise, research, other] = [
    'requests.new.enterprise',
    'requests.new.research',
    'requests.new.other',
  ] as const;
  const lost = { code: 'blank-run', source: '7 7', place: { block: 3, row: 1, cell: null } } as const;
  const doubtOf = (of: Review, cell: string) => {
    const doubt = of.doubts.find(({ id }) => id === cell);
    assert.ok(doubt);
    return doubt;
  };

  it('are settled together, those already decided left alone', () => {
    const start = review(([enterprise, research, other, total] as const).map((cell) => anIssue({ ...lost, cell })));
    const one = act(start, { kind: 'decide', cell: other, value: 7 });
    const alike = pendingAlike(one, doubtOf(one, research));
    assert.deepEqual(alike, [enterprise, research]);
    const all = act(one, { kind: 'decide-all', cells: alike, value: null });
    assert.deepEqual(ids(all), [total]);
    assert.equal(figureAt(all, other), 7);
  });

  it('do not take along a cell of another place, with another figure, or doubted for more', () => {
    const start = review([
      anIssue({ ...lost, cell: enterprise }),
      anIssue({ ...lost, cell: research, place: { block: 3, row: 2, cell: null } }),
      anIssue({ ...lost, cell: person }),
      anIssue({ ...lost, cell: other }),
      anIssue({ code: 'unit', cell: other }),
    ]);
    assert.deepEqual(pendingAlike(start, doubtOf(start, enterprise)), [enterprise]);
    assert.deepEqual(pendingAlike(start, doubtOf(start, other)), []);
  });
});

describe('stepping through the doubts', () => {
  const start = review([
    anIssue({ code: 'approximate', cell: amount }),
    anIssue({ code: 'ambiguous', cell: person }),
    anIssue({ code: 'extra', cell: null }),
  ]);
  const at = (of: Review) => of.spot && idOfSpot(of.spot);

  it('goes forth and back round the ends', () => {
    assert.equal(at(act(start, { kind: 'step', by: 1 })), person);
    assert.equal(at(act(start, { kind: 'step', by: -1 })), 'note-2');
    assert.equal(at(act(start, { kind: 'step', by: 1 }, { kind: 'step', by: 1 }, { kind: 'step', by: 1 })), amount);
  });

  it('leaves out what is settled, and stays when nothing is left', () => {
    const one = act(start, { kind: 'decide', cell: person, value: 5 });
    assert.equal(at(act(one, { kind: 'step', by: 1 })), 'note-2');
    const all = act(one, { kind: 'decide', cell: amount, value: 0 }, { kind: 'see', id: 'note-2' });
    assert.equal(spotAfter(all, 1), null);
    assert.equal(at(act(all, { kind: 'step', by: 1 })), amount);
  });

  it('starts at the first or the last doubt from a cell nothing is wrong with', () => {
    const elsewhere = act(start, { kind: 'select', spot: { kind: 'cell', cell: 'review.reconsideration.total' } });
    assert.equal(at(act(elsewhere, { kind: 'step', by: 1 })), amount);
    assert.equal(at(act(elsewhere, { kind: 'step', by: -1 })), 'note-2');
  });
});

describe('the counts of a review', () => {
  it('count what was read and what of it is certain; a cell that was not found is only to be looked at', () => {
    const view = anImportView(aReport().build(), [
      anIssue({ code: 'approximate', cell: amount }),
      anIssue({ code: 'missing', cell: person }),
    ]);
    const readings = { ...view.draft.readings, [person]: { value: null, source: '', place: null } };
    const start = startReview({ ...view, draft: { ...view.draft, readings } });
    assert.deepEqual(countsOf(start), { read: 199, certain: 198, pending: 2 });
    const decided = act(start, { kind: 'decide', cell: person, value: 1 });
    assert.deepEqual(countsOf(decided), { read: 200, certain: 199, pending: 1 });
  });
});

describe('confirming a review', () => {
  it('needs a unit and a year and says what is left to look at', () => {
    const start = review([anIssue({ code: 'approximate', cell: amount })]);
    assert.equal(confirmationOf(act(start, { kind: 'set-unit', unit: '  ' })).kind, 'unit-missing');
    assert.equal(confirmationOf(act(start, { kind: 'set-year', year: '去年' })).kind, 'year-missing');
    const unit = '云溪县青禾镇人民政府';
    assert.deepEqual(confirmationOf(start), { kind: 'pending', unit, year: 2025, left: 1 });
    const decided = act(start, { kind: 'decide', cell: amount, value: 0 }, { kind: 'set-year', year: '2024年' });
    assert.deepEqual(confirmationOf(decided), { kind: 'ready', unit, year: 2024 });
  });
});
