import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sheetOf } from '../../../../renderer/editor/sheet.ts';
import { commandOf, type Key } from '../../../../renderer/editor/sheet-keys.ts';
import {
  activeBox,
  editAt,
  move,
  openSheet,
  pointAt,
  type SheetMove,
  type SheetState,
  takeOver,
  typeInto,
} from '../../../../renderer/editor/sheet-state.ts';

const requests = sheetOf('2021', 'requests');
const review = sheetOf('2021', 'review');
const proactive = sheetOf('2021', 'proactive');

const plain = { ctrl: false, shift: false, alt: false };

/** Presses keys one after the other; every text that was taken over is collected. */
function press(sheet: typeof requests, from: SheetState, keys: readonly (string | Partial<Key>)[]) {
  const commits: SheetMove['commit'][] = [];
  let state = from;
  let leaves = false;
  for (const pressed of keys) {
    const key: Key = { ...plain, key: '', ...(typeof pressed === 'string' ? { key: pressed } : pressed) };
    const command = commandOf(key, state.entry);
    if (!command && key.key.length === 1) {
      state = typeInto(sheet, state, (state.entry?.text ?? '') + key.key);
      continue;
    }
    assert.ok(command, key.key);
    const moved = move(sheet, state, command, '12');
    if (moved.commit) commits.push(moved.commit);
    ({ state, leaves } = moved);
  }
  return { state, commits, leaves, at: activeBox(sheet, state).key };
}

test('typing replaces, Enter takes over and goes down', () => {
  const { commits, at, state } = press(requests, openSheet(requests), ['1', '5', 'Enter', '3', 'Enter']);
  assert.deepEqual(commits, [
    { key: 'requests.new.natural_person', text: '15' },
    { key: 'requests.carried_in.natural_person', text: '3' },
  ]);
  assert.equal(at, 'requests.granted.natural_person');
  assert.equal(state.entry, null);
});

test('Esc leaves the cell as it was', () => {
  const { commits, at, state } = press(requests, openSheet(requests), ['7', 'Escape']);
  assert.deepEqual(commits, []);
  assert.equal(at, 'requests.new.natural_person');
  assert.equal(state.entry, null);
});

test('an arrow ends typing, but moves within the text after F2', () => {
  const typed = press(requests, openSheet(requests), ['7', 'ArrowRight']);
  assert.deepEqual(typed.commits, [{ key: 'requests.new.natural_person', text: '7' }]);
  assert.equal(typed.at, 'requests.new.enterprise');
  const edited = press(requests, openSheet(requests), ['F2']);
  assert.deepEqual(edited.state.entry, { mode: 'edit', text: '12' });
  assert.equal(commandOf({ ...plain, key: 'ArrowRight' }, edited.state.entry), null);
  assert.equal(commandOf({ ...plain, key: 'Home' }, edited.state.entry), null);
});

test('F2 while typing keeps what was typed', () => {
  const { state } = press(requests, openSheet(requests), ['8', 'F2']);
  assert.deepEqual(state.entry, { mode: 'edit', text: '8' });
});

test('Enter after a run of Tab returns to where the run began', () => {
  const { at } = press(requests, openSheet(requests), ['1', 'Tab', '2', 'Tab', '3', 'Enter']);
  assert.equal(at, 'requests.carried_in.natural_person');
  const singleRow = press(review, openSheet(review), ['1', 'Tab', '2', 'Enter']);
  assert.equal(singleRow.at, 'review.reconsideration.other');
});

test('Tab at the last cell takes the text over and lets focus go', () => {
  const last = pointAt(review, openSheet(review), { row: 3, column: 13 }, false).state;
  const { commits, leaves } = press(review, last, ['4', 'Tab']);
  assert.deepEqual(commits, [{ key: 'review.litigation_after.pending', text: '4' }]);
  assert.equal(leaves, true);
});

test('a total takes no typing, neither by a letter nor by F2', () => {
  const atTotal = press(requests, openSheet(requests), ['End']);
  assert.equal(atTotal.at, 'requests.new.total');
  assert.equal(typeInto(requests, atTotal.state, '9').entry, null);
  assert.equal(editAt(requests, atTotal.state, '9').entry, null);
});

test('Shift with arrows extends the selection, Esc lets go of it, Ctrl+A takes all', () => {
  const down = { key: 'ArrowDown', shift: true };
  const { state } = press(requests, openSheet(requests), [down, { key: 'ArrowRight', shift: true }]);
  assert.deepEqual(state.selection, { anchor: { row: 3, column: 3 }, focus: { row: 4, column: 4 } });
  const released = press(requests, state, ['Escape']);
  assert.deepEqual(released.state.selection.anchor, released.state.selection.focus);
  const all = press(requests, state, [{ key: 'a', ctrl: true }]);
  assert.deepEqual(all.state.selection, { anchor: { row: 27, column: 9 }, focus: { row: 3, column: 3 } });
});

test('focus that goes elsewhere takes the text over where it stands', () => {
  const typing = typeInto(proactive, openSheet(proactive), '6');
  const taken = takeOver(proactive, typing);
  assert.deepEqual(taken.commit, { key: 'proactive.regulations.made', text: '6' });
  assert.deepEqual(taken.state.selection, typing.selection);
});

test('keys that belong to the page are left alone', () => {
  assert.equal(commandOf({ ...plain, key: '3', alt: true }, null), null);
  assert.equal(commandOf({ ...plain, key: 's', ctrl: true }, null), null);
  assert.equal(commandOf({ ...plain, key: 'z', ctrl: true }, null), null);
  assert.equal(commandOf({ ...plain, key: '5' }, null), null);
  assert.deepEqual(commandOf({ ...plain, key: '0', ctrl: true }, null), { kind: 'fill-zero' });
});
