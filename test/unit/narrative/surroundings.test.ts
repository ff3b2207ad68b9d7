import assert from 'node:assert/strict';
import { it } from 'node:test';
import { quantitiesIn } from '../../../shared/narrative/quantities-in-text.ts';
import { sentencesIn } from '../../../shared/narrative/sentences.ts';
import { surroundingsOf } from '../../../shared/narrative/surroundings.ts';

it('a figure belongs to the words of its own clause, with brackets between left out', () => {
  const [sentence] = sentencesIn(
    '2025年，收到公民、法人的申请 5 件，其中公开 2 件、作其他处理（含撤回）3 件（含补正 1 件）。',
  );
  assert.ok(sentence);
  const quantities = quantitiesIn(sentence);
  assert.deepEqual(
    quantities.map((_, index) => surroundingsOf(sentence.text, quantities, index)),
    [
      { lead: '收到公民、法人的申请', tail: '' },
      { lead: '其中公开', tail: '' },
      { lead: '作其他处理', tail: '' },
      { lead: '含补正', tail: '' },
    ],
  );
});

it('words behind a figure end with the clause or the next figure', () => {
  const [sentence] = sentencesIn('有 2 件涉及公开的复议，3 条已公开');
  assert.ok(sentence);
  const quantities = quantitiesIn(sentence);
  assert.deepEqual(
    quantities.map((_, index) => surroundingsOf(sentence.text, quantities, index).tail),
    ['涉及公开的复议', '已公开'],
  );
});
