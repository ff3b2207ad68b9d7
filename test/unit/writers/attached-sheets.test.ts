import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFile } from '../../../main/readers/read-file.ts';
import { writeDocx, writeSheetDocx } from '../../../main/writers/write-docx.ts';
import { writeHtml } from '../../../main/writers/write-html.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';
import { splitAttachedSheets, wordsIn } from '../../../shared/alignment/attached-sheets.ts';
import { reportFromDraft } from '../../../shared/alignment/report-from-draft.ts';
import { type AttachedSheet, wordsOfSheet } from '../../../shared/document/attached-sheet.ts';
import { compose } from '../../../shared/document/compose.ts';
import { officialLayout } from '../../../shared/document/layout-choices.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { attachedSheetsOf } from '../../builders/attached-sheets-of.ts';
import { proofReports } from '../../builders/proof-reports.ts';
import { missingReference } from '../../builders/reference-reports.ts';
import { sample2024 } from '../../builders/sample-reports.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { partOf } from '../../builders/unzip.ts';
import { validateOoxml } from '../../builders/validate-ooxml.ts';

const write = (report: Report, sheets: Parameters<typeof writeDocx>[3] = attachedSheetsOf(report)) =>
  writeDocx(compose(report), officialLayout, [], sheets);
const bodyOf = async (...args: Parameters<typeof write>) => partOf(await write(...args), 'word/document.xml');
const sectionsIn = (body: string) => body.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
const bare = (text: string) => text.normalize('NFKC').replace(/\s+/gu, '');

async function blocksOf(bytes: Uint8Array, name: string) {
  const read = await readFile(bytes, name);
  assert.ok(read.kind === 'blocks');
  return read.blocks;
}

test('发文稿纸 stands on a page without a number, the report begins at 1, 校核表 goes on counting', async () => {
  const sections = sectionsIn(await bodyOf(sample2024));
  assert.deepEqual(
    sections.map((xml) => [xml.includes('footerReference'), /<w:pgNumType([^/]*)\/>/.exec(xml)?.[1]]),
    [
      [false, ''],
      [true, ' w:start="1"'],
      [true, ''],
    ],
  );
  const { before, after } = attachedSheetsOf(sample2024);
  assert.deepEqual(
    sectionsIn(await bodyOf(sample2024, { before })).map((xml) => /<w:pgNumType([^/]*)\/>/.exec(xml)?.[1]),
    ['', ' w:start="1"'],
  );
  assert.equal(sectionsIn(await bodyOf(sample2024, { after })).length, 2);
});

test('without such pages the docx and the page are what they were', async () => {
  const document = compose(sample2024);
  assert.deepEqual(Buffer.from(await write(sample2024, {})), Buffer.from(await writeDocx(document)));
  assert.equal(writeHtml(document, officialLayout, [], {}), writeHtml(document));
});

test('rows of 校核表 are never split and its head stands again on every page', async () => {
  const { after } = attachedSheetsOf(proofReports['2025-blank'] ?? sample2024);
  const body = await bodyOf(sample2024, { after });
  const table = body.slice(body.lastIndexOf('<w:tbl>'));
  const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
  assert.equal(rows.length, after.rows.length);
  assert.ok(rows.every((row) => row.includes('<w:cantSplit/>')));
  assert.deepEqual(
    rows.map((row) => row.includes('<w:tblHeader/>')),
    rows.map((_, index) => index === 0),
  );
});

test('a file with both pages reads back as the report alone, and the pages as what they say', async () => {
  for (const [name, report] of Object.entries(proofReports)) {
    const { before, after } = attachedSheetsOf(report);
    const plain = reportFromDraft(alignBlocks(await blocksOf(await write(report, {}), '年报.docx')));
    const blocks = await blocksOf(await write(report), '年报.docx');
    assert.deepEqual(reportFromDraft(alignBlocks(blocks)), plain, name);
    assert.deepEqual(
      splitAttachedSheets(blocks).sheets.map((sheet) => [sheet.kind, wordsIn(sheet)]),
      [before, after].map((sheet: AttachedSheet) => [sheet.kind, bare(wordsOfSheet(sheet).join(''))]),
      name,
    );
  }
});

test('校核表 alone is no report, and the same bytes each time', async () => {
  const report = aReport().with('requests.new.total', 12).build();
  const { after } = attachedSheetsOf(report);
  const bytes = await writeSheetDocx(after, compose(report));
  const { generation, readings } = alignBlocks(await blocksOf(bytes, '校核表.docx'));
  assert.deepEqual([generation, readings], [null, {}]);
  assert.deepEqual(Buffer.from(await writeSheetDocx(after, compose(report))), Buffer.from(bytes));
  assert.deepEqual(Buffer.from(await write(report)), Buffer.from(await write(report)));
});

test('the schemas accept what is attached', { skip: missingReference('tools/validate-ooxml.py') }, async (t) => {
  const folder = tempFolder(t);
  const files: string[] = [];
  for (const [name, report] of Object.entries(proofReports)) {
    const { after } = attachedSheetsOf(report);
    const paths = [join(folder, `${name}.docx`), join(folder, `${name}-checks.docx`)] as const;
    writeFileSync(paths[0], await write(report));
    writeFileSync(paths[1], await writeSheetDocx(after, compose(report)));
    files.push(...paths);
  }
  const validation = validateOoxml(files);
  if (validation.kind === 'unavailable') return t.skip(validation.why);
  assert.ok(validation.isValid, validation.report);
});
