import assert from 'node:assert/strict';
import { it } from 'node:test';
import { foreignForms, isTraditional } from '../../../shared/narrative/foreign-forms.ts';

const simplified = '公开内容还不够全面，存在的问題有待解决，下一步将加强培训，公开力度进一步増强。';

it('single traditional or Japanese forms in a simplified text are slips', () => {
  assert.deepEqual(
    foreignForms(simplified).map(({ character, form, span }) => [
      character,
      form,
      simplified.slice(span.start, span.end),
    ]),
    [
      ['題', '题', '題'],
      ['増', '增', '増'],
    ],
  );
});

it('a text that is traditional throughout has no slips, and names keep their forms', () => {
  const traditional = '我鎮認真做好政府信息公開工作。';
  assert.equal(isTraditional(traditional), true);
  assert.deepEqual(foreignForms(traditional), []);
  assert.deepEqual(foreignForms('乾坤湾村的鍾同志认真做好公开工作。'), []);
});
