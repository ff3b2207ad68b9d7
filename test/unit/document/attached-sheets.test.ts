import assert from 'node:assert/strict';
import { test } from 'node:test';
import { composeApprovalSheet } from '../../../shared/document/approval-sheet.ts';
import { type AttachedSheet, wordsOfSheet } from '../../../shared/document/attached-sheet.ts';
import { composeCheckSheet } from '../../../shared/document/check-sheet.ts';
import { pageMm } from '../../../shared/document/typography.ts';
import { aReport } from '../../builders/a-report.ts';
import { attachedSheetsOf } from '../../builders/attached-sheets-of.ts';
import { proofReports } from '../../builders/proof-reports.ts';

const unknown = { draftingOffice: '', drafter: '', submittedOn: null, hasCheckSheet: false };
const line = {
  severity: '待看',
  place: '表三',
  problem: '问题',
  sides: '',
  difference: '',
  source: '',
  explanation: '',
};
const list = { checks: 52, summary: '未发现问题', rulePack: null, lines: [] };
const rowsIn = ({ rows }: AttachedSheet) => rows.map(({ boxes }) => boxes.map(({ text }) => text));

test('发文稿纸 leaves blank what nobody knows yet, and fills in what is known', () => {
  const report = { ...aReport().build(), issuedOn: null };
  const blank = rowsIn(composeApprovalSheet(report, unknown));
  assert.deepEqual(blank.slice(0, 2), [
    ['签发：', '核稿：', '会签：'],
    ['拟稿单位', '', '拟稿人', '', '拟稿日期', ''],
  ]);
  const { before } = attachedSheetsOf(aReport().build());
  assert.deepEqual(before.title, ['云溪县青禾镇人民政府发文稿纸']);
  const [, drafted, , , published, attached] = rowsIn(before);
  assert.deepEqual(drafted, ['拟稿单位', '党政综合办公室', '拟稿人', '李青', '拟稿日期', '2026年1月12日']);
  assert.deepEqual(published, ['公开方式', '主动公开', '报告年度', '2025年', '成文日期', '2026年1月20日']);
  assert.deepEqual(attached, ['附　　件', '政府信息公开工作年度报告校核表']);
});

test('校核表 says how much was looked at and what of it was explained', () => {
  const report = aReport().with('requests.carried_in.natural_person', 4).withTotals().build();
  const { after } = attachedSheetsOf(report);
  const [unit, summary] = after.opening;
  assert.equal(unit, '填报单位：云溪县青禾镇人民政府　　报告年度：2025年　　校核日期：2026年1月12日');
  assert.match(summary ?? '', /^共 \d+ 项检查，发现 \d+ 处：必改 \d+ 处.*；已说明 1 处，未改也未说明 \d+ 处。$/);
  const [, first] = rowsIn(after);
  assert.deepEqual(first?.slice(0, 2), ['1', '必改']);
  assert.match(first?.[7] ?? '', /上年报告填错了列，已另行更正。\n（李青，2026年1月6日）/);
  assert.match(wordsOfSheet(after).join('|'), /应为 4\n现为 0\|4\|/);
});

test('校核表 says so when nothing was found, and names the county whose rules were kept', () => {
  const sheet = composeCheckSheet(
    aReport().build(),
    { ...list, rulePack: '云溪县《2026 年报规则》（1.2）' },
    '2026-01-12',
  );
  assert.deepEqual(rowsIn(sheet).slice(1), [['未发现问题']]);
  assert.equal(sheet.opening[1], '共 52 项检查，未发现问题。校核依据另有：云溪县《2026 年报规则》（1.2）。');
});

test('no text of a user brings what a page cannot show into a sheet', () => {
  const report = { ...aReport().build(), unit: '云溪县\u0007青禾镇\u202e人民政府' };
  const facts = { ...unknown, drafter: '李\u200b青\u0000' };
  const checked = composeCheckSheet(
    report,
    { ...list, lines: [{ ...line, explanation: '并入\u0007\t上年' }] },
    '2026-01-12',
  );
  const words = [...wordsOfSheet(composeApprovalSheet(report, facts)), ...wordsOfSheet(checked)].join('');
  assert.doesNotMatch(words, /[^\P{C}\n]/u);
  assert.match(words, /李青/);
});

test('every row fills its table, which fits between the margins; 发文稿纸 fits one page under a long name too', () => {
  for (const report of Object.values(proofReports)) {
    const { before, after } = attachedSheetsOf(report);
    for (const { rows, columnWidthsMm, sideMarginsMm } of [before, after]) {
      for (const { boxes } of rows) {
        assert.equal(
          boxes.reduce((sum, { columnSpan }) => sum + columnSpan, 0),
          columnWidthsMm.length,
        );
      }
      const room = pageMm.width - sideMarginsMm[0] - sideMarginsMm[1];
      assert.ok(columnWidthsMm.reduce((sum, mm) => sum + mm, 0) <= room);
    }
    const tableMm = before.rows.reduce((sum, { leastHeightMm }) => sum + leastHeightMm, 0);
    assert.ok(before.rows.every(({ leastHeightMm }) => leastHeightMm > 0));
    assert.ok(tableMm + 12 * before.title.length + 5 < pageMm.height - pageMm.top - pageMm.bottom);
  }
});
