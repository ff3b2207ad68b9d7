import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { Finding } from '../../../shared/checks/finding.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { runCli } from '../../builders/run-cli.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { asHtmlFile } from '../../builders/test-api.ts';

const good = aReport().with('requests.new.enterprise', 4).with('requests.total.enterprise', 4);
const consistent = good.with('requests.granted.enterprise', 4).withTotals().build();
const old = aReport('2019').with('proactive.procurement.amount', 36_500_000).build();

/** A folder with the named files in it; reports as our own html. */
function folderWith(context: TestContext, files: Readonly<Record<string, Report | string>>): string {
  const folder = tempFolder(context);
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(folder, name), typeof content === 'string' ? content : asHtmlFile(content));
  }
  return folder;
}

const findingsOf = (answer: Record<string, unknown> | undefined) => (answer?.['findings'] ?? []) as readonly Finding[];

test('import answers one line a file in the order given, every key of the template, amounts in 万元', (t) => {
  const folder = folderWith(t, { 'b.html': old, 'a.html': consistent });
  const { code, answers, stderr } = runCli(folder, 'import', 'b.html', 'a.html');
  assert.deepEqual([code, stderr], [0, '']);
  assert.deepEqual(
    answers.map(({ file, template, year, unit }) => [file, template, year, unit]),
    [
      ['b.html', '2019', 2020, old.unit],
      ['a.html', '2021', 2025, consistent.unit],
    ],
  );
  const [first] = answers;
  assert.deepEqual(
    Object.keys(first?.['cells'] as object),
    cellsOf('2019').map(({ key }) => key),
  );
  assert.equal((first?.['cells'] as Record<string, number>)['proactive.procurement.amount'], 36.5);
  assert.deepEqual(Object.keys(first ?? {}), ['file', 'template', 'unit', 'year', 'cells', 'sections', 'issues']);
  for (const key of ['overview', 'problems', 'other']) assert.ok(key in (first?.['sections'] as object));
});

test('a file that cannot be read is answered in its place and does not stop the others', (t) => {
  const folder = folderWith(t, { 'a.html': consistent, 'empty.txt': '' });
  mkdirSync(join(folder, 'folder'));
  const { code, answers } = runCli(folder, 'import', 'missing.txt', 'empty.txt', 'folder', 'a.html');
  assert.equal(code, 2);
  const codes = answers.map((answer) => (answer['error'] as { code: string } | undefined)?.code ?? null);
  assert.deepEqual(codes, ['cannot-open', 'empty-file', 'cannot-open', null]);
  assert.match((answers[0]?.['error'] as { message: string }).message, /找不到/);
});

test('what import answered is taken as a FILE and says the same', (t) => {
  const folder = folderWith(t, { 'a.html': consistent });
  const imported = runCli(folder, 'import', 'a.html');
  writeFileSync(join(folder, 'a.json'), imported.stdout);
  const again = runCli(folder, 'import', 'a.json');
  assert.deepEqual({ ...again.answers[0], file: '' }, { ...imported.answers[0], file: '' });
});

test('a .json that is no answer of import is refused with what is wrong with it', (t) => {
  const folder = folderWith(t, {
    'broken.json': '{"template":',
    'shape.json': '{"template":"1999"}',
    'cell.json': '{"template":"2021","cells":{"requests.nowhere":1}}',
    'half.json': '{"template":"2021","cells":{"requests.new.enterprise":0.5}}',
  });
  const { code, answers } = runCli(folder, 'import', 'broken.json', 'shape.json', 'cell.json', 'half.json');
  assert.equal(code, 2);
  assert.deepEqual(
    answers.map((answer) => (answer['error'] as { code: string }).code),
    ['not-json', 'not-an-answer', 'unknown-cell', 'unfit-number'],
  );
});

