import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureChanges, fixableIn, sentenceChanges } from '../../../../renderer/editor/fix.ts';
import { evaluate } from '../../../../shared/checks/evaluate.ts';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { applyChanges } from '../../../../shared/report/change.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { aReport } from '../../../builders/a-report.ts';

const found = (report: Report, id: string): Finding =>
  evaluate({ report }).find(({ rule }) => rule === id) ?? assert.fail(`${id} is silent`);
const names = (fields: readonly { readonly name: string; readonly text: string }[]) =>
  fields.map(({ name, text }) => `${name} ${text}`);

describe('what can be mended beside a problem', () => {
  it('of a row: its figures by the names of their columns', () => {
    const report = aReport().with('requests.granted.enterprise', 4).with('requests.granted.total', 9).build();
    const { figures, zeros, sentence } = fixableIn(report, found(report, 'T3-ROW'), 'printed');
    assert.deepEqual(names(figures), [
      ...['自然人 0', '商业企业 4', '科研机构 0', '社会公益组织 0', '法律服务机构 0', '其他 0', '总计 9'],
    ]);
    assert.deepEqual([zeros, sentence], [[], null]);
  });

  it('of a column: those that are not 0 and the total; the others wait', () => {
    const report = aReport().with('requests.granted.other', 4).with('requests.total.other', 9).build();
    const { figures, zeros } = fixableIn(report, found(report, 'T3-PARTS'), 'printed');
    assert.deepEqual(names(figures), ['（一）予以公开 4', '（七）总计 9']);
    assert.equal(zeros.length, 20);
  });

  it('of a draft: never a derived total, but its parts', () => {
    const report = aReport().with('requests.new.enterprise', 3).withTotals().build();
    const finding = found(report, 'T3-ID');
    const { figures, zeros } = fixableIn(report, finding, 'derived');
    assert.ok([...figures, ...zeros].every(({ box }) => box.editable && box.cell.kind === 'input'));
    assert.deepEqual(names(figures), ['一、本年新收政府信息公开申请数量 3']);
  });

  it('of a text that contradicts a table: the sentence and the figures', () => {
    const overview = '按时公开信息。全镇共收到政府信息公开申请 41 件，答复及时。群众满意。';
    const report = aReport().with('requests.new.total', 56).withText({ overview }).build();
    const { figures, sentence } = fixableIn(report, found(report, 'N-NEW'), 'printed');
    assert.equal(sentence?.words, '全镇共收到政府信息公开申请 41 件，答复及时。');
    assert.deepEqual(names(figures), ['一、本年新收政府信息公开申请数量·总计 56']);
  });

  it('of an empty section: the whole of it; of the day: the title', () => {
    const report = { ...aReport().withText({ other: '' }).build(), issuedOn: '2025-12-25' };
    assert.deepEqual(fixableIn(report, found(report, 'S-ORDER'), 'derived').sentence, {
      text: 'other',
      span: { start: 0, end: 0 },
      words: '',
    });
    assert.equal(fixableIn(report, found(report, 'N-DATE'), 'derived').isAboutTitle, true);
  });
});

describe('what was typed there', () => {
  const report = aReport().with('requests.granted.enterprise', 4).with('requests.granted.total', 9).build();
  const { figures } = fixableIn(report, found(report, 'T3-ROW'), 'printed');

  it('changes the figures that are others now, printed totals too, in one gesture', () => {
    const typed = { 'requests.granted.total': '4', 'requests.granted.enterprise': '4', 'requests.granted.other': '/' };
    assert.deepEqual(figureChanges(report, figures, typed), [
      { kind: 'set-cell', cell: 'requests.granted.other', value: null, source: null },
      { kind: 'set-cell', cell: 'requests.granted.total', value: 4, source: null },
    ]);
    assert.deepEqual(figureChanges(report, figures, {}), []);
  });

  it('changes the sentence where it stands and nothing around it', () => {
    const overview = '按时公开信息。收到政府信息公开申请 41 件。收到政府信息公开申请 41 件。';
    const told = aReport().with('requests.new.total', 56).withText({ overview }).build();
    const { sentence } = fixableIn(told, found(told, 'N-NEW'), 'printed');
    const changes = sentenceChanges(told, sentence ?? assert.fail(), '收到政府信息公开申请 56 件。');
    assert.equal(
      applyChanges(told, changes).texts.overview,
      '按时公开信息。收到政府信息公开申请 56 件。收到政府信息公开申请 41 件。',
    );
    assert.deepEqual(sentenceChanges(told, sentence ?? assert.fail(), sentence?.words ?? ''), []);
  });

  it('may grow, shrink and repeat itself', () => {
    const text = { text: 'other', span: { start: 2, end: 5 }, words: '啊啊啊' } as const;
    const told = aReport().withText({ other: '甲乙啊啊啊丙' }).build();
    for (const now of ['啊啊啊啊', '啊', '', '乙啊啊啊丙', '啊丁啊啊']) {
      assert.equal(applyChanges(told, sentenceChanges(told, text, now)).texts.other, `甲乙${now}丙`, now);
    }
  });
});
