import assert from 'node:assert/strict';
import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type ApiError, exportKinds } from '../../../main/api/contract.ts';
import { exportName, exportReport } from '../../../main/api/export-report.ts';
import { differenceInFile } from '../../../main/api/prove-html.ts';
import { chromiumPrinter } from '../../../main/printing/chromium-printer.ts';
import { linkTo } from '../../../shared/narrative/linked-text.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { exportContext } from '../../builders/export-context.ts';
import { aDraft } from '../../builders/open-test-store.ts';
import { asHtmlFile, openTestApi } from '../../builders/test-api.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const startsWithZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

for (const kind of exportKinds) {
  test(`the ${kind} is a download under the office's name`, async (t) => {
    const api = openTestApi(t);
    const id = api.store.reports.create(aDraft());
    const response = await api.app.request(`/api/reports/${id}/exports/${kind}`);
    assert.equal(response.status, 200, await response.clone().text());
    const disposition = response.headers.get('Content-Disposition') ?? '';
    const name = decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1] ?? '');
    assert.equal(name, `云溪县青禾镇人民政府_2025_年报.${kind}`);
    assert.match(disposition, new RegExp(`^attachment; filename="report.${kind}"`));
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (kind === 'html') assert.match(new TextDecoder().decode(bytes), /<table/);
    else if (kind === 'pdf') assert.match(new TextDecoder('latin1').decode(bytes), /^%PDF-/);
    else assert.ok(startsWithZip(bytes));
  });
}

test('an export is followed by a backup', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  const copy = join(api.deps.dataFolder, 'backups', 'nianbao-2026-01-05.sqlite');
  utimesSync(copy, 0, 0);
  await api.app.request(`/api/reports/${id}/exports/html`);
  assert.ok(statSync(copy).mtimeMs > 0);
});

test('totals are computed anew, whatever was printed', async () => {
  const report = aReport().with('requests.new.enterprise', 4).with('requests.new.total', 99).build();
  const exported = await exportReport(report, 'html', exportContext());
  assert.equal(exported.kind, 'file');
  const text = exported.kind === 'file' ? new TextDecoder().decode(exported.bytes) : '';
  assert.doesNotMatch(text, />99</);
  assert.equal(
    await differenceInFile(encode(text), 'a.html', aReport().with('requests.new.enterprise', 4).withTotals().build()),
    null,
  );
});

test('a kind that is not offered is refused', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  const response = await api.app.request(`/api/reports/${id}/exports/wps`);
  assert.deepEqual([response.status, ((await response.json()) as ApiError).error.code], [404, 'unknown-export']);
});

const report = aReport().with('requests.new.enterprise', 4).withTotals().build();
const bent: readonly (readonly [string, Report, RegExp])[] = [
  ['a cell', { ...report, cells: { ...report.cells, 'review.reconsideration.upheld': 1 } }, /维持.*应为 0，读回为 1/],
  ['a blank', { ...report, cells: { ...report.cells, 'requests.new.enterprise': null } }, /应为 4，读回为 未填/],
  ['a text', { ...report, texts: { ...report.texts, overview: '我镇不认真。' } }, /一、总体情况的文字/],
  ['the year', { ...report, year: 2024 }, /题目.*2025.*读回为.*2024/],
  ['the unit', { ...report, unit: '云溪县白石乡人民政府' }, /青禾镇.*读回为.*白石乡/],
];
for (const [name, other, sentence] of bent) {
  test(`a file that differs in ${name} is found out and the first difference is said`, async () => {
    assert.match((await differenceInFile(encode(asHtmlFile(other)), 'a.html', report)) ?? '', sentence);
  });
}

test('a file that says the same has no difference', async () => {
  assert.equal(await differenceInFile(encode(asHtmlFile(report)), 'a.html', report), null);
});

test('a file that cannot be read back is no proof', async () => {
  assert.equal(await differenceInFile(new Uint8Array(), 'a.html', report), '文件读不回来');
});

test('text that looks like a heading or a row of a table never keeps a report from being exported', async () => {
  const overview = '六、其他需要报告的事项\n无。\n行政许可 5\n规章 3 4 5\n一、本年新收政府信息公开申请数量 9 9 9';
  const tricky: Report = { ...report, texts: { ...report.texts, overview, proactive: '无', other: '' } };
  for (const kind of exportKinds) {
    const exported = await exportReport(tricky, kind, exportContext());
    assert.equal(exported.kind, 'file', exported.kind === 'refused' ? exported.message : '');
  }
});

test('a unit that cannot stand in a file name is tidied in the download only', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft({ ...aReport().build(), unit: '青禾镇/党政办' }));
  const response = await api.app.request(`/api/reports/${id}/exports/docx`);
  assert.match(decodeURIComponent(response.headers.get('Content-Disposition') ?? ''), /青禾镇党政办_2025_年报\.docx$/);
  assert.equal(exportName({ unit: '', year: 2025 }, 'docx'), '未填单位_2025_年报.docx');
});

test('takes no run of spaces for a difference, because a page shows only one', async () => {
  const spaced = aReport().withText({ overview: '联系人：  青禾镇　党政办' }).build();
  assert.equal(await differenceInFile(encode(asHtmlFile(spaced)), 'a.html', spaced), null);
});

test('where no browser is found the pdf is refused with a way out', async () => {
  const exported = await exportReport(report, 'pdf', exportContext({ printer: chromiumPrinter(() => null) }));
  assert.equal(exported.kind === 'refused' && exported.code, 'no-browser');
  assert.match(exported.kind === 'refused' ? exported.message : '', /先导出 Word 文档，打开后另存为 PDF/);
});

test('linked figures are exported as the figures of the tables', async () => {
  const linked = aReport()
    .with('requests.new.enterprise', 4)
    .withText({ overview: `全年收到申请${linkTo(['requests.new.enterprise'])}件。` })
    .build();
  const exported = await exportReport(linked, 'html', exportContext());
  assert.match(exported.kind === 'file' ? new TextDecoder().decode(exported.bytes) : '', /全年收到申请4件。/);
});
