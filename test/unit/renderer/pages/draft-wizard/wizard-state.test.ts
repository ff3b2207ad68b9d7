import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  atChoosing,
  reduceWizard,
  type WizardAction,
  type WizardState,
} from '../../../../../renderer/pages/draft-wizard/wizard-state.ts';
import { aReport } from '../../../../builders/a-report.ts';
import { anImportView } from '../../../../builders/an-import-view.ts';

const after = (...actions: readonly WizardAction[]): WizardState =>
  actions.reduce(reduceWizard, atChoosing as WizardState);
const problem = { code: 'x', message: '读不出。' };
const read: WizardAction = { kind: 'read', view: anImportView(aReport().build()) };
const pasted = { text: '一、总体情况', html: null };

describe('the wizard', () => {
  it('keeps the pasted text when reading it is refused', () => {
    const state = after(
      { kind: 'paste', pasted },
      { kind: 'start-reading', fileName: 'a' },
      { kind: 'refuse', problem },
    );
    assert.deepEqual(state, { kind: 'choosing', reading: null, problem, pasted });
  });

  it('takes an old refusal away when the next file is read', () => {
    const state = after({ kind: 'refuse', problem }, { kind: 'start-reading', fileName: 'b.txt' });
    assert.deepEqual(state, { kind: 'choosing', reading: 'b.txt', problem: null, pasted: null });
  });

  it('keeps the review when confirming it is refused, and drops the refusal at the next change', () => {
    const cell = 'requests.new.natural_person';
    const decided: WizardAction = { kind: 'review', action: { kind: 'decide', cell, value: 3 } };
    const refused = after(read, decided, { kind: 'confirm' }, { kind: 'refuse', problem });
    assert.ok(refused.kind === 'reviewing');
    assert.deepEqual(
      [refused.isConfirming, refused.problem, refused.review.decisions],
      [false, problem, { [cell]: 3 }],
    );
    const next = reduceWizard(refused, { kind: 'review', action: { kind: 'set-year', year: '2024' } });
    assert.ok(next.kind === 'reviewing');
    assert.equal(next.problem, null);
  });

  it('starts over with nothing left', () => {
    assert.deepEqual(after(read, { kind: 'start-over' }), atChoosing);
  });
});