test('check exits 0 when nothing is an error, and 1 with every cell of a wrong sum when something is', (t) => {
  const wrong = { ...consistent, cells: { ...consistent.cells, 'requests.granted.total': 9 } };
  const folder = folderWith(t, { 'good.html': consistent, 'wrong.html': wrong });
  const fine = runCli(folder, 'check', 'good.html');
  assert.deepEqual(
    findingsOf(fine.answers[0]).filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.equal(fine.code, 0);
  const found = runCli(folder, 'check', 'good.html', 'wrong.html');
  assert.equal(found.code, 1);
  assert.deepEqual(
    found.answers.map(({ file }) => file),
    ['good.html', 'wrong.html'],
  );
  const row = findingsOf(found.answers[1]).find(({ rule }) => rule === 'T3-ROW');
  assert.deepEqual([row?.expected, row?.actual, row?.cells.length], [4, 9, 7]);
  assert.deepEqual(Object.keys(row ?? {}), ['rule', 'severity', 'cells', 'expected', 'actual', 'message', 'source']);
});

test('check gives amounts in 万元 and names a doubtful reading once', (t) => {
  const about = { ...old, sources: { 'proactive.procurement.amount': '约36.5万元' } };
  const text = asHtmlFile(about).replace('>36.5<', '>约36.5万元<');
  const { answers } = runCli(folderWith(t, { 'a.html': text }), 'check', 'a.html');
  const named = findingsOf(answers[0]).filter(({ cells }) => cells.includes('proactive.procurement.amount'));
  assert.deepEqual(
    named.map(({ rule, actual }) => [rule, actual]),
    [['NUM-ABOUT', 36.5]],
  );
});

test('one doubt about many cells is one finding that names them all', (t) => {
  const message = '空格的位置丢了。';
  const issues = ['upheld', 'corrected'].map((key) => ({
    cell: `review.reconsideration.${key}`,
    code: 'blank-run',
    message,
  }));
  const folder = folderWith(t, { 'a.json': JSON.stringify({ template: '2021', year: 2025, issues }) });
  const doubts = findingsOf(runCli(folder, 'check', 'a.json').answers[0]).filter(({ rule }) => rule.startsWith('READ'));
  assert.deepEqual(
    doubts.map(({ rule, severity, cells }) => [rule, severity, cells.length]),
    [['READ-BLANK-RUN', 'warning', 2]],
  );
});

test("check compares with last year's file where one is given", (t) => {
  const last = aReport().with('requests.carried_out.enterprise', 3).in(2024).withTotals().build();
  const folder = folderWith(t, { 'now.html': consistent, 'last.html': last });
  const carry = ({ rule }: Finding) => rule === 'Y-CARRY';
  assert.equal(findingsOf(runCli(folder, 'check', 'now.html').answers[0]).some(carry), false);
  const compared = runCli(folder, 'check', 'now.html', '--previous', 'last.html');
  assert.equal(findingsOf(compared.answers[0]).some(carry), true);
  const without = runCli(folder, 'check', 'now.html', '--previous', 'gone.html');
  assert.equal(without.code, 2);
  assert.match(without.stderr, /gone\.html.*跨年的核对没有做/);
  assert.equal(without.answers.length, 1);
});

test('a file without official tables can be imported but not checked or laid out', (t) => {
  const folder = folderWith(t, { 'a.txt': '云溪县青禾镇人民政府\n关于召开会议的通知\n请各村按时参加。' });
  const imported = runCli(folder, 'import', 'a.txt');
  assert.deepEqual([imported.code, imported.answers[0]?.['template'], imported.answers[0]?.['cells']], [0, null, {}]);
  const checked = runCli(folder, 'check', 'a.txt');
  assert.deepEqual([checked.code, (checked.answers[0]?.['error'] as { code: string }).code], [2, 'no-tables']);
  const exported = runCli(folder, 'export', 'a.txt', '--docx', 'a.docx');
  assert.deepEqual([exported.code, exported.stdout, existsSync(join(folder, 'a.docx'))], [2, '', false]);
});

test('export writes what was asked for, totals anew, and keeps stdout empty', (t) => {
  const wrong = { ...consistent, cells: { ...consistent.cells, 'requests.new.total': 99 } };
  const folder = folderWith(t, { 'a.html': wrong });
  const outputs = ['--docx', 'o.docx', '--xlsx', 'o.xlsx', '--html', 'o.html'];
  const { code, stdout } = runCli(folder, 'export', 'a.html', ...outputs);
  assert.deepEqual([code, stdout], [0, '']);
  for (const name of ['o.docx', 'o.xlsx'])
    assert.equal(readFileSync(join(folder, name)).subarray(0, 2).toString(), 'PK');
  const cells = runCli(folder, 'import', 'o.html').answers[0]?.['cells'] as Record<string, number>;
  assert.equal(cells['requests.new.total'], 4);
});

test('export prints a pdf that says the same as the file it was made from', (t) => {
  const folder = folderWith(t, { 'a.html': consistent });
  const { code, stdout } = runCli(folder, 'export', 'a.html', '--pdf', 'o.pdf');
  assert.deepEqual([code, stdout], [0, '']);
  const [pdf, html] = runCli(folder, 'import', 'o.pdf', 'a.html').answers;
  assert.deepEqual(pdf?.['cells'], html?.['cells']);
});

test('export never overwrites the file it reads, and says when a place cannot be written', (t) => {
  const folder = folderWith(t, { 'a.html': consistent });
  const before = readFileSync(join(folder, 'a.html'), 'utf8');
  assert.equal(runCli(folder, 'export', 'a.html', '--html', './a.html').code, 2);
  assert.equal(readFileSync(join(folder, 'a.html'), 'utf8'), before);
  const nowhere = runCli(folder, 'export', 'a.html', '--html', 'no/such/folder.html');
  assert.equal(nowhere.code, 2);
  assert.match(nowhere.stderr, /写不进/);
});

test("draft carries last year's 结转 over by column, derives totals and moves the years of the text on", (t) => {
  const overview = '2025年，我镇公开信息 20 条，10月16日举办培训。';
  const last = aReport()
    .with('requests.carried_out.enterprise', 3)
    .withText({ preface: '统计期限自2025年1月1日起至12月31日止。', overview })
    .in(2025)
    .withTotals()
    .build();
  const folder = folderWith(t, { 'last.html': last });
  const outputs = ['--json', 'd.json', '--docx', 'd.docx', '--xlsx', 'd.xlsx', '--html', 'd.html'];
  const { code, stdout, stderr } = runCli(folder, 'draft', 'last.html', '--year', '2026', ...outputs);
  assert.deepEqual([code, stdout], [0, '']);
  assert.match(stderr, /^待核 一、总体情况：“10月16日”还是上年的日期/m);
  const draft = JSON.parse(readFileSync(join(folder, 'd.json'), 'utf8'));
  assert.deepEqual([draft.template, draft.year, draft.unit], ['2021', 2026, last.unit]);
  assert.deepEqual(
    ['enterprise', 'total'].map((key) => draft.cells[`requests.carried_in.${key}`]),
    [3, 3],
  );
  assert.equal(draft.cells['requests.new.total'], null);
  assert.equal(draft.sections.overview, overview.replace('2025年', '2026年'));
  assert.equal(draft.sections.preface, '统计期限自2026年1月1日起至12月31日止。');
  const [checked] = runCli(folder, 'check', 'd.json', '--previous', 'last.html').answers;
  assert.ok(findingsOf(checked).some(({ rule }) => rule === 'BLANK'));
  assert.equal(
    findingsOf(checked).some(({ rule }) => ['Y-CARRY', 'N-PERIOD', 'S-YEAR'].includes(rule)),
    false,
  );
  assert.ok(['d.docx', 'd.xlsx', 'd.html'].every((name) => existsSync(join(folder, name))));
});

test('the text of a draft follows the figures that are written into its JSON', (t) => {
  const last = aReport()
    .with('requests.new.enterprise', 4)
    .with('requests.granted.enterprise', 4)
    .withText({ overview: '2025年收到政府信息公开申请 4 件，予以公开 4 件，举办培训 4 场。' })
    .in(2025)
    .withTotals()
    .build();
  const folder = folderWith(t, { 'last.html': last });
  const { stderr } = runCli(folder, 'draft', 'last.html', '--year', '2026', '--json', 'd.json', '--html', 'd.html');
  assert.match(stderr, /^待核 一、总体情况：“4场”是上年的数，没有跟着表走/m);
  const draft = JSON.parse(readFileSync(join(folder, 'd.json'), 'utf8'));
  assert.equal(
    draft.sections.overview,
    '2026年收到政府信息公开申请 〔未填〕 件，予以公开 〔未填〕 件，举办培训 4 场。',
  );
  assert.doesNotMatch(JSON.stringify(draft) + readFileSync(join(folder, 'd.html'), 'utf8'), /[\ufff9-\ufffb]/u);
  const cells = Object.fromEntries(Object.keys(draft.cells).map((key) => [key, 0]));
  const filled = { ...draft, cells: { ...cells, 'requests.new.enterprise': 7, 'requests.granted.enterprise': 6 } };
  writeFileSync(join(folder, 'filled.json'), JSON.stringify(filled));
  assert.equal(runCli(folder, 'export', 'filled.json', '--html', 'f.html', '--docx', 'f.docx').code, 0);
  const written = runCli(folder, 'import', 'f.html', 'f.docx').answers;
  for (const answer of written) {
    const { overview } = answer['sections'] as Record<string, string>;
    assert.equal(overview, '2026年收到政府信息公开申请 7 件，予以公开 6 件，举办培训 4 场。');
  }
  const [read] = runCli(folder, 'import', 'filled.json').answers;
  assert.equal(
    (read?.['sections'] as Record<string, string>)['overview']?.includes('申请 0 件'),
    true,
    'totals as given',
  );
  assert.deepEqual((read?.['links'] as readonly unknown[]).length, 2);
  const next = runCli(folder, 'draft', 'filled.json', '--year', '2027', '--json', 'next.json');
  assert.equal(next.code, 0);
  assert.equal(
    JSON.parse(readFileSync(join(folder, 'next.json'), 'utf8')).links.length,
    2,
    'links go on to the next year',
  );
});

test('draft takes another unit, changes to the form of its year, and carries nothing over a gap', (t) => {
  const last = aReport('2019').with('requests.carried_out.enterprise', 3).in(2020).withTotals().build();
  const folder = folderWith(t, { 'last.html': last });
  const next = runCli(
    folder,
    'draft',
    'last.html',
    '--year',
    '2021',
    '--unit',
    '云溪县白石乡人民政府',
    '--json',
    'd.json',
  );
  assert.equal(next.code, 0);
  const draft = JSON.parse(readFileSync(join(folder, 'd.json'), 'utf8'));
  assert.deepEqual(
    [draft.template, draft.unit, draft.cells['requests.carried_in.enterprise']],
    ['2021', '云溪县白石乡人民政府', 3],
  );
  const gap = runCli(folder, 'draft', 'last.html', '--year', '2024', '--json', 'gap.json');
  assert.match(gap.stderr, /不是 2024 年的上一年/);
  assert.equal(
    JSON.parse(readFileSync(join(folder, 'gap.json'), 'utf8')).cells['requests.carried_in.enterprise'],
    null,
  );
});

test('a wrong call exits 2 with a sentence on stderr and nothing on stdout', (t) => {
  const folder = folderWith(t, { 'a.html': consistent });
  for (const words of [
    ['collate', 'a.html'],
    ['draft', 'a.html', '--year', '2010', '--json', 'd.json'],
  ]) {
    const { code, stdout, stderr } = runCli(folder, ...words);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(stderr, /[一-龥].*。/);
  }
});

test('--help explains on stderr', (t) => {
  const { code, stdout, stderr } = runCli(tempFolder(t), '--help');
  assert.deepEqual([code, stdout], [0, '']);
  assert.match(stderr, /import.*\n.*check.*\n.*export.*\n.*draft/);
});
