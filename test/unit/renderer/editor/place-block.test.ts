import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { copyBlock } from '../../../../renderer/editor/copy-block.ts';
import { type PastedBlock, readTabbed, spreadTable } from '../../../../renderer/editor/pasted-block.ts';
import { placeBlock } from '../../../../renderer/editor/place-block.ts';
import { type Selection, selectAll, selectedBoxes, selectOnly } from '../../../../renderer/editor/selection.ts';
import { firstPlace, placeOf, type Sheet, sheetOf } from '../../../../renderer/editor/sheet.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { applyChanges } from '../../../../shared/report/change.ts';
import { emptyReport, type Report, valueAt } from '../../../../shared/report/report.ts';
import { withDerivedTotals } from '../../../../shared/report/totals.ts';
import { consistentReport } from '../../../builders/consistent-report.ts';

const proactive = sheetOf('2021', 'proactive');
const requests = sheetOf('2021', 'requests');
const review = sheetOf('2021', 'review');
const empty = emptyReport('2021', '云溪县青禾镇人民政府', 2025);

function at(sheet: Sheet, anchor: CellKey, focus: CellKey = anchor): Selection {
  const [from, to] = [placeOf(sheet, anchor), placeOf(sheet, focus)];
  assert.ok(from && to);
  return { anchor: from, focus: to };
}

function paste(sheet: Sheet, block: PastedBlock, selection: Selection, report: Report = empty) {
  const placement = placeBlock(report, sheet, block, selection);
  if (placement.kind === 'refused') assert.fail(placement.message);
  return { after: withDerivedTotals(applyChanges(report, placement.changes)), notes: placement.notes.join('') };
}

function refusal(sheet: Sheet, block: PastedBlock, selection: Selection, report: Report = empty): string {
  const placement = placeBlock(report, sheet, block, selection);
  if (placement.kind === 'placed') assert.fail(`placed: ${placement.notes.join('')}`);
  return placement.message;
}

const rowValues = (report: Pick<Report, 'cells'>, sheet: Sheet, index: number) =>
  sheet.rows[index]?.boxes.map((box) => valueAt(report, box.key));

test('figures go from the selected cell on; separators, full width and blanks are read as in a cell', () => {
  const block = readTabbed('1,234\t５\t\n约36\t/\t7');
  const { after, notes } = paste(requests, block, at(requests, 'requests.new.natural_person'));
  assert.deepEqual(rowValues(after, requests, 0), [1234, 5, null, null, null, null, 1239]);
  assert.deepEqual(rowValues(after, requests, 1), [36, null, 7, null, null, null, 43]);
  assert.equal(after.sources['requests.carried_in.natural_person'], '约36');
  assert.match(notes, /已粘贴 6 格/);
});

test('a blank in the block makes its cell 未填, a cell the block does not reach is left alone', () => {
  const report = applyChanges(empty, [
    { kind: 'set-cell', cell: 'requests.new.enterprise', value: 4, source: null },
    { kind: 'set-cell', cell: 'requests.carried_in.enterprise', value: 5, source: null },
  ]);
  const { after } = paste(requests, readTabbed('1\t\n2'), at(requests, 'requests.new.natural_person'), report);
  assert.equal(valueAt(after, 'requests.new.enterprise'), null);
  assert.equal(valueAt(after, 'requests.carried_in.enterprise'), 5);
});

