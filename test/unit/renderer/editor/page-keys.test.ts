import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printedDate, readDate } from '../../../../renderer/editor/date-entry.ts';
import { pageCommandOf } from '../../../../renderer/editor/page-keys.ts';

const bare = { code: '', ctrl: false, shift: false, alt: false };

test('the page’s keys', () => {
  assert.deepEqual(pageCommandOf({ ...bare, key: 'z', ctrl: true }), { kind: 'travel', direction: 'undo' });
  assert.deepEqual(pageCommandOf({ ...bare, key: 'Z', ctrl: true, shift: true }), {
    kind: 'travel',
    direction: 'redo',
  });
  assert.deepEqual(pageCommandOf({ ...bare, key: 'y', ctrl: true }), { kind: 'travel', direction: 'redo' });
  assert.deepEqual(pageCommandOf({ ...bare, key: 'S', ctrl: true }), { kind: 'save' });
  assert.deepEqual(pageCommandOf({ ...bare, key: 'p', ctrl: true }), { kind: 'export' });
  assert.deepEqual(pageCommandOf({ ...bare, key: 'f', ctrl: true }), { kind: 'find' });
  assert.deepEqual(pageCommandOf({ ...bare, key: 'F8', shift: true }), { kind: 'problem', direction: -1 });
  assert.deepEqual(pageCommandOf({ ...bare, key: 'F1' }), { kind: 'help' });
  assert.deepEqual(pageCommandOf({ ...bare, key: 'F9' }), { kind: 'source' });
  assert.deepEqual(pageCommandOf({ ...bare, key: '£', code: 'Digit3', alt: true }), { kind: 'section', index: 2 });
});

test('keys that are nobody’s', () => {
  assert.equal(pageCommandOf({ ...bare, key: '7', code: 'Digit7', alt: true }), null);
  assert.equal(pageCommandOf({ ...bare, key: 'z' }), null);
  assert.equal(pageCommandOf({ ...bare, key: 'c', ctrl: true }), null);
  assert.equal(pageCommandOf({ ...bare, key: 's', ctrl: true, alt: true }), null);
});

test('a day is read as people write it and printed as the report does', () => {
  for (const text of ['2026年1月20日', '2026-01-20', '2026.1.20', '2026/1/20', '20260120', ' ２０２６年１月２０日 ']) {
    assert.equal(readDate(text), '2026-01-20', text);
  }
  assert.equal(readDate(''), null);
  for (const text of ['2026年2月30日', '2026-13-01', '一月二十日', '2026年1月', '202601']) {
    assert.equal(readDate(text), 'not-a-day', text);
  }
  assert.equal(printedDate('2026-01-05'), '2026年1月5日');
  assert.equal(printedDate(null), '');
});
