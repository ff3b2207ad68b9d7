/** A text in UTF-16, with or without the mark that says so. */
export function toUtf16(text: string, end: 'little' | 'big', hasMark: boolean): Uint8Array {
  const source = hasMark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(source.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < source.length; at += 1) view.setUint16(at * 2, source.charCodeAt(at), end === 'little');
  return bytes;
}

function readGbTable(): ReadonlyMap<string, readonly [number, number]> {
  const codes = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gbk');
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, [lead, trail]);
    }
  }
  return codes;
}

let gbTable: ReadonlyMap<string, readonly [number, number]> | null = null;

/** A text in GBK; throws for a character GBK has no code for. */
export function toGbk(text: string): Uint8Array {
  gbTable ??= readGbTable();
  const table = gbTable;
  return Uint8Array.from(
    [...text].flatMap((character) => {
      if (character < '\x80') return [character.charCodeAt(0)];
      const code = table.get(character);
      if (!code) throw new Error(`GBK has no ${character}`);
      return [...code];
    }),
  );
}
