import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goldenFile } from '../../builders/golden-file.ts';
import { printFile } from '../../builders/printed-blocks.ts';
import { structuresDocx, structuresPrinted } from '../../builders/structures-docx.ts';

const note = '脚注文字';
const noteAt = (index: number) => structuresPrinted.toSpliced(index, 0, note);
const behindItsParagraph = structuresPrinted.indexOf('可见加上') + 1;

test('docx: one of everything', async () => {
  assert.deepEqual(await printFile(structuresDocx()), noteAt(behindItsParagraph));
});

test('odt: the same document says the same', async () => {
  assert.deepEqual(await printFile(goldenFile('structures.odt')), noteAt(behindItsParagraph));
});

test('fodt: the same document in one XML file says the same, deleted text left standing in it included', async () => {
  assert.deepEqual(await printFile(goldenFile('structures.fodt')), noteAt(behindItsParagraph));
});

test('doc: the same document says the same, notes behind the body', async () => {
  assert.deepEqual(await printFile(goldenFile('structures.doc')), [...structuresPrinted, note]);
});

test('rtf: the same document says the same, notes behind the body', async () => {
  assert.deepEqual(await printFile(goldenFile('structures.rtf')), [...structuresPrinted, note]);
});

/** Where the stream of the text begins: with the signature of Word. */
const textStart = (bytes: Uint8Array) => Buffer.from(bytes).indexOf(Buffer.from([0xec, 0xa5]));

test('a doc that is torn, without its pieces, locked, or older than Word 97 is refused by name', async () => {
  const whole = goldenFile('structures.doc');
  assert.deepEqual(await printFile(whole.subarray(0, 6000)), ['[unread-ole]']);
  const changed = (offset: number, ...bytes: readonly number[]) => {
    const copy = Uint8Array.from(whole);
    copy.set(bytes, textStart(whole) + offset);
    return printFile(copy);
  };
  assert.deepEqual(await changed(0x1a6, 0, 0, 0, 0), ['[damaged]']);
  assert.deepEqual(await changed(11, 0x13), ['[encrypted]']);
  assert.deepEqual(await changed(2, 0x65, 0), ['[old-word]']);
});
