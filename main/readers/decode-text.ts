/** `charset` is what was really used, for the log. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
}

type Charset = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5' | 'shift_jis' | 'euc-kr' | 'windows-1252';

function decode(bytes: Uint8Array, charset: Charset, fatal: boolean): string | null {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch {
    return null;
  }
}

function charsetOfMark(bytes: Uint8Array): Charset | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

const sampleBytes = 65_536;

/** Letters a report is written in; bytes read in the wrong order give others. */
function shareOfUsual(text: string): number {
  const usual = text.match(/[\t\r\n -~\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\u2010-\u2027]/g) ?? [];
  return usual.length / Math.max(text.length, 1);
}

const fewestUsual = 0.9;

/**
 * UTF-16 without a mark: digits, spaces and line ends have a zero byte. A text file in any other encoding has none at all.
 */
function guessUtf16(bytes: Uint8Array): Charset | null {
  const sample = bytes.subarray(0, sampleBytes - (sampleBytes % 2));
  if (sample.filter((byte) => byte === 0).length < sample.length / 200) return null;
  const orders = ['utf-16le', 'utf-16be'] as const;
  const shares = orders.map((charset) => ({ charset, share: shareOfUsual(decode(sample, charset, false) ?? '') }));
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share >= fewestUsual ? best.charset : null;
}

/** An excerpt may end inside a character: up to three bytes at the very end are forgiven. */
function decodeUtf8(bytes: Uint8Array): string | null {
  for (let cut = 0; cut <= 3; cut += 1) {
    const text = decode(bytes.subarray(0, bytes.length - cut), 'utf-8', true);
    if (text !== null) return text;
  }
  return null;
}

const charsetByName: Readonly<Record<string, Charset>> = {
  gb2312: 'gb18030',
  gbk: 'gb18030',
  gb18030: 'gb18030',
  big5: 'big5',
  'big5-hkscs': 'big5',
  shift_jis: 'shift_jis',
  'euc-kr': 'euc-kr',
  'windows-1252': 'windows-1252',
  'iso-8859-1': 'windows-1252',
};

/** The charset a page or a mail part names in its first kilobytes; pages often name the wrong one. */
function declaredCharset(bytes: Uint8Array): Charset | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
  const name = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  return (name && charsetByName[name]) || null;
}

const replacements = (text: string) => text.split('\ufffd').length - 1;

/**
 * The text of bytes in UTF-8, GB18030 (with GBK and GB2312 in it), UTF-16 of either order, or the charset a page names.
 * What the bytes are goes before what they say they are. `null` when they are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const marked = charsetOfMark(bytes) ?? guessUtf16(bytes);
  if (marked) return { text: decode(bytes, marked, false) ?? '', charset: marked };
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8' };
  const named = declaredCharset(bytes);
  const attempts: readonly Charset[] = [named ?? 'gb18030', 'gb18030', 'utf-8'];
  const readings = attempts.map((charset) => ({ charset, text: decode(bytes, charset, false) ?? '\ufffd'.repeat(99) }));
  const best = readings.reduce((a, b) => (replacements(b.text) < replacements(a.text) ? b : a));
  return replacements(best.text) > 5 + best.text.length / 50 ? null : best;
}
