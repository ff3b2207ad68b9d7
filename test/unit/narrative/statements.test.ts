import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { statementsIn } from '../../../shared/narrative/statements.ts';
import { aReport } from '../../builders/a-report.ts';

const kindsIn = (overview: string) =>
  statementsIn(aReport().withText({ overview, other: '', preface: '' }).build())
    .map(({ kind }) => kind)
    .join(' ');

function hold(expected: string, texts: readonly string[]): void {
  for (const text of texts) assert.equal(kindsIn(text), expected, text);
}

describe('statements', () => {
  it('that no request came', () => {
    hold('none-received', [
      '2025年，我镇未收到政府信息公开申请。',
      '年内未收到公民、法人或其他组织通过任何形式提出的政府信息公开申请。',
      '本年度没有依申请公开信息',
      '没有接到群众要求公开政府信息的申请。',
      '我镇未收到依申请公开请求;',
    ]);
  });

  it('are none where they speak of some applicants, another matter, another year or another body', () => {
    hold('', [
      '未收到法人或者其他组织对依申请公开政府信息的申请。',
      '未收到因信息公开申请引发的投诉。',
      '无政府信息公开申请超期答复。',
      '未通过网站收到政府信息公开申请。',
      '2024年未收到政府信息公开申请。',
      '县公安局未收到政府信息公开申请。',
      '没有主动公开政府信息的单位要整改。',
      '未出现不予公开政府信息的情况。',
    ]);
  });

  it('that all were handled', () => {
    hold('all-handled', [
      '所有申请均已按要求办理完成。',
      '收到政府信息公开申请 5 件，均已按期办结。',
      '政府信息公开申请全部办结。',
    ]);
    hold('', ['收到申请 5 件，均在法定期限内答复。', '除 1 件外，其余申请均已办结。', '群众来信、投诉均已办结。']);
  });

  it('that no review was raised', () => {
    hold('no-reconsideration no-litigation', [
      '没有发生因政府信息公开引发行政复议或行政诉讼等事件。',
      '无行政复议、行政诉讼案件。',
      '行政复议、行政诉讼均未发生。',
    ]);
    hold('no-reconsideration', ['本年度未发生因信息公开引起的行政复议。']);
    hold('', ['未发生被行政复议纠错或行政诉讼败诉情形。', '未经行政复议直接起诉 2 件。']);
  });
});
