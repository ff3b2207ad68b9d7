/** Every two-byte code of GBK by the character it stands for; the runtime can decode GBK but not encode it. */
function codesByCharacter(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && character !== '\ufffd' && !codes.has(character))
        codes.set(character, [lead, trail]);
    }
  }
  return codes;
}

const codes = codesByCharacter();

/** Throws for a character GBK does not have: made-up reports are to stay within it. */
export function encodeGbk(text: string): Uint8Array {
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.charCodeAt(0);
      if (code < 0x80) return [code];
      const pair = codes.get(character);
      if (!pair) throw new Error(`GBK has no ${character}`);
      return pair;
    }),
  );
}
