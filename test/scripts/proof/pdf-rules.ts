import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Area } from './pdf-text.ts';

const dpi = 150;
const ptPerPixel = 72 / dpi;
const darkest = 110;

/** Rules are longer than the longest stroke of a character, which is 二号 (22 pt). */
const leastRulePt = 24;

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** The straight lines drawn on one page, as flat areas in points. */
export interface Rules {
  readonly horizontal: readonly Area[];
  readonly vertical: readonly Area[];
}

function readPgm(bytes: Uint8Array): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+\d+\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString('latin1'));
  if (!head) throw new Error('pdftoppm -gray writes P5 pictures');
  return { width: Number(head[1]), height: Number(head[2]), pixels: bytes.subarray(head[0].length) };
}

interface Run {
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

/** The dark stretches of one line of pixels. */
function stretches(length: number, isDark: (at: number) => boolean): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  let from = -1;
  for (let at = 0; at <= length; at += 1) {
    const dark = at < length && isDark(at);
    if (dark && from < 0) from = at;
    if (!dark && from >= 0) {
      found.push([from, at]);
      from = -1;
    }
  }
  return found;
}

function runsIn(count: number, length: number, isDark: (line: number, at: number) => boolean): Run[] {
  return Array.from({ length: count }, (_, line) =>
    stretches(length, (at) => isDark(line, at))
      .filter(([from, to]) => (to - from) * ptPerPixel >= leastRulePt)
      .map(([from, to]): Run => ({ line, from, to })),
  ).flat();
}

function rulesIn({ width, height, pixels }: Picture): Rules {
  const dark = (x: number, y: number) => (pixels[y * width + x] ?? 255) < darkest;
  const rows = runsIn(height, width, (y, x) => dark(x, y));
  const columns = runsIn(width, height, (x, y) => dark(x, y));
  const pt = (pixel: number) => pixel * ptPerPixel;
  return {
    horizontal: rows.map((run) => ({
      left: pt(run.from),
      right: pt(run.to),
      top: pt(run.line),
      bottom: pt(run.line + 1),
    })),
    vertical: columns.map((run) => ({
      left: pt(run.line),
      right: pt(run.line + 1),
      top: pt(run.from),
      bottom: pt(run.to),
    })),
  };
}

/** The rules of every page, found in its picture. */
export function readRules(file: string): readonly Rules[] {
  const prefix = `${file}-rules`;
  execFileSync('pdftoppm', ['-gray', '-r', String(dpi), file, prefix]);
  const folder = dirname(file);
  const pictures = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => path.startsWith(prefix))
    .sort();
  return pictures.map((path) => {
    const rules = rulesIn(readPgm(readFileSync(path)));
    rmSync(path);
    return rules;
  });
}
