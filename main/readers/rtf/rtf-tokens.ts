/** What the text of an RTF file is made of. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** A control word with its number, `null` where it has none. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  /** Plain bytes, from `start` to before `end`. */
  | { readonly kind: 'bytes'; readonly start: number; readonly end: number }
  /** One byte written as \'xx. */
  | { readonly kind: 'byte'; readonly value: number };

const backslash = 0x5c;
const braceOpen = 0x7b;
const braceClose = 0x7d;

const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;
const isLineEnd = (byte: number) => byte === 0x0d || byte === 0x0a;
const isPlain = (byte: number) =>
  byte !== backslash && byte !== braceOpen && byte !== braceClose && !isLineEnd(byte) && byte !== 0;

/** Names longer than the standard's 32 letters and numbers beyond its range are cut; both only occur in broken files. */
const longestName = 40;
const longestNumber = 10;

function endOf(bytes: Uint8Array, start: number, most: number, matches: (byte: number) => boolean): number {
  let end = start;
  while (end < bytes.length && end - start < most && matches(bytes[end] ?? 0)) end += 1;
  return end;
}

const ascii = (bytes: Uint8Array, start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end));

type Step = readonly [token: RtfToken, next: number];

function readWord(bytes: Uint8Array, start: number): Step {
  const nameEnd = endOf(bytes, start, longestName, isLetter);
  const digits = bytes[nameEnd] === 0x2d ? nameEnd + 1 : nameEnd;
  const numberEnd = endOf(bytes, digits, longestNumber, isDigit);
  const hasNumber = numberEnd > digits;
  const value = hasNumber ? Number(ascii(bytes, nameEnd, numberEnd)) : null;
  const end = hasNumber ? numberEnd : nameEnd;
  const name = ascii(bytes, start, nameEnd);
  const next = bytes[end] === 0x20 ? end + 1 : end;
  return [{ kind: 'word', name, value }, name === 'bin' ? next + Math.max(0, value ?? 0) : next];
}

function readControl(bytes: Uint8Array, start: number): Step {
  const byte = bytes[start] ?? 0;
  if (isLetter(byte)) return readWord(bytes, start);
  if (byte === 0x27) {
    const value = Number.parseInt(ascii(bytes, start + 1, start + 3), 16);
    return [{ kind: 'byte', value: Number.isFinite(value) ? value : 0x3f }, start + 3];
  }
  if (isLineEnd(byte)) return [{ kind: 'word', name: 'par', value: null }, start + 1];
  if (byte === backslash || byte === braceOpen || byte === braceClose) {
    return [{ kind: 'bytes', start, end: start + 1 }, start + 1];
  }
  return [{ kind: 'word', name: String.fromCharCode(byte), value: null }, start + 1];
}

/** The tokens in order. `\bin` data is stepped over. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let place = 0;
  while (place < bytes.length) {
    const byte = bytes[place] ?? 0;
    if (byte === braceOpen || byte === braceClose) {
      yield { kind: byte === braceOpen ? 'open' : 'close' };
      place += 1;
    } else if (byte === backslash) {
      const [token, next] = readControl(bytes, place + 1);
      yield token;
      place = next;
    } else if (isPlain(byte)) {
      const end = endOf(bytes, place, bytes.length, isPlain);
      yield { kind: 'bytes', start: place, end };
      place = end;
    } else place += 1;
  }
}
