import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inputBelow, nextInput, type Step, stepFrom } from '../../../../renderer/editor/movement.ts';
import { selectAll, selectedBoxes } from '../../../../renderer/editor/selection.ts';
import { boxAt, firstPlace, type Place, placeOf, type Sheet, sheetOf } from '../../../../renderer/editor/sheet.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';

const proactive = sheetOf('2021', 'proactive');
const requests = sheetOf('2021', 'requests');
const review = sheetOf('2021', 'review');

const keyAt = (sheet: Sheet, place: Place) => boxAt(sheet, place)?.key;

function at(sheet: Sheet, key: CellKey): Place {
  const place = placeOf(sheet, key);
  assert.ok(place, key);
  return place;
}

function walk(sheet: Sheet, from: CellKey, steps: readonly Step[]): CellKey | undefined {
  return keyAt(
    sheet,
    steps.reduce((place, step) => stepFrom(sheet, place, step), at(sheet, from)),
  );
}

test('an arrow passes over captions and headings and keeps its column through a wide cell', () => {
  const down = walk(proactive, 'proactive.normative.abolished', ['down']);
  assert.equal(down, 'proactive.licensing.decisions');
  assert.equal(walk(proactive, 'proactive.normative.abolished', ['down', 'up']), 'proactive.normative.abolished');
  assert.equal(walk(proactive, 'proactive.fees.amount', ['down']), 'proactive.fees.amount');
});

test('arrows reach totals, so that they can be looked at and copied', () => {
  assert.equal(walk(requests, 'requests.new.other', ['right']), 'requests.new.total');
  assert.equal(walk(requests, 'requests.new.total', ['right']), 'requests.new.total');
  assert.equal(walk(requests, 'requests.carried_out.enterprise', ['up']), 'requests.total.enterprise');
});

test('Home, End and their like go to the edges', () => {
  assert.equal(walk(requests, 'requests.granted.research', ['row-start']), 'requests.granted.natural_person');
  assert.equal(walk(requests, 'requests.granted.research', ['row-end']), 'requests.granted.total');
  assert.equal(walk(requests, 'requests.granted.research', ['top']), 'requests.new.research');
  assert.equal(walk(requests, 'requests.granted.research', ['last']), 'requests.carried_out.total');
  assert.equal(walk(requests, 'requests.carried_out.total', ['first']), 'requests.new.natural_person');
});

test('Tab visits every cell that can be typed once, in reading order, and lets go at the end', () => {
  for (const sheet of [proactive, requests, review, sheetOf('2019', 'proactive')]) {
    const visited: (CellKey | undefined)[] = [];
    for (let place: Place | null = firstPlace(sheet); place; place = nextInput(sheet, place, 1)) {
      visited.push(keyAt(sheet, place));
    }
    const inputs = [...sheet.boxByKey.values()].filter((box) => box.editable).map((box) => box.key);
    assert.deepEqual(visited, inputs);
  }
  assert.equal(nextInput(requests, firstPlace(requests), -1), null);
});

test('Enter goes down the column over totals, then to the top of the next column', () => {
  const enter = (sheet: Sheet, key: CellKey) => keyAt(sheet, inputBelow(sheet, at(sheet, key), 1));
  assert.equal(enter(requests, 'requests.other.misc.enterprise'), 'requests.carried_out.enterprise');
  assert.equal(enter(requests, 'requests.carried_out.enterprise'), 'requests.new.research');
  assert.equal(enter(requests, 'requests.carried_out.other'), 'requests.carried_out.other');
  assert.equal(enter(review, 'review.reconsideration.pending'), 'review.litigation_direct.upheld');
});

test('Enter alone fills a whole table, and Shift-Enter goes the same way back', () => {
  for (const sheet of [proactive, requests, review]) {
    const way: Place[] = [firstPlace(sheet)];
    for (;;) {
      const place = way.at(-1) ?? firstPlace(sheet);
      const next = inputBelow(sheet, place, 1);
      if (keyAt(sheet, next) === keyAt(sheet, place)) break;
      way.push(next);
    }
    const inputs = [...sheet.boxByKey.values()].filter((box) => box.editable).map((box) => box.key);
    assert.deepEqual(way.map((place) => keyAt(sheet, place)).toSorted(), inputs.toSorted());
    const back = way.slice(1).map((place) => keyAt(sheet, inputBelow(sheet, place, -1)));
    assert.deepEqual(
      back,
      way.slice(0, -1).map((place) => keyAt(sheet, place)),
    );
  }
});

test('whatever arrows are pressed, the cursor stands on a figure', () => {
  const steps = fc.array(
    fc.constantFrom<Step>('up', 'down', 'left', 'right', 'page-down', 'bottom', 'row-end', 'first'),
  );
  fc.assert(
    fc.property(fc.constantFrom(proactive, requests, review), steps, (sheet, way) => {
      const end = way.reduce((place, step) => stepFrom(sheet, place, step), firstPlace(sheet));
      return boxAt(sheet, end) !== null && sheet.rows.some((row) => row.row === end.row);
    }),
  );
});

test('a selection is the rectangle between its corners, and a wide cell belongs to it by any of its columns', () => {
  const keys = (sheet: Sheet, anchor: CellKey, focus: CellKey) =>
    selectedBoxes(sheet, { anchor: at(sheet, anchor), focus: at(sheet, focus) }).map((row) =>
      row.map((box) => box.key),
    );
  assert.deepEqual(keys(requests, 'requests.carried_in.enterprise', 'requests.new.natural_person'), [
    ['requests.new.natural_person', 'requests.new.enterprise'],
    ['requests.carried_in.natural_person', 'requests.carried_in.enterprise'],
  ]);
  assert.deepEqual(keys(proactive, 'proactive.normative.made', 'proactive.licensing.decisions'), [
    ['proactive.normative.made'],
    ['proactive.licensing.decisions'],
  ]);
  assert.equal(selectedBoxes(requests, selectAll(requests)).flat().length, 175);
});
