import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ExportKind } from '../../../main/api/contract.ts';
import { exportReport } from '../../../main/api/export-report.ts';
import { differenceInFile } from '../../../main/api/prove-html.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { exportContext } from '../../builders/export-context.ts';
import { proofReports } from '../../builders/proof-reports.ts';

async function bytesOf(report: Report, kind: ExportKind): Promise<Uint8Array> {
  const exported = await exportReport(report, kind, exportContext());
  assert.equal(exported.kind, 'file', exported.kind === 'refused' ? exported.message : '');
  return exported.kind === 'file' ? exported.bytes : new Uint8Array();
}

for (const kind of ['docx', 'xlsx'] satisfies ExportKind[]) {
  test(`every ${kind} is read back before it is offered, whatever the report`, async () => {
    for (const report of Object.values(proofReports)) await bytesOf(report, kind);
    const anyReport = fc.oneof(consistentReport('2019'), consistentReport('2021'));
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => void (await bytesOf(report, kind))),
      { numRuns: 12 },
    );
  });

  test(`a ${kind} that says another figure is found out`, async () => {
    const [report] = fc.sample(consistentReport('2021'), { numRuns: 1, seed: 7 });
    assert.ok(report);
    const other = { ...report, cells: { ...report.cells, 'requests.new.enterprise': 77_777 } };
    const bytes = await bytesOf(report, kind);
    const held = kind === 'xlsx' ? 'figures' : 'report';
    assert.equal(await differenceInFile(bytes, `a.${kind}`, report, held), null);
    assert.match((await differenceInFile(bytes, `a.${kind}`, other, held)) ?? '', /商业企业.*应为 77777，读回为/);
  });
}

test('every pdf is read back before it is offered, and one that says another figure or another word is found out', async () => {
  const [random] = fc.sample(consistentReport('2021'), { numRuns: 1, seed: 11 });
  assert.ok(random);
  const names = ['2020-dense', '2024-long-text', '2024-long-unit', '2025-blank'];
  const reports = [random, ...names.flatMap((name) => proofReports[name] ?? [])];
  assert.equal(reports.length, 5);
  for (const report of reports) {
    const bytes = await bytesOf(report, 'pdf');
    const cells = { ...report.cells, 'requests.new.enterprise': 77_777 };
    const otherFigure = await differenceInFile(bytes, 'a.pdf', { ...report, cells }, 'pages');
    assert.match(otherFigure ?? '', /商业企业.*应为 77777，读回为|表格的格式读不出来/);
    const otherWord = { ...report, texts: { ...report.texts, other: `${report.texts.other}另` } };
    assert.match((await differenceInFile(bytes, 'a.pdf', otherWord, 'pages')) ?? '', /^文字，.*另.*读回为/);
  }
});

test('a character that a font draws like its other form does not keep a PDF from being offered', async () => {
  const report = aReport().withText({ overview: '在政府门户网站公开各户的补贴，内容没有遗漏。' }).withTotals().build();
  const exported = await exportReport(report, 'pdf', exportContext());
  assert.equal(exported.kind, 'file', exported.kind === 'refused' ? exported.message : '');
});
