import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findInReport, quoteOfHit } from '../../../../renderer/editor/find-in-report.ts';
import { cellsOf } from '../../../../shared/formats/cells.ts';
import { generations } from '../../../../shared/formats/formats.ts';
import { aReport } from '../../../builders/a-report.ts';

const report = aReport()
  .withText({ overview: '（一）主动公开。\n公开信息 20 条，ＡＢＣ。', problems: '公开渠道单一。' })
  .build();
const placesOf = (words: string) =>
  findInReport(report, words).map(({ kind, part, text, span }) => [kind, part, text.slice(span.start, span.end)]);

describe('finding words in a report', () => {
  it('finds them in the texts in printed order, however they are typed', () => {
    assert.deepEqual(placesOf('渠道'), [['text', 'problems', '渠道']]);
    assert.deepEqual(placesOf(' abc '), [['text', 'overview', 'ＡＢＣ']]);
    assert.deepEqual(
      placesOf('公开')
        .filter(([kind, part]) => kind === 'text' && part === 'overview')
        .map(([, , found]) => found),
      ['公开', '公开'],
    );
    assert.deepEqual(placesOf('青禾镇'), [['text', 'title', '青禾镇']]);
  });

  it('finds a label once and leads to its first cell', () => {
    const hits = findInReport(report, '法律服务机构');
    assert.deepEqual(
      hits.map((hit) => hit.kind === 'label' && [hit.part, hit.cell]),
      [['requests', 'requests.new.legal_service']],
    );
    const [repeat] = findInReport(report, '重复申请');
    assert.equal(repeat?.kind === 'label' && repeat.cell.startsWith('requests.'), true);
  });

  it('leads from every label to a cell of the form', () => {
    for (const generation of generations) {
      const keys = new Set(cellsOf(generation).map(({ key }) => key));
      const hits = findInReport(aReport(generation).build(), '政');
      assert.ok(hits.some(({ kind }) => kind === 'label'));
      assert.ok(hits.every((hit) => hit.kind === 'text' || keys.has(hit.cell)));
    }
  });

  it('finds nothing for no words', () => {
    assert.deepEqual(findInReport(report, ' '), []);
    assert.deepEqual(findInReport(report, '没有这样的话'), []);
  });

  it('quotes a hit within its line', () => {
    const hits = findInReport(report, '公开').filter(({ part }) => part === 'overview');
    assert.deepEqual(quoteOfHit(hits[1] ?? assert.fail()), {
      before: '',
      found: '公开',
      after: '信息 20 条，ＡＢＣ。',
    });
  });
});
