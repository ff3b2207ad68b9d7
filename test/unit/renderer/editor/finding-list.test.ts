import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupFindings, identityOf, marksOf, tallyByPart, tallyOf } from '../../../../renderer/editor/finding-list.ts';
import { nextProblem, type Standpoint } from '../../../../renderer/editor/problem-tour.ts';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { TextKey } from '../../../../shared/report/report.ts';
import { emptyReport } from '../../../../shared/report/report.ts';
import { aReport } from '../../../builders/a-report.ts';

const report = aReport().build();

function about(rule: string, severity: Finding['severity'], where: { cell?: CellKey; text?: TextKey }): Finding {
  return {
    rule,
    severity,
    cells: where.cell ? [where.cell] : [],
    focus: where.cell ?? null,
    text: where.text ?? null,
    expected: null,
    actual: null,
    message: rule,
    source: '',
  };
}

const nobody: Standpoint = { part: 'title', cell: null, active: null };
const title = about('标题', 'notice', {});
const length = about('字数', 'warning', { text: 'overview' });
const sum = about('行和', 'error', { cell: 'requests.granted.total' });
const jump = about('突变', 'notice', { cell: 'requests.granted.total' });
const litigation = about('诉讼', 'error', { cell: 'review.litigation_direct.total' });
const blank = about('BLANK', 'error', { cell: 'proactive.fees.amount' });
const findings = [title, length, blank, sum, jump, litigation];

test('counts leave blanks to the count of cells still to fill', () => {
  const { inputs, blanks, filled, errors, warnings, notices } = tallyOf(emptyReport('2021', '', 2025), findings);
  assert.deepEqual({ inputs, blanks, filled }, { inputs: 166, blanks: 166, filled: 0 });
  assert.deepEqual([errors, warnings, notices], [2, 1, 2]);
});

test('each part counts what is to be done in it', () => {
  const byPart = tallyByPart(emptyReport('2021', '', 2025), findings);
  assert.deepEqual([byPart.get('requests')?.errors, byPart.get('requests')?.inputs], [1, 144]);
  assert.deepEqual([byPart.get('title')?.notices, byPart.get('title')?.inputs], [1, 0]);
  assert.deepEqual([byPart.get('overview')?.warnings, byPart.get('preface')?.warnings], [1, 0]);
});

test('a cell is marked by its gravest problem', () => {
  const marks = marksOf([jump, sum, blank]);
  assert.equal(marks.get('requests.granted.total'), sum);
  assert.equal(marks.has('proactive.fees.amount'), false);
});

test('the list is by severity, then by section in the order of the report', () => {
  const groups = groupFindings(report, findings);
  assert.deepEqual(
    groups.map((group) => [group.severity, group.count, group.parts.map(({ part }) => part)]),
    [
      ['error', 2, ['requests', 'review']],
      ['warning', 1, ['overview']],
      ['notice', 2, ['title', 'requests']],
    ],
  );
});

test('F8 goes through every problem once and starts again, Shift+F8 the other way', () => {
  const tour = (direction: 1 | -1) => {
    const visited: string[] = [];
    let from = nobody;
    for (let count = 0; count < 6; count += 1) {
      const next = nextProblem(report, findings, from, direction);
      assert.ok(next);
      visited.push(next.rule);
      from = { ...from, active: identityOf(next) };
    }
    return visited;
  };
  assert.deepEqual(tour(1), ['标题', '字数', '行和', '突变', '诉讼', '标题']);
  assert.deepEqual(tour(-1), ['标题', '诉讼', '突变', '行和', '字数', '标题']);
});

test('F8 starts from where the cursor stands', () => {
  const from = (cell: CellKey): Standpoint => ({ part: 'requests', cell, active: 'gone' });
  assert.equal(nextProblem(report, findings, from('requests.partial.enterprise'), 1), litigation);
  assert.equal(nextProblem(report, findings, from('requests.partial.enterprise'), -1), jump);
});

test('blank lines are visited only when nothing else is left', () => {
  assert.equal(nextProblem(report, [blank, sum], nobody, 1), sum);
  assert.equal(nextProblem(report, [blank], nobody, 1), blank);
  assert.equal(nextProblem(report, [], nobody, 1), null);
});
