import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText } from '../../../main/readers/decode-text.ts';
import { toGbk, toUtf16 } from '../../builders/text-encodings.ts';

const text = '云溪县青禾镇人民政府2023年政府信息公开工作年度报告\n规章 | 0 | 0 | 6 |\n';
const utf8 = (source: string) => new TextEncoder().encode(source);

const encodings: readonly (readonly [string, Uint8Array, string])[] = [
  ['UTF-8', utf8(text), 'utf-8'],
  ['UTF-8 with a mark', utf8(`\ufeff${text}`), 'utf-8'],
  ['GBK', toGbk(text), 'gb18030'],
  ['UTF-16, little end first, with a mark', toUtf16(text, 'little', true), 'utf-16le'],
  ['UTF-16, little end first', toUtf16(text, 'little', false), 'utf-16le'],
  ['UTF-16, big end first, with a mark', toUtf16(text, 'big', true), 'utf-16be'],
  ['UTF-16, big end first', toUtf16(text, 'big', false), 'utf-16be'],
];

for (const [name, bytes, charset] of encodings) {
  test(`${name} is decoded by what the bytes are`, () => {
    assert.deepEqual(decodeText(bytes), { text, charset });
  });
}

test('a character of four bytes, which only GB18030 has', () => {
  const bytes = Uint8Array.of(...toGbk('青禾'), 0x81, 0x39, 0xef, 0x30, ...toGbk('镇政府信息公开'));
  assert.equal(decodeText(bytes)?.text, '青禾㐁镇政府信息公开');
});

test('what a page says about its charset gives way to what its bytes are', () => {
  const page = `<meta charset="gb2312"><p>${text}</p>`;
  assert.deepEqual(decodeText(utf8(page)), { text: page, charset: 'utf-8' });
  const wrong = `<meta charset="utf-8"><p>${text}</p>`;
  assert.deepEqual(decodeText(toGbk(wrong)), { text: wrong, charset: 'gb18030' });
});

test('a page in Big5 is read by the charset it names', () => {
  const bytes = Uint8Array.of(...utf8('<meta charset=big5><p>'), 0xac, 0xfc, 0xa9, 0xb2, 0xb8, 0xea, 0xb0, 0x54);
  assert.deepEqual(decodeText(bytes), { text: '<meta charset=big5><p>美府資訊', charset: 'big5' });
});

test('an excerpt cut inside a character is still UTF-8', () => {
  const bytes = utf8(text);
  const cut = bytes.subarray(0, bytes.length - 23);
  assert.equal(decodeText(cut)?.charset, 'utf-8');
});

test('bytes that are no text in any encoding are not forced into one', () => {
  const noise = Uint8Array.from({ length: 4_000 }, (_, at) => (at % 3 === 0 ? 0xff : 0x80 + ((at * 89) % 127)));
  assert.equal(decodeText(noise), null);
});
