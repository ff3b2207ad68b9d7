import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { quoteSentence, sentencesIn, spanIn } from '../../../shared/narrative/sentences.ts';

const textsIn = (source: string) => sentencesIn(source).map(({ text }) => text);

describe('sentences', () => {
  it('end with 。！？ and with a paragraph, not with ；, and keep a closing quotation mark', () => {
    assert.deepEqual(textsIn('公开 20 条；解读 3 期。他说：“好。”下一步将加强。\n（二）依申请公开\n收到 2 件'), [
      '公开20条;解读3期。',
      '他说:“好。”',
      '下一步将加强。',
      '(二)依申请公开',
      '收到2件',
    ]);
  });

  it('run on over the edge of a page, but not into a heading or behind a short line', () => {
    const wrapped = '全镇认真贯彻条例要求，今年以来共收到政府信息公开申请\n95 件。';
    assert.deepEqual(textsIn(wrapped), ['全镇认真贯彻条例要求,今年以来共收到政府信息公开申请95件。']);
    assert.equal(textsIn('依申请公开情况\n收到申请 2 件。').length, 2);
    assert.equal(textsIn('全镇认真贯彻条例要求，今年以来主动公开政府信息共计\n（二）依申请公开').length, 2);
  });

  it('know where every unit came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'收到９申請 。；，\n件（）“”a5') }), (source) => {
        for (const sentence of sentencesIn(source)) {
          assert.equal(sentence.text.length, sentence.origins.length);
          const { start, end } = spanIn(sentence, 0, sentence.text.length);
          assert.equal(source.slice(start, end).trim().length > 0, true);
          assert.ok(
            sentence.origins.every((origin, index) => index === 0 || origin > (sentence.origins[index - 1] ?? -1)),
          );
        }
      }),
    );
  });

  it('are quoted as they were written, cut down around what matters', () => {
    const source = `${'我镇认真做好各项工作，'.repeat(8)}共收到 申请 3 件。`;
    const [sentence] = sentencesIn(source);
    assert.ok(sentence);
    const at = sentence.text.indexOf('3件');
    const quote = quoteSentence(source, sentence, { start: at, end: at + 2 });
    assert.match(quote, /^“….*共收到 申请 3 件”$/u);
    assert.ok(quote.length < source.length);
  });
});
