import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { answerOf, draftFromAnswer } from '../../../shared/alignment/import-answer.ts';
import type { ImportDraft } from '../../../shared/alignment/import-draft.ts';
import { reportFromDraft } from '../../../shared/alignment/report-from-draft.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { generations } from '../../../shared/formats/formats.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { asFile, proactive2021, title2023 } from '../../builders/made-up-reports.ts';
import { readDraft } from '../../builders/read-draft.ts';
import { asHtml, printPage } from '../../builders/report-surfaces.ts';

function draftFrom(json: unknown): ImportDraft {
  const draft = draftFromAnswer(JSON.parse(JSON.stringify(json)));
  if ('code' in draft) throw new Error(draft.message);
  return draft;
}

test('the answer names every cell of the template, amounts in 万元, blanks as null', async () => {
  const draft = await readDraft(asFile(title2023, proactive2021({ licensing: '行政许可 | / | ||' })));
  const answer = answerOf('a.txt', draft);
  assert.deepEqual(
    Object.keys(answer.cells),
    cellsOf('2021').map(({ key }) => key),
  );
  assert.equal(answer.cells['proactive.fees.amount'], 9.63211);
  assert.equal(answer.cells['proactive.licensing.decisions'], null);
  assert.deepEqual(Object.keys(answer), ['file', 'template', 'unit', 'year', 'cells', 'sections', 'issues']);
  assert.deepEqual([answer.template, answer.unit, answer.year], ['2021', '云溪县青禾镇人民政府', 2023]);
  assert.deepEqual(Object.keys(answer.issues[0] ?? {}), ['cell', 'code', 'source', 'message']);
});

test('the three prose sections are always answered, the others only where the file has text there', async () => {
  const bare = answerOf('a.txt', await readDraft(asFile(title2023, proactive2021({}))));
  assert.deepEqual(bare.sections, { overview: '', problems: '', other: '' });
  const told = answerOf('a.txt', await readDraft(asFile(title2023, '本报告依据有关规定编制。', proactive2021({}))));
  assert.equal(told.sections['preface'], '本报告依据有关规定编制。');
});

test('an answer is a file again: the same report comes out of it', async () => {
  const property = fc.asyncProperty(
    fc.constantFrom(...generations).chain((each) => consistentReport(each)),
    async (report) => {
      const draft = await readDraft(printPage(report, asHtml));
      const again = reportFromDraft(draftFrom(answerOf('a.html', draft)));
      assert.deepEqual(again, { ...report, issuedOn: null });
    },
  );
  await fc.assert(property, { numRuns: 15 });
});

test('words behind a number survive the answer', async () => {
  const draft = await readDraft(
    asFile(title2023, proactive2021({ fees: '行政事业性收费 | 约36万元 | ||' }), '六、其他需要报告的事项'),
  );
  const again = reportFromDraft(draftFrom(answerOf('a.txt', draft)));
  assert.equal(again?.cells['proactive.fees.amount'], 36_000_000);
  assert.equal(again?.sources['proactive.fees.amount'], '约36万元');
});

const refusals: readonly (readonly [string, unknown, string, RegExp])[] = [
  ['something else', { a: 1 }, 'not-an-answer', /不是读取结果的格式/],
  [
    'a cell the form does not have',
    { template: '2021', cells: { 'requests.new.nobody': 1 } },
    'unknown-cell',
    /requests\.new\.nobody/,
  ],
  ['half a case', { template: '2021', cells: { 'requests.new.total': 1.5 } }, 'unfit-number', /1\.5/],
  ['a form there never was', { template: '2014', cells: {} }, 'not-an-answer', /不是读取结果的格式/],
];

for (const [name, json, code, message] of refusals) {
  test(`${name} is refused with a sentence`, () => {
    const refusal = draftFromAnswer(json);
    assert.ok('code' in refusal);
    assert.equal(refusal.code, code);
    assert.match(refusal.message, message);
  });
}

test('what is left out of an answer is blank', () => {
  const draft = draftFrom({ template: '2019', year: 2020, cells: { 'requests.new.total': 3 } });
  assert.equal(draft.readings['requests.new.total']?.value, 3);
  assert.equal(draft.readings['requests.carried_in.total']?.value, null);
  assert.deepEqual([draft.unit, draft.year, draft.texts.overview], ['', 2020, '']);
});

test('marks of links that a file or a JSON text holds are dropped', async () => {
  const mark = '\ufff9requests.new.total\ufffb';
  const answer = { template: '2021', unit: `青禾${mark}镇`, sections: { overview: `收到${mark}件` } };
  const draft = draftFrom(answer);
  assert.deepEqual([draft.unit, draft.texts.overview], ['青禾requests.new.total镇', '收到requests.new.total件']);
  const read = await readDraft(asFile(title2023, '一、总体情况', `收到${mark}件。`, proactive2021({})));
  assert.equal(read.texts.overview, '收到requests.new.total件。');
});
