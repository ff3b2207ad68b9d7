import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ReportView } from '../../../../main/api/contract.ts';
import { createReportSession } from '../../../../renderer/editor/report-session.ts';
import { evaluate } from '../../../../shared/checks/evaluate.ts';
import type { Change } from '../../../../shared/report/change.ts';
import { aReport } from '../../../builders/a-report.ts';
import { aRulePack } from '../../../builders/a-rule-pack.ts';
import { aWaiver } from '../../../builders/a-waiver.ts';

const report = aReport().with('requests.carried_in.natural_person', 4).withTotals().build();
const view: ReportView = {
  ...{ id: 'id-1', status: 'draft', revision: 3, savedAt: '2026-01-05T01:15:00.000Z', canUndo: true, canRedo: false },
  ...{ report, previous: null, findings: [], waivers: [], signOff: null, sourceFile: null },
};
const setCarriedIn = (value: number): Change => ({
  kind: 'set-cell',
  cell: 'requests.carried_in.natural_person',
  value,
  source: null,
});

/** A session whose back end takes everything and never answers by itself. */
const opened = (of: ReportView = view) =>
  createReportSession(of, {
    save: () => new Promise(() => undefined),
    travel: () => new Promise(() => undefined),
    later: () => () => undefined,
  });

const error = evaluate({ report }).find(({ severity, cells }) => severity === 'error' && cells.length > 0);

test('an explained finding leaves what is to be mended, and comes back when its figure is typed over', () => {
  assert.ok(error);
  const session = opened();
  const before = session.state().findings.length;
  assert.equal(session.state().waived.length, 0);
  session.takeStanding({ ...view, waivers: [aWaiver(error, report)] });
  assert.equal(session.state().findings.length, before - 1);
  assert.equal(session.state().waived[0]?.message, error.message);
  session.edit([setCarriedIn(5)]);
  assert.equal(session.state().waived.length, 0);
  assert.ok(
    session.state().findings.some(({ reopened }) => reopened !== null),
    '需重新说明',
  );
});

test('a report that is opened with waivers shows them at once', () => {
  assert.ok(error);
  const session = opened({ ...view, waivers: [aWaiver(error, report)] });
  assert.equal(session.state().waived.length, 1);
});

test('the county’s rules are kept while typing, and others take their place with the standing', () => {
  const rulePack = aRulePack({ statements: [{ text: 'overview', words: ['业务培训'], advice: null }] });
  const session = opened({ ...view, rulePack });
  const wanted = () => session.state().findings.filter(({ rule }) => rule === 'S-MUST').length;
  assert.equal(wanted(), 1);
  session.edit([{ kind: 'set-text', text: 'overview', value: '全年业务培训 2 次。' }]);
  assert.equal(wanted(), 0);
  session.takeStanding({
    ...view,
    rulePack: { ...rulePack, statements: [{ text: 'other', words: ['回避'], advice: null }] },
  });
  assert.equal(wanted(), 1);
  assert.equal(session.state().rulePack?.statements[0]?.text, 'other');
  session.takeStanding(view);
  assert.equal(wanted(), 0);
});

test('a report that becomes final has nothing to undo, and what is typed in it stays in the window', () => {
  const session = opened();
  assert.equal(session.state().canUndo, true);
  session.takeStanding({ ...view, status: 'final', canUndo: false });
  assert.deepEqual([session.state().status, session.state().canUndo], ['final', false]);
  session.edit([setCarriedIn(5)]);
  assert.equal(session.state().report.cells['requests.carried_in.natural_person'], 5);
  assert.equal(session.state().unsavedCount, 1);
});

test('what was done before 定稿 can be undone once the report is a draft again', () => {
  const session = opened({ ...view, status: 'final', canUndo: false });
  session.takeStanding(view);
  assert.deepEqual([session.state().status, session.state().canUndo], ['draft', true]);
});

test('an imported report is checked as it was printed', () => {
  const wrong = aReport().with('requests.new.total', 9).build();
  const session = opened({ ...view, status: 'imported', report: wrong });
  assert.ok(session.state().findings.some(({ cells }) => cells.includes('requests.new.total')));
});
