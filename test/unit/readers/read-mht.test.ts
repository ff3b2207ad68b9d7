import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printFile } from '../../builders/printed-blocks.ts';

const page =
  '<html><body><p>一、总体情况</p><table><tr><td colspan=2>总计</td></tr><tr><td>1</td><td>2</td></tr></table></body></html>';
const printed = ['一、总体情况', '总计→2', '1 | 2'];
const gbkOfPage = Buffer.from(
  page.replace('一、总体情况', '\xd2\xbb\xa1\xa2\xd7\xdc\xcc\xe5\xc7\xe9\xbf\xf6').replace('总计', '\xd7\xdc\xbc\xc6'),
  'latin1',
);

function quotedPrintable(bytes: Uint8Array): string {
  const coded = [...bytes].map((byte) =>
    byte < 0x20 || byte > 0x7e || byte === 0x3d
      ? `=${byte.toString(16).padStart(2, '0').toUpperCase()}`
      : String.fromCharCode(byte),
  );
  return coded.join('').replace(/((?:=..|[^=]){60})/g, '$1=\r\n');
}

const part = (headers: readonly string[], body: string) => `${headers.join('\r\n')}\r\n\r\n${body}\r\n`;

function mht(pageHeaders: readonly string[], body: string, boundary = '----=_NextPart_01'): Buffer {
  const picture = part(
    ['Content-Type: image/png', 'Content-Transfer-Encoding: base64', 'Content-Location: a.png'],
    'iVBORw0KGgo=',
  );
  const text = `From: <Saved by 青禾镇>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"\r\n\r\n--${boundary}\r\n${picture}--${boundary}\r\n${part(pageHeaders, body)}--${boundary}--\r\n`;
  return Buffer.from(text, 'latin1');
}

test('a page in quoted-printable GBK, as browsers save it', async () => {
  const headers = ['Content-Type: text/html; charset="gb2312"', 'Content-Transfer-Encoding: quoted-printable'];
  assert.deepEqual(await printFile(mht(headers, quotedPrintable(gbkOfPage))), printed);
});

test('a page in base64 UTF-8 without a charset, and one in UTF-16', async () => {
  const base64 = 'Content-Transfer-Encoding: base64';
  const utf8 = mht(['Content-Type: text/html', base64], Buffer.from(page).toString('base64'));
  assert.deepEqual(await printFile(utf8), printed);
  const utf16 = Buffer.from(`\ufeff${page}`, 'utf16le').toString('base64');
  assert.deepEqual(await printFile(mht(['Content-Type: text/html; charset="unicode"', base64], utf16)), printed);
});

test('parts inside parts, and eight bits as they are', async () => {
  const inner = `--in\r\n${part(['Content-Type: text/plain'], 'plain')}--in\r\n${part(['Content-Type: text/html; charset=gbk', 'Content-Transfer-Encoding: 8bit'], gbkOfPage.toString('latin1'))}--in--\r\n`;
  assert.deepEqual(await printFile(mht(['Content-Type: multipart/alternative; boundary=in'], inner)), printed);
});

test('a file with only pictures in it is refused', async () => {
  assert.deepEqual(await printFile(mht(['Content-Type: image/gif'], 'R0lGOD')), ['[damaged]']);
});
