import { TextDecoder } from 'node:util';

const labelByCharset: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  204: 'windows-1251',
};

const labelByCodePage: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  54936: 'gb18030',
  65001: 'utf-8',
};

function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Decodes the bytes of a file that may name a charset for each font and a code page for all of them. */
export interface RtfCharsets {
  setCodePage(page: number): void;
  setFont(font: number, charset: number): void;
  decode(bytes: readonly number[], font: number | null): string;
}

/** Many Chinese files are written as if in a Western font: bytes that make sense as GBK are GBK. */
export function createRtfCharsets(): RtfCharsets {
  const labelByFont = new Map<number, string>();
  let pageLabel: string | undefined;
  return {
    setCodePage: (page) => {
      pageLabel = labelByCodePage[page];
    },
    setFont: (font, charset) => {
      const label = labelByCharset[charset];
      if (label !== undefined) labelByFont.set(font, label);
    },
    decode: (bytes, font) => {
      if (bytes.every((byte) => byte < 0x80)) return String.fromCharCode(...bytes);
      const own = font === null ? undefined : labelByFont.get(font);
      const attempts = [own, pageLabel, 'gb18030'].filter((label) => label !== undefined);
      const data = Uint8Array.from(bytes);
      for (const label of attempts) {
        const text = decodeStrictly(data, label);
        if (text !== null) return text;
      }
      return new TextDecoder(own ?? pageLabel ?? 'windows-1252').decode(data);
    },
  };
}
