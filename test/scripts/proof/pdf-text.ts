import { execFileSync } from 'node:child_process';

/** A box on a page in points, measured from the top left corner. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Word extends Area {
  readonly text: string;
}

export interface Line extends Area {
  readonly text: string;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
  /** From top to bottom, the words of one height joined. */
  readonly lines: readonly Line[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" };

function attribute(tag: string, name: string): number {
  return Number(new RegExp(`${name}="([\\d.-]+)"`).exec(tag)?.[1] ?? Number.NaN);
}

function wordsOf(page: string): Word[] {
  return [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, tag = '', text = '']) => ({
    left: attribute(tag, 'xMin'),
    top: attribute(tag, 'yMin'),
    right: attribute(tag, 'xMax'),
    bottom: attribute(tag, 'yMax'),
    text: text.replace(/&([a-z]+|#39);/g, (whole, name) => entities[name] ?? whole),
  }));
}

const middle = (area: Area) => (area.top + area.bottom) / 2;

function joinLines(words: readonly Word[]): Line[] {
  const lines: Word[][] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(middle(first) - middle(word)) < 4) line.push(word);
    else lines.push([word]);
  }
  return lines.map((parts) => ({
    left: Math.min(...parts.map((word) => word.left)),
    top: Math.min(...parts.map((word) => word.top)),
    right: Math.max(...parts.map((word) => word.right)),
    bottom: Math.max(...parts.map((word) => word.bottom)),
    text: [...parts]
      .sort((a, b) => a.left - b.left)
      .map((word) => word.text)
      .join(''),
  }));
}

export function readPdf(file: string): readonly PdfPage[] {
  const xml = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return xml
    .split('<page ')
    .slice(1)
    .map((page): PdfPage => {
      const words = wordsOf(page);
      return { width: attribute(page, 'width'), height: attribute(page, 'height'), words, lines: joinLines(words) };
    });
}
