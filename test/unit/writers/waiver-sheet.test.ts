import assert from 'node:assert/strict';
import { test } from 'node:test';
import exceljs from 'exceljs';
import { readFile } from '../../../main/readers/read-file.ts';
import { writeXlsx } from '../../../main/writers/write-xlsx.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { applyWaivers, isWaivable } from '../../../shared/checks/waiver.ts';
import { type ListedWaiver, listWaivers } from '../../../shared/checks/waiver-list.ts';
import { compose } from '../../../shared/document/compose.ts';
import { aReport } from '../../builders/a-report.ts';
import { aWaiver } from '../../builders/a-waiver.ts';

const report = {
  ...aReport()
    .with('requests.carried_in.natural_person', 4)
    .withText({
      preface: '现公布2024年政府信息公开工作年度报告。',
      overview: '全年收到政府信息公开申请9件，，均已办结。',
    })
    .withTotals()
    .build(),
  issuedOn: '2025-12-25',
};
const reason =
  '这一件已并入上年办理，县政务公开办知道，有往来的函件可以查对。其余各件都在年内办结，没有结转到下一年度。';
const findings = evaluate({ report });
const waivers = findings
  .filter(isWaivable)
  .map((finding, index) =>
    aWaiver(finding, report, { id: `waiver-${index}`, reason, writtenAt: '2026-01-06T12:00:00' }),
  );
const listed = listWaivers(applyWaivers(findings, waivers, report));
const write = (list: readonly ListedWaiver[]) => writeXlsx(report, compose(report), { waivers: list });

/** Sentences stand on lines of their own there. */
const levelled = (value: unknown) => (typeof value === 'string' ? value.replace(/[。\n]/gu, '') : value);

async function sheetsOf(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

test('every accepted exception stands on a line of 校核说明 with what was found, why, by whom and when', async () => {
  assert.ok(listed.length > 4);
  const sheet = (await sheetsOf(await write(listed))).getWorksheet('校核说明');
  const lines = listed.map(({ problem, author }, index) => [
    index + 1,
    findings.find(({ message }) => message === problem)?.severity === 'error' ? '必改' : '待看',
    ...[levelled(problem), levelled(reason), author, '2026-01-06'],
  ]);
  const read = (row: number) => [1, 2, 3, 4, 5, 6].map((column) => levelled(sheet?.getRow(row).getCell(column).value));
  assert.deepEqual(read(1), ['序号', '类别', '校核发现', '说明', '说明人', '日期']);
  assert.deepEqual(
    lines.map((_, index) => read(index + 2)),
    lines,
  );
  assert.equal(sheet?.rowCount, lines.length + 1);
});

test('without exceptions the workbook has no such sheet and the same bytes as ever', async () => {
  const bytes = await write([]);
  assert.equal((await sheetsOf(bytes)).getWorksheet('校核说明'), undefined);
  assert.deepEqual(bytes, await writeXlsx(report, compose(report)));
});

const rulePack = { name: '云溪县 2025 年度规则', version: '1', sha256: 'ab12'.repeat(16) };

test('the county’s rules stand below the exceptions, and on the sheet alone where there are none', async () => {
  for (const list of [listed, []]) {
    const bytes = await writeXlsx(report, compose(report), { waivers: list, rulePack });
    const sheet = (await sheetsOf(bytes)).getWorksheet('校核说明');
    assert.equal(sheet?.rowCount, list.length + 2);
    const last = sheet?.getRow(list.length + 2);
    assert.equal(last?.getCell(3).value, '按县里的“云溪县 2025 年度规则”第 1 版核对');
    assert.equal(last?.getCell(4).value, '规则文件的校验值 ab12ab12ab12ab12');
  }
});

test('what a waiver no longer covers is not handed on', () => {
  const later = aReport().with('requests.carried_in.natural_person', 5).withTotals().build();
  assert.deepEqual(listWaivers(applyWaivers(evaluate({ report: later }), waivers, later)), []);
});

test('the sheet changes nothing in what our own importer reads from the file', async () => {
  const drafts = [];
  const files = [await write([]), await write(listed), await writeXlsx(report, compose(report), { rulePack })];
  for (const file of files) {
    const read = await readFile(file, '云溪县青禾镇人民政府_2025_年报.xlsx');
    assert.ok(read.kind === 'blocks');
    const { readings, texts, issues, unit, year, generation } = alignBlocks(read.blocks);
    const values = Object.entries(readings).map(([key, reading]) => [key, reading?.value]);
    drafts.push({ values, texts, issues: issues.map(({ code, cell }) => [code, cell]), unit, year, generation });
  }
  assert.deepEqual(drafts[1], drafts[0]);
  assert.deepEqual(drafts[2], drafts[0]);
});
