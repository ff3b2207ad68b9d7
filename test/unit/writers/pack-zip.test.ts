import assert from 'node:assert/strict';
import { it } from 'node:test';
import exceljs from 'exceljs';
import { packZip, partsOfStored } from '../../../main/writers/pack-zip.ts';
import { unzip } from '../../builders/unzip.ts';

const text = (content: string) => new TextEncoder().encode(content);

it('packs parts in their order so that any unzipper finds them', () => {
  const archive = packZip([
    { path: '[Content_Types].xml', data: text('<a/>'.repeat(500)) },
    { path: '年报/正文.xml', data: text('青禾镇') },
    { path: 'empty', data: text('') },
  ]);
  assert.deepEqual(
    [...unzip(archive)],
    [
      ['[Content_Types].xml', '<a/>'.repeat(500)],
      ['年报/正文.xml', '青禾镇'],
      ['empty', ''],
    ],
  );
  assert.ok(archive.length < 600, 'the parts are compressed');
});

it('takes the parts of a stored archive over as they are', async () => {
  const workbook = new exceljs.Workbook();
  workbook.addWorksheet('年报').getCell('A1').value = '青禾镇';
  const stored = new Uint8Array(await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  const parts = partsOfStored(stored);
  assert.deepEqual(new Map(parts.map(({ path, data }) => [path, Buffer.from(data).toString('utf8')])), unzip(stored));
  assert.ok(parts.some(({ path }) => path === 'xl/worksheets/sheet1.xml'));
});

it('refuses a compressed archive and what is no archive', () => {
  assert.throws(() => partsOfStored(packZip([{ path: 'a', data: text('aaaa') }])), /stored/);
  assert.throws(() => partsOfStored(new Uint8Array(50)), /central directory/);
});
