import assert from 'node:assert/strict';
import { it } from 'node:test';
import { officialWords } from '../../../shared/narrative/official-words.ts';

it('the words of the form are its labels without number and explanation', () => {
  assert.deepEqual(officialWords, {
    granted: '予以公开',
    partial: '部分公开',
    denied: '不予公开',
    unavailable: '无法提供',
    refused: '不予处理',
    other: '其他处理',
    persons: '自然人',
    organisations: '法人或其他组织',
    reconsideration: '行政复议',
    litigation: '行政诉讼',
    regulations: '规章',
    normative: '规范性文件',
    licensing: '行政许可',
    penalties: '行政处罚',
    compulsion: '行政强制',
    fees: '行政事业性收费',
    procurement: '政府集中采购',
  });
});
