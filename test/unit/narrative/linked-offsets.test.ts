import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { applyEdits } from '../../../shared/narrative/edits.ts';
import { editShown, shownToStored, storedToShown, stretchesOf } from '../../../shared/narrative/linked-offsets.ts';
import { linkTo, plainText, renderText, textOfParts, withShownFigures } from '../../../shared/narrative/linked-text.ts';
import type { Span } from '../../../shared/narrative/span.ts';
import type { LinkedReport } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

const tables = aReport().with('requests.new.total', 1234).with('requests.granted.total', null).build();
const received = linkTo(['requests.new.total']);
const granted = linkTo(['requests.granted.total']);

const part = fc.oneof(
  fc.constantFrom(received, granted),
  fc.string({ unit: fc.constantFrom(...'收到 15 件。\n，𠮷'), minLength: 1 }),
);
const anyStored = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));

describe('places in a linked text', () => {
  it('are the same words in both, and go there and back', () => {
    fc.assert(
      fc.property(anyStored, fc.nat(), fc.nat(), (stored, a, b) => {
        const { text } = renderText(tables, stored);
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
        const there = shownToStored(tables, stored, { start, end });
        const back = storedToShown(tables, stored, there);
        assert.ok(back.start <= start && (back.end >= end || start === end));
        assert.equal(renderText(tables, stored.slice(there.start, there.end)).text, text.slice(back.start, back.end));
        const cutsNone = stretchesOf(tables, stored).every(
          ({ kind, shown }) => kind === 'words' || [start, end].every((at) => at <= shown.start || at >= shown.end),
        );
        if (cutsNone) assert.deepEqual(back, { start, end });
      }),
      { numRuns: 1000 },
    );
  });

  it('lie side by side without a gap', () => {
    fc.assert(
      fc.property(anyStored, (stored) => {
        const stretches = stretchesOf(tables, stored);
        assert.equal(stretches.map((one) => stored.slice(one.stored.start, one.stored.end)).join(''), stored);
        const { text } = renderText(tables, stored);
        assert.equal(stretches.map((one) => text.slice(one.shown.start, one.shown.end)).join(''), text);
      }),
    );
  });
});

describe('an edit of the text as it is read', () => {
  const reportWith = (overview: string): LinkedReport => ({ ...tables, texts: { ...tables.texts, overview } });

  it('leaves the links beside it, and changes what is read as it was meant to', () => {
    let kept = 0;
    fc.assert(
      fc.property(anyStored, fc.nat(), fc.nat(6), fc.constantFrom('', '请', '15 件'), (overview, a, length, to) => {
        const report = reportWith(overview);
        const shown = withShownFigures(report);
        const text = shown.texts.overview;
        const start = a % (text.length + 1);
        const span: Span = { start, end: Math.min(text.length, start + length) };
        const edited = editShown(shown, 'overview', [{ span, to }]);
        const { links } = renderText(report, overview);
        const cuts = links.some(({ span: link }) => span.start < link.end && link.start < span.end);
        assert.equal(edited === null, cuts);
        if (edited === null) return;
        kept += 1;
        const after = renderText(report, edited);
        assert.equal(after.text, applyEdits(text, [{ span, to }]));
        assert.equal(after.links.length, links.length);
      }),
      { numRuns: 1000 },
    );
    assert.ok(kept > 300, `kept ${kept} times`);
  });

  it('may put a link in the place of a plain number', () => {
    const shown = withShownFigures(reportWith(`收到 ${received} 件，予以公开 7 件。`));
    const start = shown.texts.overview.indexOf('7');
    const edited = editShown(shown, 'overview', [{ span: { start, end: start + 1 }, to: granted }]);
    assert.equal(edited, `收到 ${received} 件，予以公开 ${granted} 件。`);
  });

  it('works on a text without links as it stands', () => {
    const shown = withShownFigures(reportWith('公开，，信息'));
    assert.equal(editShown(shown, 'overview', [{ span: { start: 2, end: 4 }, to: '，' }]), '公开，信息');
  });
});

it('no stretch is stored that reads as nothing', () => {
  const stored = textOfParts([{ kind: 'words', text: plainText('\ufff9\ufffb甲') }]);
  assert.deepEqual(stretchesOf(tables, stored), [
    { kind: 'words', stored: { start: 0, end: 1 }, shown: { start: 0, end: 1 } },
  ]);
});
