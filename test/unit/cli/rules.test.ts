import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { aReport } from '../../builders/a-report.ts';
import { packFile } from '../../builders/a-rule-pack.ts';
import { type CliRun, runCli } from '../../builders/run-cli.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { asHtmlFile } from '../../builders/test-api.ts';
import { partOf } from '../../builders/unzip.ts';

const demanding = packFile('"必须写明": [{ "部分": "一", "写明": "业务培训" }]', '"级别": { "N-FEE": "待看" }');
const quiet = aReport().withText({ preface: '', overview: '全年公开信息 20 条。', other: '无其他事项。' }).build();

function folderWith(context: TestContext, rules: string): string {
  const folder = tempFolder(context);
  writeFileSync(join(folder, 'a.html'), asHtmlFile(quiet));
  writeFileSync(join(folder, 'rules.json'), rules);
  return folder;
}

const found = ({ answers }: CliRun) =>
  new Map(
    ((answers[0]?.['findings'] ?? []) as { rule: string; severity: string; source: string }[]).map((finding) => [
      finding.rule,
      finding,
    ]),
  );

test('check holds a report against the county’s rules too, in answers of the same keys', (t) => {
  const folder = folderWith(t, demanding);
  const without = runCli(folder, 'check', 'a.html');
  const run = runCli(folder, 'check', 'a.html', '--rules', 'rules.json');
  assert.equal(run.code, 1);
  assert.match(run.stderr, /按县里的规则“云溪县 2025 年度规则”第 1 版。/);
  assert.equal(found(without).get('N-FEE')?.severity, 'error');
  assert.equal(found(run).get('N-FEE')?.severity, 'warning');
  assert.equal(found(without).has('S-MUST'), false);
  assert.match(found(run).get('S-MUST')?.source ?? '', /云溪县人民政府办公室，2025年11月20日/);
  const keys = ['rule', 'severity', 'cells', 'expected', 'actual', 'message', 'source'];
  for (const finding of found(run).values()) assert.deepEqual(Object.keys(finding), keys);
});

test('a broken rules file is told by its line, and the report is still checked without', (t) => {
  const folder = folderWith(t, packFile('"停用": ["S-TRAC"]'));
  const run = runCli(folder, 'check', 'a.html', '--rules', 'rules.json');
  assert.equal(run.code, 2);
  assert.match(
    run.stderr,
    /规则文件 rules\.json：第 6 行：没有“S-TRAC”这一项检查，是不是“S-TRAD”？县里的规则没有用上。/,
  );
  assert.ok(found(run).size > 0);
  assert.match(runCli(folder, 'check', 'a.html', '--rules', 'none.json').stderr, /规则文件 none\.json：找不到/);
});

test('an export names the rules it was made under', (t) => {
  const folder = folderWith(t, demanding);
  assert.equal(runCli(folder, 'export', 'a.html', '--docx', 'a.docx', '--rules', 'rules.json').code, 0);
  const custom = partOf(new Uint8Array(readFileSync(join(folder, 'a.docx'))), 'docProps/custom.xml');
  assert.match(custom, /NianbaoRules.*云溪县 2025 年度规则\|1\|[0-9a-f]{64}/);
});
