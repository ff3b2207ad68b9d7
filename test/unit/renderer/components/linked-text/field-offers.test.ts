import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { offerAtCursor, offerIdentity, offersIn } from '../../../../../renderer/components/linked-text/field-offers.ts';
import { linkTo, withShownFigures } from '../../../../../shared/narrative/linked-text.ts';
import type { LinkedReport } from '../../../../../shared/report/report.ts';
import { aReport } from '../../../../builders/a-report.ts';

const base = aReport()
  .with('requests.new.natural_person', 12)
  .with('requests.granted.natural_person', 8)
  .withTotals()
  .build();

function offersFor(overview: string) {
  const stored: LinkedReport = { ...base, texts: { ...base.texts, overview } };
  return offersIn(stored, withShownFigures(stored), 'overview');
}

describe('what is offered in a text', () => {
  it('is each number of it that the table has, where it stands among links', () => {
    const text = `收到政府信息公开申请${linkTo(['requests.new.total'])}件，予以公开8件。`;
    const [offer, ...others] = offersFor(text);
    assert.equal(others.length, 0, 'a figure that follows the table is not offered again');
    assert.equal(offer?.figure, '8');
    assert.equal(text.slice(offer?.span.start, offer?.span.end), '8');
    assert.deepEqual(offer?.cells, ['requests.granted.total']);
  });

  it('is nothing of another text', () => {
    const stored: LinkedReport = { ...base, texts: { ...base.texts, overview: '收到政府信息公开申请12件。' } };
    assert.deepEqual(offersIn(stored, withShownFigures(stored), 'other'), []);
  });
});

describe('the offer at the cursor', () => {
  const text = '收到政府信息公开申请12件，予以公开8件。\n另有说明。';
  const offers = offersFor(text);
  const at = (words: string) => offerAtCursor(offers, text, text.indexOf(words) + words.length)?.figure ?? null;

  it('is the number that was passed last', () => {
    assert.equal(at('申请12'), '12');
    assert.equal(at('12件'), '12');
    assert.equal(at('予以公开8'), '8');
  });

  it('is the next one before the first, and none in another sentence', () => {
    assert.equal(at('收到'), '12');
    assert.equal(at('8件。'), null);
    assert.equal(at('另有'), null);
  });

  it('is the same one as long as its number and its meaning are', () => {
    const [first] = offersFor('收到政府信息公开申请12件。');
    const [again] = offersFor('2025年，收到政府信息公开申请12件。');
    const [, other] = offersFor('收到政府信息公开申请12件，予以公开8件。');
    assert.ok(first && again && other);
    assert.equal(offerIdentity(first), offerIdentity(again));
    assert.notEqual(offerIdentity(first), offerIdentity(other));
  });
});
