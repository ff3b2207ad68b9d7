import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Finding } from '../../../shared/checks/finding.ts';
import { runCli } from '../../builders/run-cli.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const folder = join(import.meta.dirname, '../../../../shared/reports');
const isThere = existsSync(folder);
if (!isThere) process.stdout.write('The real reports are not here: the command line is not proven on them.\n');
const files = isThere ? readdirSync(folder).filter((name) => /^00[0-4]_.*\.txt$/.test(name)) : [];
const skip = isThere ? false : 'the real reports are not here';

const pathOf = (number: string) => join(folder, files.find((name) => name.startsWith(number)) ?? '');

function findingsIn(context: Parameters<typeof tempFolder>[0], number: string): readonly Finding[] {
  const [answer] = runCli(tempFolder(context), 'check', pathOf(number)).answers;
  return answer?.['findings'] as readonly Finding[];
}

type Wanted = Partial<Pick<Finding, 'rule' | 'expected' | 'actual'>> & { readonly cell: string };

function has(findings: readonly Finding[], { cell, ...wanted }: Wanted): boolean {
  return findings.some(
    (finding) =>
      finding.cells.some((key) => key === cell) &&
      Object.entries(wanted).every(([name, value]) => finding[name as keyof Finding] === value),
  );
}

test('000: 予以公开 0 against 15, column 自然人 0 against 15, 未经复议直接起诉 2 against 0', { skip }, (t) => {
  const findings = findingsIn(t, '000');
  assert.ok(has(findings, { rule: 'T3-ROW', cell: 'requests.granted.total', expected: 0, actual: 15 }));
  assert.ok(has(findings, { rule: 'T3-PARTS', cell: 'requests.total.natural_person', expected: 0, actual: 15 }));
  assert.ok(has(findings, { rule: 'T4-SUM', cell: 'review.litigation_direct.total', expected: 2, actual: 0 }));
});

test('001: blanks are 未填, the amount in 萬元 is read, the lone figures of table 四 are flagged', { skip }, (t) => {
  const findings = findingsIn(t, '001');
  assert.ok(has(findings, { rule: 'BLANK', cell: 'requests.carried_in.total' }));
  assert.ok(has(findings, { rule: 'READ-BLANK-RUN', cell: 'review.reconsideration.upheld' }));
  const [answer] = runCli(tempFolder(t), 'import', pathOf('001')).answers;
  const cells = answer?.['cells'] as Record<string, number | null>;
  assert.equal(cells['proactive.procurement.amount'], 1372.16);
  const review = Object.entries(cells).filter(([key]) => key.startsWith('review.'));
  assert.ok(
    review.every(([, value]) => value === null),
    'none placed in silence',
  );
});

test('002: an amount with 约 is read and reported', { skip }, (t) => {
  assert.ok(has(findingsIn(t, '002'), { cell: 'proactive.procurement.amount', actual: 36 }));
});

test('003: table 四 with 9 of 15 figures is flagged cell by cell, section 六 is empty', { skip }, (t) => {
  const findings = findingsIn(t, '003');
  const doubt = findings.find(({ rule }) => rule === 'READ-BLANK-RUN');
  assert.equal(doubt?.cells.length, 15);
  assert.ok(findings.some(({ rule, message }) => rule === 'S-ORDER' && message.startsWith('六、')));
});

test('004: every sum agrees, no false alarm in the tables', { skip }, (t) => {
  const aboutTables = findingsIn(t, '004').filter(({ rule }) => /^(T3|T4|NUM|BLANK|SWAP|READ|UNIT|TOWN)/.test(rule));
  assert.deepEqual(aboutTables, []);
});

for (const name of files) {
  test(`${name.slice(0, 3)} is drafted, checked and exported to docx, xlsx and html`, (t) => {
    const out = tempFolder(t);
    const file = join(folder, name);
    const [read] = runCli(out, 'import', file).answers;
    const year = String(Number(read?.['year']) + 1);
    const exported = runCli(out, 'export', file, '--docx', 'a.docx', '--xlsx', 'a.xlsx', '--html', 'a.html');
    assert.equal(exported.code, 0, exported.stderr);
    const drafted = runCli(
      out,
      'draft',
      file,
      '--year',
      year,
      '--json',
      'd.json',
      '--docx',
      'd.docx',
      '--xlsx',
      'd.xlsx',
    );
    assert.equal(drafted.code, 0, drafted.stderr);
    const [checked] = runCli(out, 'check', 'd.json', '--previous', file).answers;
    assert.ok(((checked?.['findings'] ?? []) as readonly Finding[]).some(({ rule }) => rule === 'BLANK'));
    for (const office of ['a.docx', 'a.xlsx', 'd.docx', 'd.xlsx']) {
      assert.equal(readFileSync(join(out, office)).subarray(0, 2).toString(), 'PK', office);
    }
  });
}
