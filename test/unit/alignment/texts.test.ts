import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asFile, proactive2021, requestsHead, reviewHead, title2023 } from '../../builders/made-up-reports.ts';
import { readDraft } from '../../builders/read-draft.ts';

const zeros = '0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |';
const tables = [...proactive2021({}), ...requestsHead, ...reviewHead, zeros];

test('the text around the tables is kept with its section, the tables are not', async () => {
  const source = asFile(
    title2023,
    '本报告依据有关规定编制。',
    '一、总体情况',
    '（一）主动公开。全年公开信息12条。',
    '二、主动公开政府信息情况',
    '全年共制发规范性文件2件。',
    tables.slice(1),
    '注：行政复议、行政诉讼数量含上年度结转数量。',
    '五、存在的主要问题及改进情况',
    '公开不够及时。',
    '六、其他需要报告的事项',
  );
  const { texts } = await readDraft(source);
  assert.deepEqual(texts, {
    preface: '本报告依据有关规定编制。',
    overview: '（一）主动公开。全年公开信息12条。',
    proactive: '全年共制发规范性文件2件。',
    requests: '',
    review: '注：行政复议、行政诉讼数量含上年度结转数量。',
    problems: '公开不够及时。',
    other: '',
  });
});

const variants: readonly (readonly [string, 'overview' | 'problems' | 'other'])[] = [
  ['一、工作基本情况', 'overview'],
  ['一、 总体情况', 'overview'],
  ['一、工作总体推进情况', 'overview'],
  ['五、存在问题及改进情况', 'problems'],
  ['五、存在的问题及改进措施', 'problems'],
  ['## 五、政府信息公开工作存在的主要问题及改进情况', 'problems'],
  ['五、存在的主要问題及改進情況', 'problems'],
  ['其他需要报告的事项', 'other'],
  ['五、其他需要报告的事项', 'other'],
];

for (const [heading, key] of variants) {
  test(`“${heading}” opens its section`, async () => {
    const before = key === 'overview' ? [] : tables;
    const after = key === 'overview' ? tables : [];
    const { texts } = await readDraft(asFile(title2023, before, heading, '这一段是正文。', after));
    assert.equal(texts[key], '这一段是正文。');
  });
}

test('a heading with its text in the same line', async () => {
  const { texts } = await readDraft(
    asFile(title2023, '一、总体情况。2023年，我镇公开信息12条，办结申请3件，没有发生行政复议。', tables),
  );
  assert.equal(texts.overview, '2023年，我镇公开信息12条，办结申请3件，没有发生行政复议。');
});

test('sub-headings that carry top-level numbers stay in 一 where the statutory headings come later', async () => {
  const source = asFile(
    title2023,
    '一、总体情况',
    '总的情况良好。',
    '二、主动公开工作情况',
    '公开信息12条。',
    '三、政府信息管理',
    '管理有序。',
    tables,
  );
  const { texts } = await readDraft(source);
  assert.equal(texts.overview.split('\n').length, 5);
});

test('lost headings: 一 begins at （一）, 五 behind 表四, 六 where the sub-headings begin again', async () => {
  const source = asFile(
    title2023,
    '本报告依据有关规定编制。',
    '（一）主动公开',
    '公开信息12条。',
    tables,
    '（一）存在问题',
    '公开不够及时。',
    '（二）改进情况',
    '加强培训。',
    '（一）收取信息处理费情况',
    '本年度未收取信息处理费。',
  );
  const { texts } = await readDraft(source);
  assert.equal(texts.preface, '本报告依据有关规定编制。');
  assert.equal(texts.overview, '（一）主动公开\n公开信息12条。');
  assert.equal(texts.problems, '（一）存在问题\n公开不够及时。\n（二）改进情况\n加强培训。');
  assert.equal(texts.other, '（一）收取信息处理费情况\n本年度未收取信息处理费。');
});

test('menus, dates, counters and pop-ups of the page are not text of the report', async () => {
  const source = asFile(
    '首页 > 政务公开 > 政府信息公开年报',
    '分享到：',
    title2023,
    '发布时间：2024-01-20 10:58 来源：青禾镇 字体：[大 中 小]',
    '一、总体情况',
    '公开信息12条。',
    tables,
    '六、其他需要报告的事项',
    '无。',
    '关联稿件：',
    '上一篇：没有了',
    '您访问的链接即将离开“云溪县人民政府”门户网站，是否继续？',
    '版权所有：云溪县人民政府办公室 备案号：某ICP备12345号',
  );
  const { texts } = await readDraft(source);
  assert.deepEqual([texts.preface, texts.overview, texts.other], ['', '公开信息12条。', '无。']);
});

test('lines cut at the width of the page are run together, page numbers dropped, paragraphs kept', async () => {
  const sentence = '青禾镇坚持以公开为常态不公开为例外的原则认真做好各项政府信息公开工作并接受群众监督不断提高。';
  const [first = '', second = '', third = ''] = sentence.match(/.{1,20}/gu) ?? [];
  const wrapped = Array.from({ length: 6 }, () => [first, '- 1 -', second, third]).flat();
  const { texts } = await readDraft(asFile(title2023, '一、总体情况', wrapped, tables));
  assert.equal(texts.overview, Array.from({ length: 6 }, () => sentence).join('\n'));
});

test('a page converted to traditional characters comes back in simplified ones, without pinyin', async () => {
  const source = asFile(
    '雲溪縣青禾鎮2023年政府信息公開工作年度報告',
    '一、總體情況',
    '2023年,我鎮(zhèn)認真貫徹落實條例要求,公開信息12條。',
    tables,
  );
  assert.equal((await readDraft(source)).texts.overview, '2023年,我镇认真贯彻落实条例要求,公开信息12条。');
});

test('a single traditional character in a simplified text stays as it was written', async () => {
  const source = asFile(
    title2023,
    '一、总体情况',
    '我镇认真贯彻落实条例要求，深入学习「後山村」经验，公开信息12条，办结申请3件。',
    tables,
  );
  assert.match((await readDraft(source)).texts.overview, /後山村/);
});
