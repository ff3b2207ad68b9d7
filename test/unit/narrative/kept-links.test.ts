import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { keptLinksOf, withKeptLinks } from '../../../shared/narrative/kept-links.ts';
import { linkTo, withShownFigures } from '../../../shared/narrative/linked-text.ts';
import type { LinkedReport, Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

const tables = aReport().with('requests.new.total', 12).with('requests.granted.total', null).build();
const received = linkTo(['requests.new.total']);
const granted = linkTo(['requests.granted.total']);
const reportWith = (overview: string): LinkedReport => ({ ...tables, texts: { ...tables.texts, overview } });
const shown = (report: LinkedReport): Report => withShownFigures(report);
const linked = reportWith(`收到 ${received} 件，予以公开 ${granted} 件；收到 ${received} 件。`);

/** The text after somebody edited the plain one and left the list of links alone. */
function edited(edit: (overview: string) => string): string {
  const report = shown(linked);
  const texts = { ...report.texts, overview: edit(report.texts.overview) };
  return withKeptLinks({ ...report, texts }, keptLinksOf(linked)).texts.overview;
}

describe('links kept beside a plain text', () => {
  it('are found again where nothing was changed, whatever stands between them', () => {
    const words = fc.string({ unit: fc.constantFrom(...'甲乙，。\n'), maxLength: 24 });
    const parts = fc.array(fc.oneof(words, fc.constantFrom(received, granted)), { maxLength: 9 });
    fc.assert(
      fc.property(parts, (drawn) => {
        const report = reportWith(drawn.join('。'));
        const again = withKeptLinks(shown(report), keptLinksOf(report));
        assert.equal(again.texts.overview, report.texts.overview);
      }),
    );
  });

  it('are found where words before or behind were changed', () => {
    assert.equal(
      edited((text) => `全年${text}`),
      `全年${linked.texts.overview}`,
    );
    assert.equal(
      edited((text) => `${text}均已办结。`),
      `${linked.texts.overview}均已办结。`,
    );
  });

  it('stay plain figures where the figure or its own words were written anew', () => {
    assert.equal(
      edited((text) => text.replace('〔未填〕', '7')),
      `收到 ${received} 件，予以公开 7 件；收到 ${received} 件。`,
    );
    assert.equal(
      edited((text) => text.replace('收到 12 件，', '收到 123 件，')),
      `收到 123 件，予以公开 ${granted} 件；收到 ${received} 件。`,
    );
    assert.equal(
      edited(() => '今年没有。'),
      '今年没有。',
    );
  });

  it('are none for cells of another form', () => {
    const kept = [
      { section: 'overview', before: '收到 ', figure: '12', cells: ['requests.nowhere' as never] },
    ] as const;
    assert.equal(withKeptLinks(shown(linked), kept).texts.overview, shown(linked).texts.overview);
  });
});
