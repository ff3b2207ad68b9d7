import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asFile, proactive2021 } from '../../builders/made-up-reports.ts';
import { readDraft } from '../../builders/read-draft.ts';

const table = proactive2021({});

const titles: readonly (readonly [readonly string[], string, number | null])[] = [
  [['青禾镇2023年政府信息公开工作年度报告'], '青禾镇', 2023],
  [['云溪县青禾镇人民政府2024年度政府信息公开工作年度报告'], '云溪县青禾镇人民政府', 2024],
  [['2022年度青禾镇政府信息公开工作年度报告'], '青禾镇', 2022],
  [['2023年政府信息公开工作年度报告'], '', 2023],
  [['云溪县青禾镇人民政府', '2023 年政府信息公开工作年度报告'], '云溪县青禾镇人民政府', 2023],
  [['青禾街道办事处2023年度政府', '信息公开工作年度报告'], '青禾街道办事处', 2023],
  [
    ['关于2021年度政府信息公开工作的年度报告', '云溪县青禾镇人民政府', '关于2021年度政府信息公开工作的年度报告'],
    '云溪县青禾镇人民政府',
    2021,
  ],
  [['当前位置：首页 > 青禾镇 > 信息公开年度报告', '青禾镇2023年政府信息公开工作年度报告', '访问量：'], '青禾镇', 2023],
  [['标题: 青禾镇人民政府2023年政府信息公开工作年度报告 | 索引号: 1'], '青禾镇人民政府', 2023],
  [['青禾镇政府信息公开工作年度报告', '现将2023年度政府信息公开工作报告公布如下：'], '青禾镇', 2023],
  [['雲溪縣青禾鎮(zhèn)2023年政府信息公開工作年度報告'], '云溪县青禾镇', 2023],
  [['# 云溪县（新区）人民政府 2023 年 政府信息公开工作年度报告'], '云溪县（新区）人民政府', 2023],
];

for (const [lines, unit, year] of titles) {
  test(`unit and year from ${lines.join(' / ')}`, async () => {
    const draft = await readDraft(asFile(lines, table));
    assert.deepEqual([draft.unit, draft.year], [unit, year]);
  });
}

const sentences: readonly (readonly [string, number])[] = [
  ['本报告中所列数据的统计期限自2022年1月1日起至2022年12月31日止。', 2022],
  ['现公布我局2022年政府信息公开工作年度报告，本报告由六部分组成。', 2022],
  ['2022年，我镇全面贯彻落实有关要求，扎实推进各项工作。', 2022],
];

for (const [sentence, year] of sentences) {
  test(`without a title the year comes from: ${sentence}`, async () => {
    assert.equal((await readDraft(asFile(sentence, '一、总体情况', table))).year, year);
  });
}

test('the organ and the date under the text are the signature, and name the unit in full', async () => {
  const source = asFile(
    '青禾镇2023年政府信息公开工作年度报告',
    table,
    '六、其他需要报告的事项',
    '无。',
    '云溪县青禾镇人民政府',
    '2024年1月20日',
    '扫一扫在手机打开当前页',
  );
  const draft = await readDraft(source);
  assert.deepEqual([draft.unit, draft.issuedOn, draft.texts.other], ['云溪县青禾镇人民政府', '2024-01-20', '无。']);
});

test('a year that calls for the other form is named; the tables are read as they are', async () => {
  const draft = await readDraft(asFile('青禾镇2020年政府信息公开工作年度报告', table));
  assert.equal(draft.generation, '2021');
  const issue = draft.issues.find(({ code }) => code === 'format');
  assert.match(issue?.message ?? '', /2020 年度应当用国办公开办函〔2019〕60号的表/);
});

test('labels tell the form, not the year', async () => {
  const old = [
    '二、主动公开政府信息情况',
    '信息内容 | 本年新 | 本年新 | 对外公开总数量 | |',
    '规章 | 0 | 0 | 0 | |',
    '规范性文件 | 1 | 1 | 4 | |',
  ];
  const draft = await readDraft(asFile('青禾镇2023年政府信息公开工作年度报告', old));
  assert.equal(draft.generation, '2019');
  assert.equal(draft.readings['proactive.normative.public_total']?.value, 4);
});

const notReports: readonly (readonly [string, string, RegExp])[] = [
  ['a menu and a news item', '首页\n青禾镇召开防汛工作会议\n会议强调，要抓实抓细。', /不是一份填好的年度报告/],
  [
    'the blank official form',
    asFile(
      '政府信息公开工作年度报告格式',
      proactive2021({}).map((line) => line.replace(/ \| [\d.]+/g, '')),
    ),
    /不是一份填好的年度报告/,
  ],
  [
    'a report whose tables were pictures',
    asFile(
      '青禾镇2023年政府信息公开工作年度报告',
      '三、收到和处理政府信息公开申请情况',
      '五、存在的主要问题及改进情况',
      '公开不够及时。',
    ),
    /可能是图片/,
  ],
  [
    'a report of before the form',
    asFile('青禾镇2017年政府信息公开工作年度报告', '一、概述', '我镇认真做好工作。'),
    /2017 年度的报告还没有现在的三张表/,
  ],
];

for (const [name, source, message] of notReports) {
  test(`${name} has no tables, and one sentence says so`, async () => {
    const draft = await readDraft(source);
    assert.deepEqual([draft.generation, draft.readings], [null, {}]);
    assert.deepEqual(
      draft.issues.map(({ code, cell }) => [code, cell]),
      [['missing', null]],
    );
    assert.match(draft.issues[0]?.message ?? '', message);
  });
}
