import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  carriedRow,
  carriedTexts,
  leftBehind,
  movedWords,
  toLookAt,
} from '../../../../../../renderer/pages/draft-wizard/create/carried-over.ts';
import { draftForward } from '../../../../../../shared/narrative/draft-forward.ts';
import { aReport } from '../../../../../builders/a-report.ts';

describe('what is brought along', () => {
  it('shows last year’s 四、结转 as it will stand in 二、上年结转, its total added up', () => {
    const source = aReport()
      .with('requests.carried_out.natural_person', 2)
      .with('requests.carried_out.enterprise', 1)
      .with('requests.carried_out.total', 99)
      .build();
    const row = carriedRow(source, draftForward(source, source.year + 1));
    assert.deepEqual([row?.from, row?.to], ['四、结转下年度继续办理', '二、上年结转政府信息公开申请数量']);
    assert.deepEqual(
      row?.columns.map(({ value }) => value),
      [2, 1, 0, 0, 0, 0, 3],
    );
    assert.equal(row?.columns.at(-1)?.label, '总计');
  });

  it('counts the characters of the text, and of a table section only where it has any', () => {
    const source = aReport().withText({ overview: '一 二\n三', problems: '', proactive: '' }).build();
    const texts = new Map(
      carriedTexts(draftForward(source, source.year + 1)).map(({ heading, length }) => [heading, length]),
    );
    assert.equal(texts.get('一、总体情况'), 3);
    assert.equal(texts.get('五、存在的主要问题及改进情况'), 0);
    assert.equal(texts.has('二、主动公开政府信息情况'), false);
  });

  it('says how many years were moved, and lists by part what was not', () => {
    const source = aReport()
      .in(2024)
      .withText({ overview: '2024年，10月16日举办培训。', problems: '印发《2024年要点》。' })
      .build();
    const forward = draftForward(source, 2025);
    assert.equal(movedWords(forward), '文字里 1 处年份和日期已改到 2025 年度；文字里的数还是上年的，请逐段核对。');
    assert.deepEqual(
      toLookAt(forward).map(({ heading, remarks }) => [heading, remarks.map(({ message }) => message)]),
      [
        ['一、总体情况', ['“10月16日”还是上年的日期，请核对。']],
        ['五、存在的主要问题及改进情况', ['“《2024年要点》”是上年的文件，请核对。']],
      ],
    );
  });

  it('says how many figures follow the tables, and counts a text as it will be read', () => {
    const source = aReport().in(2024).withText({ overview: '2024年收到政府信息公开申请 0 件。' }).build();
    const forward = draftForward(source, 2025);
    assert.match(movedWords(forward), /1 处数跟着表走，填好表就是今年的/u);
    const [overview] = carriedTexts(forward);
    assert.equal(overview?.length, '2025年收到政府信息公开申请〔未填〕件。'.length);
  });

  it('says so where there was no year to move', () => {
    const source = aReport().withText({ preface: '', overview: '我镇认真做好工作。' }).build();
    assert.match(movedWords(draftForward(source, 2026)), /^文字里没有要改的年份/);
  });
});

describe('what is left behind', () => {
  const old = aReport('2019')
    .with('proactive.fees.previous_items', 4)
    .with('proactive.regulations.made', 2)
    .with('proactive.normative.made', 3)
    .with('proactive.licensing.decisions', 7)
    .with('requests.other.natural_person', 1)
    .build();

  it('names the filled figures of the old form the new one has no place for, by reason', () => {
    const groups = leftBehind(old, 2021).map(({ cells }) => cells.map(({ cell, value }) => [cell.key, value]));
    assert.deepEqual(groups, [
      [
        ['proactive.regulations.made', 2],
        ['proactive.normative.made', 3],
      ],
      [['proactive.fees.previous_items', 4]],
      [['requests.other.natural_person', 1]],
    ]);
  });

  it('is nothing while the form stays the same', () => {
    assert.deepEqual(leftBehind(old, 2020), []);
    assert.deepEqual(leftBehind(aReport().build(), 2026), []);
  });
});
