import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureWords, readTyped } from '../../../../../../renderer/components/figure-words.ts';
import { marksOf, splitAround } from '../../../../../../renderer/components/source/source-marks.ts';
import { choicesFor } from '../../../../../../renderer/pages/draft-wizard/review/choices.ts';
import { startReview } from '../../../../../../renderer/pages/draft-wizard/review/review.ts';
import { reduceReview } from '../../../../../../renderer/pages/draft-wizard/review/review-actions.ts';
import { focusOf } from '../../../../../../renderer/pages/draft-wizard/review/source-focus.ts';
import { aReport } from '../../../../../builders/a-report.ts';
import { anImportView, anIssue } from '../../../../../builders/an-import-view.ts';

const made = 'proactive.regulations.made';
const repealed = 'proactive.regulations.abolished';

describe('the marks in the source', () => {
  it('gather what was read at one place, doubted if any of it is', () => {
    const view = anImportView(aReport().build(), [anIssue({ code: 'ambiguous', cell: repealed })]);
    const place = { block: 7, row: 2, cell: 1 };
    const same = { value: 0, source: '0', place };
    const draft = { ...view.draft, readings: { [made]: same, [repealed]: same } };
    assert.deepEqual([...marksOf(draft)], [[7, new Map([['2:1', { cells: [made, repealed], isDoubted: true }]])]]);
  });

  it('leave out what was blank there', () => {
    const view = anImportView(aReport().with(made, null).build());
    const marked = [...marksOf(view.draft).values()].flatMap((block) =>
      [...block.values()].flatMap(({ cells }) => cells),
    );
    assert.equal(marked.includes(made), false);
    assert.equal(marked.length, 199);
  });

  it('lead to where the cell was read, or where the note says', () => {
    const place = { block: 3, row: null, cell: null };
    const start = startReview(
      anImportView(aReport().with(made, 12).build(), [anIssue({ code: 'extra', cell: null, source: '9', place })]),
    );
    assert.deepEqual(focusOf(start), { place, source: '9' });
    const there = reduceReview(start, { kind: 'select', spot: { kind: 'cell', cell: made } });
    assert.deepEqual(focusOf(there), { place: { block: 0, row: null, cell: null }, source: '12' });
  });

  it('point out the literal text only where it stands once', () => {
    assert.deepEqual(splitAround('规章 12 0', '12'), ['规章 ', '12', ' 0']);
    assert.equal(splitAround('1 | 1', '1'), null);
    assert.equal(splitAround('规章', '12'), null);
    assert.equal(splitAround('规章', ''), null);
  });
});

describe('the figures offered', () => {
  it('are what was read and what would fit, each once, blanks left out', () => {
    const issue = anIssue({ code: 'ambiguous', cell: made, choices: [3, null, 12] });
    const start = startReview(anImportView(aReport().with(made, 12).build(), [issue]));
    const [doubt] = start.doubts;
    assert.ok(doubt);
    assert.deepEqual(choicesFor(start, doubt), [12, 3]);
  });

  it('are said with their unit, a blank in words', () => {
    assert.equal(figureWords(36_000_000, '万元'), '36 万元');
    assert.equal(figureWords(0, '件'), '0 件');
    assert.equal(figureWords(null, '项'), '未填');
  });
});

describe('a typed figure', () => {
  it('is kept exactly or refused with the reason', () => {
    assert.deepEqual(readTyped('约36万元', '万元'), { ok: true, value: 36_000_000 });
    assert.deepEqual(readTyped(' ', '件'), { ok: true, value: null });
    const word = readTyped('若干', '件');
    assert.match(word.ok ? '' : word.message, /「若干」不是数/);
    const fraction = readTyped('2.5', '件');
    assert.match(fraction.ok ? '' : fraction.message, /整数/);
  });
});
