import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cellsOfWay, linkOffers } from '../../../shared/narrative/link-offers.ts';
import type { Cells } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

function offersFor(cells: Cells, overview: string): string {
  const report = aReport().withText({ overview }).build();
  return linkOffers({ ...report, cells: { ...report.cells, ...cells } })
    .map(({ way, span }) => `${way} ${overview.slice(span.start, span.end)}`)
    .join(', ');
}

const cells: Cells = {
  'requests.new.total': 12,
  'requests.new.natural_person': 11,
  'requests.new.enterprise': 1,
  'requests.carried_in.total': 3,
  'requests.carried_in.natural_person': 3,
  'requests.granted.total': 8,
  'requests.denied.third_party.total': 2,
  'requests.total.total': 15,
  'review.litigation_direct.total': 2,
};

describe('link offers', () => {
  it('are made for figures that equal the sum the words mean', () => {
    assert.equal(
      offersFor(cells, '收到政府信息公开申请 １２ 件（上年结转 3 件），予以公开 8 件、不予公开 2 件，行政诉讼 2 件。'),
      'new １２, carriedIn 3, granted 8, denied 2, litigation 2',
    );
  });

  it('follow the basis: 其中自然人 of 一 or of 一＋二', () => {
    assert.equal(offersFor(cells, '收到政府信息公开申请 12 件，其中自然人申请 11 件。'), 'new 12, newByPersons 11');
    assert.equal(
      offersFor(cells, '收办政府信息公开申请 15 件，其中自然人申请 14 件。'),
      'toHandle 15, toHandleByPersons 14',
    );
    assert.equal(offersFor(cells, '县局收到政府信息公开申请 9 件，其中自然人申请 11 件。'), '');
  });

  it('are not made for what disagrees, is approximate, written in 汉字 or of a part', () => {
    for (const text of [
      '收到政府信息公开申请 13 件。',
      '收到政府信息公开申请约 12 件。',
      '收到政府信息公开申请十二件。',
      '县公安局收到政府信息公开申请 12 件。',
      '收到政府信息公开申请 012 件。',
    ]) {
      assert.equal(offersFor(cells, text), '', text);
    }
  });

  it('are not made for a meaning that is only tolerated', () => {
    const tolerated: Cells = { 'requests.denied.third_party.total': 2, 'requests.unavailable.not_held.total': 3 };
    assert.equal(offersFor(tolerated, '对收到的申请，不予公开 5 件。'), '');
  });

  it('name the cells of either generation', () => {
    assert.deepEqual(cellsOfWay('2019', 'other'), ['requests.other.total']);
    assert.equal(cellsOfWay('2021', 'other')?.length, 3);
    assert.equal(cellsOfWay('2021', 'procurementItems'), null);
  });
});
