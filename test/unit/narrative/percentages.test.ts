import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrongPercentagesIn } from '../../../shared/narrative/percentages.ts';
import type { Cells, Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

const cells: Cells = {
  'requests.new.total': 1200,
  'requests.carried_in.total': 91,
  'requests.granted.total': 208,
  'requests.total.total': 1191,
  'requests.carried_out.total': 100,
};

function reportWith(overview: string): Report {
  const report = aReport().withText({ overview }).build();
  return { ...report, cells: { ...report.cells, ...cells } };
}

const rightsIn = (overview: string, previous: Report | null = null) =>
  wrongPercentagesIn(reportWith(overview), previous).map(({ right }) => right);

describe('percentages', () => {
  it('of （七）总计 are right as they are rounded or cut off', () => {
    assert.deepEqual(rightsIn('办理政府信息公开申请，予以公开 208 件（17.46%）。'), []);
    assert.deepEqual(rightsIn('办理政府信息公开申请，予以公开 208 件，占 17.5%。'), []);
    assert.deepEqual(rightsIn('办理政府信息公开申请，予以公开 208 件，占比 18.46%。'), ['17.46']);
  });

  it('may be of another whole in sight', () => {
    assert.deepEqual(rightsIn('在 400 件政府信息公开申请中，予以公开 208 件，占 52%。'), []);
    assert.deepEqual(rightsIn('办理政府信息公开申请，予以公开 208 件，占 17.3%。'), []);
  });

  it('of growth need last year', () => {
    const previous = reportWith('');
    const text = '全年收到政府信息公开申请 1200 件，同比增长 5%。';
    assert.deepEqual(rightsIn(text), []);
    const lastYear: Report = {
      ...previous,
      cells: { ...previous.cells, 'requests.new.total': 1000, 'requests.carried_in.total': 0 },
    };
    assert.deepEqual(rightsIn(text, lastYear), ['20']);
    assert.deepEqual(rightsIn('全年收到政府信息公开申请 1200 件，同比增长 20%。', lastYear), []);
    assert.deepEqual(rightsIn('全年收到政府信息公开申请 1200 件，同比下降 20%。', lastYear), ['-20']);
  });

  it('say nothing beside a figure that is itself not the table’s', () => {
    assert.deepEqual(rightsIn('办理政府信息公开申请，予以公开 300 件（1%）。'), []);
  });
});
