import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CFB } from '@e965/xlsx';
import { listLeftOut } from '../../../main/readers/left-out.ts';
import { zipFile } from '../../builders/zip-file.ts';

const rels = (...targets: readonly string[]) =>
  `<Relationships>${targets.map((mode) => `<Relationship TargetMode="${mode}" Target="x"/>`).join('')}</Relationships>`;

test('macros and links of a packed office file are named, each once', async () => {
  const file = zipFile([
    { name: 'word/document.xml', content: '<x/>' },
    { name: 'word/vbaProject.bin', content: 'x' },
    { name: 'word/_rels/document.xml.rels', content: rels('External', 'Internal', 'External') },
  ]);
  const [macros, links, ...more] = await listLeftOut(file);
  assert.match(macros ?? '', /宏，没有运行/);
  assert.match(links ?? '', /2 处指向外部的链接，没有打开/);
  assert.deepEqual(more, []);
});

test('macros of an OpenDocument and of a binary document are named', async () => {
  const odt = zipFile([{ name: 'Basic/Standard/script.xml', content: '<x/>' }]);
  assert.match((await listLeftOut(odt))[0] ?? '', /宏/);
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, 'Macros/VBA/dir', Buffer.from('x'));
  const doc = new Uint8Array(CFB.write(container, { type: 'buffer' }));
  assert.match((await listLeftOut(doc))[0] ?? '', /宏/);
});

test('a file without either says nothing', async () => {
  const plain = zipFile([
    { name: 'word/document.xml', content: '<x/>' },
    { name: '_rels/.rels', content: rels('Internal') },
  ]);
  assert.deepEqual(await listLeftOut(plain), []);
  assert.deepEqual(await listLeftOut(new TextEncoder().encode('年度报告')), []);
});
