import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, reportOfReview, sideWords, textRows } from '../../../../../renderer/pages/compare/comparison.ts';
import { startReview } from '../../../../../renderer/pages/draft-wizard/review/review.ts';
import { differencesOf } from '../../../../../shared/report/differences.ts';
import { aReport } from '../../../../builders/a-report.ts';
import { anImportView } from '../../../../builders/an-import-view.ts';

const made = 'proactive.regulations.made';

test('a review is compared as it would be stored, the clerk’s figures over what was read', () => {
  const review = { ...startReview(anImportView(aReport().in(2024).build())), decisions: { [made]: 9 } };
  const report = reportOfReview(review, '青禾镇', 2023);
  assert.deepEqual([report?.unit, report?.year, report?.cells[made]], ['青禾镇', 2023, 9]);
});

test('paragraphs stand side by side: the same together, what came in place of what in one row', () => {
  const rows = textRows([
    { kind: 'same', text: '甲' },
    { kind: 'same', text: '乙' },
    { kind: 'removed', text: '丙' },
    { kind: 'removed', text: '丁' },
    { kind: 'added', text: '戊' },
    { kind: 'same', text: '己' },
    { kind: 'added', text: '庚' },
  ]);
  assert.deepEqual(rows, [
    { kind: 'same', count: 2 },
    { kind: 'changed', before: ['丙', '丁'], after: ['戊'] },
    { kind: 'same', count: 1 },
    { kind: 'changed', before: [], after: ['庚'] },
  ]);
});

test('a side is said with its unit, its words in the file, or that the form has no such cell', () => {
  const before = aReport().with(made, null).withText({ problems: '甲' }).build();
  const after = { ...aReport().with(made, 3).build(), sources: { [made]: '约3' } };
  const differences = differencesOf(before, after);
  const [one] = differences.cells;
  assert.ok(one);
  assert.deepEqual(
    [sideWords(one, one.before), sideWords(one, one.after), sideWords(one, null)],
    ['未填', '3 件（原文写「约3」）', '表里没有这一格'],
  );
  assert.equal(countWords(differences), '1 格的数、1 个部分的文字');
});
