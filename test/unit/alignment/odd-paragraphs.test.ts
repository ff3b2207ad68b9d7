import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../../../main/readers/read-file.ts';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';
import { reportFromDraft } from '../../../shared/alignment/report-from-draft.ts';
import { compose } from '../../../shared/document/compose.ts';
import { textKeys } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { asFile, title2023 } from '../../builders/made-up-reports.ts';
import { readDraft } from '../../builders/read-draft.ts';

/** What a clerk may write that looks like a menu, a counter, a torn label or a formula. */
const paragraphs = [
  '-1+1',
  '@SUM(1,1)',
  '- 组织领导到位',
  '·压实责任；',
  '首页点击下载次数上升；',
  '来源可查、去向可追！',
  '按时间打印名单…',
  '公开目录',
  '{{ 单位 }}',
];

test('a paragraph that looks like something else stays with its section in a document', async () => {
  for (const odd of paragraphs) {
    const texts = Object.fromEntries(textKeys.map((key) => [key, `按规定编制。\n${odd}`]));
    const report = aReport().withText(texts).build();
    const read = await readFile(await writeDocx(compose(report)), '年报.docx');
    assert.ok(read.kind === 'blocks');
    assert.deepEqual(reportFromDraft(alignBlocks(read.blocks))?.texts, texts, odd);
  }
});

test('what a page prints around the text is none of it still', async () => {
  const chrome = ['首页 > 点击下载', '发布日期：2024-01-20', '2024-01-20 10:58', '· · ·', '打印 关闭'];
  const { texts } = await readDraft(asFile(title2023, ...chrome, '一、总体情况', '全年公开信息12条。', ...chrome));
  assert.deepEqual([texts.preface, texts.overview], ['', '全年公开信息12条。']);
});

test('the longest name an organ has is told from its title', async () => {
  const unit = '云溪彝族回族苗族自治县青禾河流域生态经济开发区管理委员会政务服务和数据管理人民政府';
  const report = { ...aReport().build(), unit };
  const read = await readFile(await writeDocx(compose(report)), '年报.docx');
  assert.ok(read.kind === 'blocks');
  const { unit: found, year } = alignBlocks(read.blocks);
  assert.deepEqual([found, year], [unit, report.year]);
});
