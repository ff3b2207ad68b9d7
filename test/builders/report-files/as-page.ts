import { toGbk } from '../text-encodings.ts';

/** A page as Word's export makes it: every word torn over spans, blanks as &nbsp;, no space left alone. */
export function withTornWords(html: string): string {
  const torn = html.replace(/>([^<>]{2,})</g, (_, text: string) => {
    const middle = Math.floor(text.length / 2);
    return `><span lang=EN-US>${text.slice(0, middle)}</span><span style='font-size:10pt'>${text.slice(middle)}</span><`;
  });
  return torn.replace(/<td([^>]*)><\/td>/g, '<td$1><p><o:p>&nbsp;</o:p></p></td>');
}

export function asGbkPage(html: string): Uint8Array {
  return toGbk(html.replace(/charset=["']?utf-8["']?/i, 'charset=gb2312'));
}

/** Equals signs, control and eight-bit bytes as =XX, lines of at most 76. */
function quotedPrintable(bytes: Uint8Array): string {
  let line = '';
  const lines: string[] = [];
  for (const byte of bytes) {
    const isPlain = byte >= 0x20 && byte < 0x7f && byte !== 0x3d;
    const coded = isPlain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + coded.length > 75) {
      lines.push(`${line}=`);
      line = '';
    }
    line += coded;
  }
  return [...lines, line].join('\r\n');
}

/** The page as a browser saves it with its pictures in one file. */
export function asSingleFilePage(html: string): Uint8Array {
  const boundary = '----=_NextPart_000_0000_01DA';
  const head = [
    'From: <Saved by 云溪县青禾镇>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/html; charset="gb2312"',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Location: https://www.example.cn/report.html',
    '',
  ];
  const tail = [
    `--${boundary}`,
    'Content-Type: image/gif',
    'Content-Transfer-Encoding: base64',
    '',
    'R0lGODlhAQABAA==',
    `--${boundary}--`,
  ];
  return Buffer.from([...head, quotedPrintable(asGbkPage(html)), ...tail, ''].join('\r\n'));
}
