import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toTextNode } from '../../../shared/document/paragraphs.ts';

const isHeading = (text: string) => toTextNode(text).kind === 'heading';

function leadOf(text: string): string {
  const node = toTextNode(text);
  return node.kind === 'paragraph' ? node.text.slice(0, node.lead) : '';
}

describe('a line of text', () => {
  for (const text of [
    '（一）主动公开情况',
    '(二) 依申请公开',
    '（十二）加强组织领导，压实工作责任',
    '（三）监督保障情况。',
  ]) {
    it(`is a level 2 heading: ${text}`, () => assert.ok(isHeading(text)));
  }

  for (const text of [
    '（一）主动公开情况。全年公开信息412条。',
    '（一）全年收到申请4件，均已办结。',
    '（一）存在以下问题：',
    '（一）组织领导；',
    '一是加强领导',
    '1.属于国家秘密',
    '（附件）汇总表',
    `（一）${'长'.repeat(40)}`,
  ]) {
    it(`is a paragraph: ${text}`, () => assert.ok(!isHeading(text)));
  }

  it('keeps a run-in heading in its paragraph and says how long it is', () => {
    assert.equal(leadOf('（一）主动公开情况。全年公开信息412条。'), '（一）主动公开情况。');
    assert.equal(leadOf('（二）改进措施：一是加强培训。'), '（二）改进措施：');
    assert.equal(leadOf('全年公开信息412条。'), '');
  });

  it('does not take a whole sentence for a run-in heading', () => {
    assert.equal(leadOf(`（一）${'青禾镇认真落实各项公开要求，'.repeat(3)}成效明显。全年公开信息412条。`), '');
  });
});
