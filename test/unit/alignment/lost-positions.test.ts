import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { asFile, proactive2021, requestsHead, reviewHead, title2023 } from '../../builders/made-up-reports.ts';
import { codesAt, readDraft, readValue } from '../../builders/read-draft.ts';

const requestsBlanks = (rows: Readonly<Record<string, string>>) => [
  ...requestsHead,
  rows['new'] ?? '一、本年新收政府信息公开申请数量 | |||||||||',
  '二、上年结转政府信息公开申请数量 | |||||||||',
  rows['granted'] ?? '三、本年度办理结果 | （一）予以公开 | ||||||||',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形） | |||||||||',
  rows['secret'] ?? '（三）不予公开 | 1.属于国家秘密 | ||||||||',
  ...['2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”', '4.保护第三方合法权益', '5.属于三类内部事务信息'].map(
    (label) => `${label} | |||||||||`,
  ),
  ...['6.属于四类过程性信息', '7.属于行政执法案卷', '8.属于行政查询事项'].map((label) => `${label} | |||||||||`),
  '（四）无法提供 | 1.本机关不掌握相关政府信息 | ||||||||',
  ...['2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'].map((label) => `${label} | |||||||||`),
  '（五）不予处理 | 1.信访举报投诉类申请 | ||||||||',
  ...['2.重复申请', '3.要求提供公开出版物', '4.无正当理由大量反复申请'].map((label) => `${label} | |||||||||`),
  '5.要求行政机关确认或重新出具已获取信息 | |||||||||',
  '（六）其他处理 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | ||||||||',
  '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请 | |||||||||',
  '3.其他 | |||||||||',
  rows['total'] ?? '（七）总计 | |||||||||',
  rows['carriedOut'] ?? '四、结转下年度继续办理 | |||||||||',
];

const rowOf = (at: string) => cellsOf('2021').flatMap(({ key }) => (key.startsWith(`${at}.`) ? [key] : []));

test('two figures in a row of seven: the total is certain in every placement, the applicant is not', async () => {
  const rows = {
    new: '一、本年新收政府信息公开申请数量 | 5 | 5 | |||||||',
    granted: '三、本年度办理结果 | （一）予以公开 | 5 | 5 | ||||||',
    total: '（七）总计 | 5 | 5 | |||||||',
  };
  const draft = await readDraft(asFile(title2023, requestsBlanks(rows)));
  assert.equal(readValue(draft, 'requests.new.total'), 5);
  assert.deepEqual(codesAt(draft, 'requests.new.total'), ['blank-run']);
  assert.equal(readValue(draft, 'requests.new.natural_person'), null);
  const open = draft.issues.find(({ cell }) => cell === 'requests.new.natural_person');
  assert.deepEqual(open?.choices, [5, null]);
  assert.equal(open?.source, '5 5');
  assert.match(open?.message ?? '', /应有 7 个数，原文只有 2 个/);
});

test('rows that are blank all along are blank, without a word', async () => {
  const draft = await readDraft(
    asFile(title2023, requestsBlanks({ new: '一、本年新收政府信息公开申请数量 | 5 | 5 | |||||||' })),
  );
  assert.equal(readValue(draft, 'requests.carried_in.total'), null);
  assert.deepEqual(codesAt(draft, 'requests.carried_in.total'), []);
  assert.notEqual(draft.readings['requests.carried_in.total']?.place, null);
});

test('the equations together leave one placement: it is taken and said to be inferred', async () => {
  const rows = {
    new: '一、本年新收政府信息公开申请数量 | 4 | 1 | 5 | ||||||',
    granted: '三、本年度办理结果 | （一）予以公开 | 4 | 0 | 0 | 0 | 0 | 0 | 4 | |',
    secret: '（三）不予公开 | 1.属于国家秘密 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | |',
    total: '（七）总计 | 4 | 1 | 5 | ||||||',
  };
  const draft = await readDraft(asFile(title2023, requestsBlanks(rows)));
  const values = rowOf('requests.new').map((key) => readValue(draft, key));
  assert.deepEqual(values, [4, null, 1, null, null, null, 5]);
  for (const key of rowOf('requests.new')) assert.deepEqual(codesAt(draft, key), ['blank-run'], key);
  assert.match(draft.issues.find(({ cell }) => cell === 'requests.new.research')?.message ?? '', /推断这一格是 1/);
});

