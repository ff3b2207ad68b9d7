import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFile } from '../../../main/readers/read-file.ts';
import { toGbk } from '../../builders/text-encodings.ts';

const utf8 = (source: string) => new TextEncoder().encode(source);
const withText = (...bytes: readonly number[]) => Uint8Array.of(...bytes, ...utf8(' 云溪县青禾镇 '.repeat(40)));
const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));

const refused: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['nothing', new Uint8Array(), /是空的/],
  ['spaces and line ends', utf8(' \r\n\t '), /是空的/],
  ['a photo', withText(0xff, 0xd8, 0xff, 0xe0), /是一张图片/],
  ['a PNG', withText(0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a), /是一张图片/],
  ['a packed folder', withText(0x50, 0x4b, 3, 4), /压缩包|解压/],
  ['a program', Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7) % 31), /没有可读的文字/],
];

for (const [name, bytes, message] of refused) {
  test(`${name} is refused by what it is, with a way out and nothing changed`, async () => {
    const result = await readFile(bytes, '年报.txt');
    assert.equal(result.kind, 'refused');
    if (result.kind !== 'refused') return;
    assert.match(result.message, message);
    assert.match(result.message, /没有读取，也没有改动任何内容/);
    assert.match(result.message, /请/);
    assert.doesNotMatch(result.message, /[！!]|失败/);
  });
}

test('a file larger than any report is refused before it is read', async () => {
  const result = await readFile(new Uint8Array(21 * 1_048_576).fill(0x30), '年报.txt');
  assert.ok(result.kind === 'refused');
  assert.equal(result.code, 'too-large');
  assert.match(result.message, /21 兆/);
});

const disguised: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['年报.doc', utf8('<html><body><p>一、总体情况</p></body></html>'), /^html/],
  ['年报.docx', utf8('一、总体情况\n规章 | 0 |'), /^text/],
  ['年报.jpg', toGbk('一、总体情况，青禾镇认真做好政府信息公开工作'), /^text, gb18030/],
  ['年报', utf8('一、总体情况'), /^text, utf-8/],
];

for (const [name, bytes, format] of disguised) {
  test(`${name} is read as what its content is`, async () => {
    const result = await readFile(bytes, name);
    assert.ok(result.kind === 'blocks', JSON.stringify(result));
    assert.match(result.format, format);
  });
}
