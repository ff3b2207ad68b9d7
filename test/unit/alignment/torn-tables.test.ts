import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellsOf } from '../../../shared/formats/cells.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { formOf } from '../../../shared/formats/formats.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { asFile, proactive2021, title2023 } from '../../builders/made-up-reports.ts';
import { codesAt, readDraft, readValue, silentErrors, wrongCells } from '../../builders/read-draft.ts';
import { asBarRows, asLines, boxRows, printReport } from '../../builders/report-surfaces.ts';

const requestsRow = (at: string): CellKey[] =>
  cellsOf('2021').flatMap(({ key }) => (key.startsWith(`requests.${at}.`) ? [key] : []));

/** Some figures that make every sum hold: 9 new, 1 carried in, 10 handled. */
const busy = aReport()
  .with('requests.new.natural_person', 7)
  .with('requests.new.enterprise', 2)
  .with('requests.carried_in.natural_person', 1)
  .with('requests.granted.natural_person', 5)
  .with('requests.denied.state_secret.enterprise', 2)
  .with('requests.denied.admin_query.natural_person', 1)
  .with('requests.unavailable.not_held.natural_person', 2)
  .with('review.litigation_direct.upheld', 1)
  .withTotals()
  .build();

const printed = (report: Report, edit: (lines: string[]) => string[]) =>
  edit(printReport(report, asLines).split('\n\n')).join('\n\n');

test('a row whose label is lost is the one missing between its neighbours, and says so', async () => {
  const draft = await readDraft(
    printed(busy, (lines) => lines.filter((line) => line !== '2.其他法律行政法规禁止公开')),
  );
  assert.deepEqual(wrongCells(draft, busy), []);
  for (const key of requestsRow('denied.law_forbids')) assert.deepEqual(codesAt(draft, key), ['ambiguous'], key);
  assert.deepEqual(codesAt(draft, 'requests.denied.state_secret.enterprise'), []);
});

test('a label printed behind its figures belongs to them when nothing else is missing there', async () => {
  const source = asFile(title2023, proactive2021({}))
    .replace('行政许可 | 15 | ||', '15\n行政许可')
    .replaceAll(/ \|+/g, '');
  const draft = await readDraft(source);
  assert.equal(readValue(draft, 'proactive.licensing.decisions'), 15);
});

test('a table printed column by column is turned back, every detached row named', async () => {
  const rows = formOf('2021')
    .tables.filter(({ key }) => key === 'requests')
    .flatMap((table) => boxRows(busy, table));
  const figures = rows
    .map((row) => row.flatMap(({ cell, text }) => (cell ? [text] : [])))
    .filter((row) => row.length === 7);
  const labels = rows.flatMap((row) => row.flatMap(({ role, label }) => (role === 'row-heading' ? [label] : [])));
  const columns = Array.from({ length: 7 }, (_, column) => figures.map((row) => row[column] ?? '').join('\n'));
  const source = asFile(
    title2023,
    proactive2021({}),
    '',
    '三、收到和处理政府信息公开申请情况',
    '',
    columns.join('\n\n'),
    '',
    labels.join('\n\n'),
  );
  const draft = await readDraft(source);
  const requests = cellsOf('2021').filter(({ key }) => key.startsWith('requests.'));
  for (const { key } of requests) assert.equal(readValue(draft, key), busy.cells[key], key);
  assert.ok(requests.every(({ key }) => codesAt(draft, key).length > 0));
});

test('a single （六）其他处理 row is placed in none of the three rows; its figure is offered for the last', async () => {
  const draft = await readDraft(
    printed(busy, (lines) => {
      const first = lines.findIndex((line) => line.startsWith('1.申请人无正当理由'));
      return lines.toSpliced(first, 24, ...Array.from({ length: 7 }, () => '0'));
    }),
  );
  assert.equal(readValue(draft, 'requests.other.misc.total'), null);
  assert.deepEqual(codesAt(draft, 'requests.other.uncorrected.total'), ['ambiguous']);
  assert.deepEqual(draft.issues.find(({ cell }) => cell === 'requests.other.misc.total')?.choices, [0]);
  assert.deepEqual(silentErrors(draft, busy), []);
  assert.equal(readValue(draft, 'requests.total.total'), 10);
});

