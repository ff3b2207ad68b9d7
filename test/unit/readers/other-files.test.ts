import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CFB } from '@e965/xlsx';
import { readFile } from '../../../main/readers/read-file.ts';
import { docxFile, p, tbl, tc, tr } from '../../builders/docx-file.ts';
import { goldenFile } from '../../builders/golden-file.ts';
import { hostileFiles } from '../../builders/hostile-files.ts';
import { printFile } from '../../builders/printed-blocks.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { zipFile } from '../../builders/zip-file.ts';

function oleFile(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, name, Buffer.from(content));
  return new Uint8Array(CFB.write(container, { type: 'buffer' }));
}

const record = (type: number, content: readonly number[]) => [type & 255, type >> 8, content.length, 0, ...content];
const lockedSheet = Uint8Array.from([
  ...record(0x0809, [0, 6, 5, 0, ...new Array(12).fill(0)]),
  ...record(0x002f, [1, 0, 1, 0, 1, 0, ...new Array(48).fill(7)]),
  ...record(0x000a, []),
]);

const odfWith = (manifest: string) =>
  zipFile([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'META-INF/manifest.xml', content: manifest },
    { name: 'content.xml', content: 'scrambled' },
  ]);

const zipOf = (...names: readonly string[]) => zipFile(names.map((name) => ({ name, content: 'x' })));

const files: readonly (readonly [name: string, bytes: Uint8Array, code: string])[] = [
  [
    'a docx locked with a password',
    oleFile({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(6_000) }),
    'unread-ole-encrypted',
  ],
  ['an xls locked with a password', oleFile({ Workbook: lockedSheet }), 'encrypted'],
  ['an odt locked with a password', odfWith('<manifest><encryption-data/></manifest>'), 'encrypted'],
  ['a binary workbook', zipOf('[Content_Types].xml', 'xl/workbook.bin', 'xl/worksheets/sheet1.bin'), 'binary-workbook'],
  ['a presentation', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), 'unread-presentation'],
  ['an OFD', zipOf('OFD.xml', 'Doc_0/Document.xml'), 'unread-ofd'],
  ['a zip of photos', zipOf('a.jpg', 'b.jpg'), 'unread-archive'],
];

for (const [name, bytes, code] of files) {
  test(`${name} is refused with what it is and what to do`, async () => {
    const result = await readFile(bytes, 'report.docx');
    assert.equal(result.kind === 'refused' ? result.code : 'read', code);
    const message = result.kind === 'refused' ? result.message : '';
    assert.match(message, /没有读取，也没有改动任何内容。/);
    assert.match(message, /请/);
    assert.doesNotMatch(message, /[!！]|失败/);
  });
}

const small = docxFile(tbl(tr(tc('1'), tc('2'))));

test('files asked for at once are each answered with their own content', async () => {
  const answers = await Promise.all([
    printFile(small),
    printFile(goldenFile('structures.ods')),
    printFile(new TextEncoder().encode('一、总体情况')),
    printFile(small),
  ]);
  assert.deepEqual(
    answers.map(([first]) => first),
    ['1 | 2', '2025年政府信息公开工作年度报告', '一、总体情况', '1 | 2'],
  );
});

test('a file that breaks the worker takes nothing with it', async () => {
  const bomb = hostileFiles['pdf whose page inflates to 300 MB'];
  assert.ok(bomb);
  assert.deepEqual(await Promise.all([printFile(bomb.make()), printFile(small)]), [[`[${bomb.code}]`], ['1 | 2']]);
});

test('a long text is read too, in the worker', async () => {
  const lines = Array.from({ length: 60_000 }, (_, index) => `第${index}行，全年公开政府信息若干条。`);
  const printed = await printFile(new TextEncoder().encode(lines.join('\n')));
  assert.deepEqual([printed.length, printed.at(-1)], [60_000, '第59999行，全年公开政府信息若干条。']);
});

test('the bytes that were handed in stay the caller’s', async () => {
  const copy = Uint8Array.from(small);
  await printFile(copy);
  assert.deepEqual(copy, Uint8Array.from(small));
  assert.deepEqual(await printFile(docxFile(p('正文')).subarray(0)), ['正文']);
});

test('the idle worker does not keep the process that read a file from ending', (t) => {
  const file = join(tempFolder(t), 'a.docx');
  writeFileSync(file, small);
  const command = fileURLToPath(new URL('../../../main/cli/main.ts', import.meta.url));
  const output = execFileSync(process.execPath, [command, 'import', file], { encoding: 'utf8', timeout: 25_000 });
  assert.equal(JSON.parse(output).file, file);
});
