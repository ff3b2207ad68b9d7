import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sumOfPrintedParts, sumOfWay, tiesOf } from '../../../shared/narrative/tie.ts';
import { wayOf } from '../../../shared/narrative/ways.ts';
import type { Cells } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

function reportWith(cells: Cells, overview: string) {
  const report = aReport().withText({ overview }).build();
  return { ...report, cells: { ...report.cells, ...cells } };
}

const kinds = (cells: Cells, overview: string) => tiesOf(reportWith(cells, overview)).map(({ kind }) => kind);

describe('ties', () => {
  const carried: Cells = { 'requests.new.total': 12, 'requests.carried_in.total': 3 };

  it('agree with 一 or with 一＋二 and say which', () => {
    for (const [figure, way] of [
      ['12', 'new'],
      ['15', 'toHandle'],
    ]) {
      const [tie] = tiesOf(reportWith(carried, `收到政府信息公开申请 ${figure} 件。`));
      assert.deepEqual([tie?.kind, tie?.sums[0]?.way.id], ['agrees', way]);
    }
    assert.deepEqual(kinds(carried, '收到政府信息公开申请 13 件。'), ['contradicts']);
  });

  it('leave open what a blank cell would decide', () => {
    assert.deepEqual(
      kinds(
        { 'requests.new.total': 12, 'requests.carried_in.total': null, 'requests.carried_in.enterprise': null },
        '收到政府信息公开申请 13 件。',
      ),
      ['open'],
    );
  });

  it('never hold an approximate figure against what it can mean', () => {
    assert.deepEqual(kinds({ 'requests.new.total': 208 }, '收到政府信息公开申请 200 余件。'), ['agrees']);
    assert.deepEqual(kinds({ 'requests.new.total': 508 }, '收到政府信息公开申请 200 余件。'), ['contradicts']);
  });

  it('set aside parts: beside a figure that agrees, of one office, or adding up together', () => {
    assert.deepEqual(
      kinds({ 'requests.new.total': 20 }, '收到政府信息公开申请 20 件。收到政府信息公开申请 3 件的站所受到表扬。'),
      ['agrees', 'aside'],
    );
    assert.deepEqual(kinds({ 'requests.new.total': 20 }, '县公安局收到政府信息公开申请 3 件。'), ['aside']);
    assert.deepEqual(
      kinds({ 'requests.new.total': 20 }, '上半年收到政府信息公开申请 8 件。下半年收到政府信息公开申请 12 件。'),
      ['aside', 'aside'],
    );
  });

  it('accept the loose meaning of 不予公开 but not just any figure', () => {
    const cells: Cells = {
      'requests.denied.process_info.total': 1,
      'requests.unavailable.not_held.total': 4,
      'requests.refused.repeat.total': 2,
    };
    const said = (figure: number) => kinds(cells, `对收到的申请，不予公开 ${figure} 件。`);
    assert.deepEqual([said(1), said(5), said(7), said(3)].flat(), ['agrees', 'agrees', 'agrees', 'contradicts']);
  });

  it('take a blank total from its parts, and know what the parts of printed totals come to', () => {
    const report = reportWith(
      {
        'review.litigation_direct.upheld': 2,
        'review.litigation_direct.total': 0,
        'requests.carried_out.total': null,
        'requests.carried_out.other': 1,
      },
      '',
    );
    const [litigation, carriedOut, penalties] = [
      wayOf('2021', 'litigation'),
      wayOf('2021', 'carriedOut'),
      wayOf('2021', 'penalties'),
    ];
    assert.ok(litigation && carriedOut && penalties);
    assert.deepEqual([sumOfWay(report, litigation), sumOfPrintedParts(report, litigation)], [0, 2]);
    assert.equal(sumOfWay(report, carriedOut), 1);
    assert.equal(sumOfPrintedParts(report, penalties), null);
  });
});