test('a row printed twice with other figures is left open, with both as choices', async () => {
  const source = asFile(title2023, proactive2021({})).replace(
    '行政处罚 | 3 | ||',
    '行政处罚 | 3 | ||\n行政处罚 | 4 | ||',
  );
  const draft = await readDraft(source);
  assert.equal(readValue(draft, 'proactive.penalties.decisions'), null);
  assert.deepEqual(draft.issues.find(({ cell }) => cell === 'proactive.penalties.decisions')?.choices, [3, 4]);
});

test('a row the form does not have is reported and displaces nothing', async () => {
  const source = asFile(title2023, proactive2021({})).replace(
    '第二十条第（五）项',
    '其他主动公开文件 | 8 | 9 | 10 |\n第二十条第（五）项',
  );
  const draft = await readDraft(source);
  assert.deepEqual(
    draft.issues.filter(({ code }) => code === 'extra').map(({ source: text }) => text),
    ['其他主动公开文件 8 9 10'],
  );
  assert.equal(readValue(draft, 'proactive.normative.in_force'), 6);
  assert.equal(readValue(draft, 'proactive.licensing.decisions'), 15);
});

test('one figure too many: the stretch whose sum holds is taken, and named', async () => {
  const draft = await readDraft(
    printed(busy, (lines) => lines.toSpliced(lines.indexOf('二、上年结转政府信息公开申请数量') + 1, 0, '88')),
  );
  assert.deepEqual(wrongCells(draft, busy), []);
  assert.deepEqual(codesAt(draft, 'requests.carried_in.natural_person'), ['ambiguous']);
});

test('columns in another order than the form are read as they come, every value in doubt', async () => {
  const source = asFile(title2023, proactive2021({})).replace(
    '本年制发件数 | 本年废止件数 | 现行有效件数',
    '现行有效件数 | 本年制发件数 | 本年废止件数',
  );
  const draft = await readDraft(source);
  assert.deepEqual(codesAt(draft, 'proactive.normative.made'), ['ambiguous']);
  assert.deepEqual(codesAt(draft, 'proactive.licensing.decisions'), []);
});

test('two reports side by side are not taken apart by guessing', async () => {
  const rows = ['规章 0 0 1', '行政规范性文件 1 0 5', '行政许可 7'].map((row) =>
    `${row}          ${row}`.replaceAll(/ (?=\d)/g, '    '),
  );
  const draft = await readDraft(
    asFile(title2023, '二、主动公开政府信息情况', '信息内容    本年制发件数    本年废止件数    现行有效件数', rows),
  );
  assert.equal(draft.generation, null);
  assert.deepEqual(
    draft.issues.map(({ code, cell }) => [code, cell]),
    [['ambiguous', null]],
  );
  assert.match(draft.issues[0]?.message ?? '', /左右并排/);
});

test('a source that ends inside a row keeps what came, names it, and misses the rest by name', async () => {
  const whole = printReport(busy, asLines);
  const end = whole.indexOf('行政规范性文件') + '行政规范性文件\n\n0\n\n0'.length;
  const draft = await readDraft(whole.slice(0, end));
  assert.equal(readValue(draft, 'proactive.normative.made'), 0);
  assert.deepEqual(codesAt(draft, 'proactive.normative.made'), ['blank-run']);
  assert.deepEqual(codesAt(draft, 'proactive.normative.in_force'), ['missing']);
  assert.deepEqual(codesAt(draft, 'requests.total.total'), ['missing']);
  assert.deepEqual(codesAt(draft, 'proactive.regulations.made'), []);
});

test('page numbers between the rows are no figures', async () => {
  const source = printReport(busy, asBarRows)
    .replaceAll('行政处罚', '- 3 -\n行政处罚')
    .replaceAll('2.重复申请', '— 4 —\n2.重复申请');
  const draft = await readDraft(source);
  assert.deepEqual([wrongCells(draft, busy), draft.issues], [[], []]);
});