test('two lone figures in 表四 could stand in twelve places: all fifteen cells stay open and are named', async () => {
  const draft = await readDraft(asFile(title2023, proactive2021({}), reviewHead, '1 | 1 | |||||||||||||'));
  for (const key of rowOf('review.reconsideration').concat(rowOf('review.litigation_direct'))) {
    assert.equal(readValue(draft, key), null, key);
    assert.deepEqual(codesAt(draft, key), ['blank-run'], key);
  }
});

test('nine of fifteen figures in 表四 are not placed', async () => {
  const draft = await readDraft(
    asFile(
      title2023,
      proactive2021({}),
      reviewHead,
      Array.from({ length: 9 }, () => '0'),
    ),
  );
  const open = cellsOf('2021').filter(({ key }) => key.startsWith('review.'));
  assert.deepEqual(
    open.map(({ key }) => readValue(draft, key)),
    open.map(() => null),
  );
  assert.ok(open.every(({ key }) => codesAt(draft, key).length === 1));
});

test('three groups of five printed as three tables are one row', async () => {
  const groups = ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'];
  const tables = groups.flatMap((group, at) => [
    `### ${group}`,
    '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
    '|---|---|---|---|---|',
    `| ${at} | 1 | 0 | 0 | ${at + 1} |`,
  ]);
  const draft = await readDraft(
    asFile(`# ${title2023}`, proactive2021({}), '## 四、政府信息公开行政复议、行政诉讼情况', tables),
  );
  assert.equal(readValue(draft, 'review.litigation_after.total'), 3);
  assert.deepEqual(
    draft.issues.filter(({ cell }) => cell?.startsWith('review')),
    [],
  );
});

const glued: readonly (readonly [string, CellKey, number | null, string])[] = [
  ['行政规范性文件000', 'proactive.normative.abolished', 0, 'as many digits as cells'],
  ['行政规范性文件1000', 'proactive.normative.made', 10, 'no number begins with a needless 0'],
  ['行政规范性文件1234', 'proactive.normative.made', null, 'several ways to cut'],
];

for (const [normative, key, value, why] of glued) {
  test(`digits glued to their label, ${why}: ${normative}`, async () => {
    const draft = await readDraft(asFile(title2023, proactive2021({ normative })));
    assert.equal(readValue(draft, key), value);
    assert.deepEqual(codesAt(draft, key), ['ambiguous']);
  });
}

test('a figure glued to a label with one cell is that cell, certain', async () => {
  const draft = await readDraft(asFile(title2023, proactive2021({ licensing: '行政许可97' })));
  assert.equal(readValue(draft, 'proactive.licensing.decisions'), 97);
  assert.deepEqual(codesAt(draft, 'proactive.licensing.decisions'), []);
});

test('a blank before the figures keeps their places', async () => {
  const draft = await readDraft(asFile(title2023, proactive2021({ regulations: '规章 |  | 0 |  |' })));
  const values = rowOf('proactive.regulations').map((key) => readValue(draft, key));
  assert.deepEqual(values, [null, 0, null]);
  assert.deepEqual(codesAt(draft, 'proactive.regulations.made'), []);
});

test('figures followed by blanks only, in a source that never shows a blank before one, are in doubt', async () => {
  const draft = await readDraft(asFile(title2023, proactive2021({ regulations: '规章 | 7 | 7 | |' })));
  assert.deepEqual(codesAt(draft, 'proactive.regulations.made'), ['ambiguous']);
  assert.deepEqual(codesAt(draft, 'proactive.normative.made'), []);
});