test('one figure fills everything selected but the totals', () => {
  const selection = at(requests, 'requests.new.natural_person', 'requests.carried_in.total');
  const { after } = paste(requests, readTabbed('0'), selection);
  assert.deepEqual(rowValues(after, requests, 0), [0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(rowValues(after, requests, 1), [0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(rowValues(after, requests, 2), [null, null, null, null, null, null, null]);
});

test('what does not fit is refused as a whole and says why', () => {
  assert.match(refusal(requests, readTabbed('1\t2\t3'), at(requests, 'requests.new.other')), /3 列.*放不下.*没有改动/);
  assert.match(refusal(requests, readTabbed('1\n2\n3'), at(requests, 'requests.total.enterprise')), /3 行.*只有 2 行/);
  assert.match(refusal(requests, readTabbed(''), at(requests, 'requests.new.other')), /没有数/);
  assert.match(refusal(requests, readTabbed('3'), at(requests, 'requests.new.total')), /总计/);
});

test('figures without labels whose totals disagree are refused: they may stand a row off', () => {
  const rows = Array.from({ length: 24 }, (_, index) => `${index + 1}`).join('\n');
  const message = refusal(requests, readTabbed(rows), at(requests, 'requests.new.natural_person'));
  assert.match(message, /（七）总计.*粘贴的是 24.*可能错了一行/);
});

test('somebody else’s labels at the left are refused instead of shifting every figure', () => {
  const message = refusal(requests, readTabbed('甲村\t1\t2\n乙村\t3\t4'), at(requests, 'requests.new.natural_person'));
  assert.match(message, /左边一列是文字/);
});

test('a text that is no number is kept as typed and counted', () => {
  const { after, notes } = paste(requests, readTabbed('1\t若干\t2.5'), at(requests, 'requests.new.natural_person'));
  assert.equal(valueAt(after, 'requests.new.enterprise'), null);
  assert.equal(after.sources['requests.new.enterprise'], '若干');
  assert.equal(after.sources['requests.new.research'], '2.5');
  assert.match(notes, /2 格不是数/);
});

test('amounts are read in 万元 and may bring another unit', () => {
  const at万元 = at(proactive, 'proactive.fees.amount');
  assert.equal(valueAt(paste(proactive, readTabbed('3.2'), at万元).after, 'proactive.fees.amount'), 3_200_000);
  const { after } = paste(proactive, readTabbed('32000元'), at万元);
  assert.equal(valueAt(after, 'proactive.fees.amount'), 3_200_000);
  assert.equal(after.sources['proactive.fees.amount'], '32000元');
});

/** The official table as a word processor puts it on the clipboard, every label in it. */
function printedTable(sheet: Sheet, report: Report, skipTotals = false): PastedBlock {
  const rows = Array.from({ length: sheet.layout.rowCount }, (_, row) => {
    const boxes = sheet.layout.boxes.filter((box) => box.row === row);
    const kept = boxes.filter((box) => !(skipTotals && box.cell && !sheet.boxByKey.get(box.cell)?.editable));
    return kept.map((box) => {
      const { rowSpan, columnSpan } = box;
      const value = box.cell && valueAt(report, box.cell);
      const printed = value === null ? box.label : String(box.cell?.endsWith('amount') ? value / 1_000_000 : value);
      return { text: printed, rowSpan, columnSpan };
    });
  });
  return spreadTable(rows);
}

/** The same as plain text from Excel: a merged cell leaves blanks, nothing says which. */
function printedText(block: PastedBlock): string {
  return block.map((row) => row.map((cell) => cell.text).join('\t')).join('\r\n');
}

test('a whole official table goes to its labels wherever the cursor stands, from HTML and from plain text', () => {
  fc.assert(
    fc.property(consistentReport('2021'), fc.constantFrom(proactive, requests, review), (report, sheet) => {
      const block = printedTable(sheet, report);
      const last = sheet.rows.at(-1)?.boxes.at(-1)?.key;
      assert.ok(last);
      for (const pasted of [block, readTabbed(printedText(block))]) {
        const { after, notes } = paste(sheet, pasted, at(sheet, last));
        for (const box of sheet.boxByKey.values()) {
          assert.equal(valueAt(after, box.key), valueAt(report, box.key), box.key);
        }
        assert.doesNotMatch(notes, /没有放入|没有写入|不是数/);
      }
    }),
    { numRuns: 15 },
  );
});

test('a labelled table without its totals column goes to the same cells', () => {
  fc.assert(
    fc.property(consistentReport('2021'), (report) => {
      const block = printedTable(requests, report, true);
      const plain = readTabbed(
        printedText(block.filter((row) => row.some((cell) => !cell.covered && cell.text !== ''))),
      );
      for (const pasted of [block, plain]) {
        const { after } = paste(requests, pasted, selectOnly(firstPlace(requests)));
        for (const box of requests.boxByKey.values()) assert.equal(valueAt(after, box.key), valueAt(report, box.key));
      }
    }),
    { numRuns: 10 },
  );
});

test('figures copied from one report land in the same cells of another', () => {
  fc.assert(
    fc.property(consistentReport('2021'), fc.constantFrom(proactive, requests, review), (report, sheet) => {
      const { text } = copyBlock(report, selectedBoxes(sheet, selectAll(sheet)));
      const { after } = paste(sheet, readTabbed(text), selectOnly(firstPlace(sheet)));
      for (const box of sheet.boxByKey.values()) assert.equal(valueAt(after, box.key), valueAt(report, box.key));
    }),
    { numRuns: 15 },
  );
});

test('single labelled rows find their place, with or without ordinal and brackets', () => {
  const text = '部分公开\t1\t2\t3\t4\t5\t6\t21\n属于国家秘密\t0\t0\t0\t0\t0\t1\t1';
  const { after } = paste(requests, readTabbed(text), at(requests, 'requests.carried_out.other'));
  assert.equal(valueAt(after, 'requests.partial.legal_service'), 5);
  assert.equal(valueAt(after, 'requests.denied.state_secret.other'), 1);
});

test('a printed total that is wrong is not written, and both figures are told', () => {
  const { after, notes } = paste(
    requests,
    readTabbed('（一）予以公开\t1\t2\t3\t4\t5\t6\t99'),
    selectOnly(firstPlace(requests)),
  );
  assert.equal(valueAt(after, 'requests.granted.total'), 21);
  assert.match(notes, /（一）予以公开·总计」粘贴的是 99，各项之和是 21/);
});

test('rows with too few figures or unknown names are left out and named, the others placed', () => {
  const text = '（一）予以公开\t1\t2\t3\t4\t5\t6\t21\n2.重复申请\t4\t5\n9.从未有过的一项\t1\t1\t1\t1\t1\t1\t6';
  const { after, notes } = paste(requests, readTabbed(text), selectOnly(firstPlace(requests)));
  assert.equal(valueAt(after, 'requests.granted.natural_person'), 1);
  assert.equal(valueAt(after, 'requests.refused.repeat.natural_person'), null);
  assert.match(notes, /2 行没有放入：「2.重复申请」有 2 个数，应为 7 个；「9.从未有过的一项」不在这张表里/);
});

test('a row that could be read one column off is not placed', () => {
  const message = refusal(requests, readTabbed('（一）予以公开\t\t1\t2\t3\t4\t5\t6'), selectOnly(firstPlace(requests)));
  assert.match(message, /没有粘贴.*「（一）予以公开」/);
});

test('columns in another order than the form’s are refused', () => {
  const text =
    '\t商业企业\t自然人\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n（一）予以公开\t1\t2\t3\t4\t5\t6\t21';
  assert.match(refusal(requests, readTabbed(text), selectOnly(firstPlace(requests))), /次序/);
});
