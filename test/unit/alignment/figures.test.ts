import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { asFile, proactive2021, reviewHead, title2023 } from '../../builders/made-up-reports.ts';
import { codesAt, readDraft, readValue } from '../../builders/read-draft.ts';

const fen = 1_000_000;
const end = '六、其他需要报告的事项';
const feesKey: CellKey = 'proactive.fees.amount';
const licensingKey: CellKey = 'proactive.licensing.decisions';

const amounts: readonly (readonly [string, number | null, readonly string[], string])[] = [
  ['约36万元', 36 * fen, ['approximate'], '约'],
  ['36余万元', 36 * fen, ['approximate'], '余'],
  ['1372.16萬元', 1372.16 * fen, ['unit'], '读作 1372.16 万元'],
  ['251000元', 25.1 * fen, ['unit'], '25.1'],
  ['9.63211', 9.63211 * fen, [], ''],
  ['1,234.5', 1234.5 * fen, [], ''],
  ['若干', null, ['not-a-number'], '不是一个数'],
  ['/', null, [], ''],
  ['—', null, [], ''],
  ['', null, [], ''],
];

for (const [text, value, codes, words] of amounts) {
  test(`an amount printed as “${text}”`, async () => {
    const draft = await readDraft(asFile(title2023, proactive2021({ fees: `行政事业性收费 | ${text} | ||` }), end));
    assert.equal(readValue(draft, feesKey), value);
    assert.deepEqual(codesAt(draft, feesKey), codes);
    const message = draft.issues.find(({ cell }) => cell === feesKey)?.message ?? '';
    assert.ok(message.includes(words), message);
    if (codes.length > 0) assert.equal(draft.readings[feesKey]?.source, text);
  });
}

const counts: readonly (readonly [string, number | null, readonly string[]])[] = [
  ['0', 0, []],
  ['１５', 15, []],
  ['15件', 15, ['unit']],
  ['22（其中修订16件）', 22, ['ambiguous']],
  ['2.5', null, ['not-a-number']],
  ['无', null, []],
];

for (const [text, value, codes] of counts) {
  test(`a count printed as “${text}”`, async () => {
    const draft = await readDraft(asFile(title2023, proactive2021({ licensing: `行政许可 | ${text} | ||` }), end));
    assert.equal(readValue(draft, licensingKey), value);
    assert.deepEqual(codesAt(draft, licensingKey), codes);
  });
}

const procurement = (heading: string, amount: string) =>
  asFile('云溪县青禾镇人民政府2020年政府信息公开工作年度报告', [
    '二、主动公开政府信息情况',
    '第二十条第（八）项 | |||',
    '信息内容 | 上一年项目数量 | 本年增/减 | |',
    '行政事业性收费 | 9 | -3 | |',
    '第二十条第（九）项 | |||',
    `信息内容 | 采购项目数量 | ${heading} | |`,
    `政府集中采购 | 17 | ${amount} | |`,
    end,
  ]);
const amountKey: CellKey = 'proactive.procurement.amount';

test('a whole amount without a unit anywhere is kept as printed, with 元 as the other choice', async () => {
  const draft = await readDraft(procurement('采购总金额', '15000000'));
  assert.equal(readValue(draft, amountKey), 15_000_000 * fen);
  const issue = draft.issues.find(({ cell }) => cell === amountKey);
  assert.deepEqual([issue?.code, issue?.choices], ['unit', [15_000_000 * fen, 1_500 * fen]]);
});

test('a small amount, one with decimals, or one under a heading in 万元 raises no question', async () => {
  for (const [heading, amount] of [
    ['采购总金额', '36'],
    ['采购总金额', '8827.8344'],
    ['采购总金额（单位：万元）', '15000000'],
  ] as const) {
    assert.deepEqual(codesAt(await readDraft(procurement(heading, amount)), amountKey), [], `${heading} ${amount}`);
  }
});

test('a heading in 元 turns bare figures into 万元 and says so', async () => {
  const draft = await readDraft(procurement('采购总金额（单位：元）', '15000000'));
  assert.equal(readValue(draft, amountKey), 1_500 * fen);
  assert.deepEqual(codesAt(draft, amountKey), ['unit']);
});

test('增减 may be negative', async () => {
  assert.equal(readValue(await readDraft(procurement('采购总金额', '0')), 'proactive.fees.change'), -3);
});

test('a printed total that is not the sum of its parts is kept and named', async () => {
  const draft = await readDraft(
    asFile(title2023, reviewHead, ['10', '1', '0', '0', '0', ...Array.from({ length: 10 }, () => '0')]),
  );
  assert.equal(readValue(draft, 'review.reconsideration.total'), 0);
  const issue = draft.issues.find(({ cell }) => cell === 'review.reconsideration.total');
  assert.deepEqual([issue?.code, issue?.choices], ['total', [0, 11]]);
  assert.match(issue?.message ?? '', /应为 11，原文印的是 0，差 11/);
});
