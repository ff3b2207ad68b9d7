import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unsavedWords } from '../../../../../renderer/pages/report/unsaved-words.ts';
import { aReport } from '../../../../builders/a-report.ts';

test('what could not be saved is copied as words, the last of each', () => {
  const cell = 'requests.new.natural_person';
  const words = unsavedWords(aReport().build(), [
    { kind: 'set-cell', cell, value: 3, source: null },
    { kind: 'set-text', text: 'problems', value: '渠道不够多。' },
    { kind: 'set-cell', cell, value: null, source: 'abc' },
    { kind: 'set-unit', value: '青禾镇' },
    { kind: 'set-issued-on', value: null },
  ]);
  const [figure, heading, text, unit, date] = words.split('\n');
  assert.match(figure ?? '', /自然人：abc$/);
  assert.match(heading ?? '', /^五、/);
  assert.deepEqual([text, unit, date], ['渠道不够多。', '单位：青禾镇', '成文日期：未填']);
});
