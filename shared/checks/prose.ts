import type { FormSection } from '../formats/form.ts';
import { formOf } from '../formats/formats.ts';
import { type Report, type TextKey, textKeys } from '../report/report.ts';

const prefaceName = '前言';

/** How a text is called in a sentence: its statutory heading, or 前言. */
export function nameOfText(report: Pick<Report, 'generation'>, key: TextKey): string {
  const sections: readonly FormSection[] = formOf(report.generation).sections;
  return sections.find((section) => section.key === key)?.heading ?? prefaceName;
}

/** The texts that hold anything, in printed order. */
export function textsOf(report: Report): readonly { readonly key: TextKey; readonly text: string }[] {
  return textKeys.flatMap((key) => (report.texts[key].trim() === '' ? [] : [{ key, text: report.texts[key] }]));
}

const shownAround = 12;

/** The passage with a little of what stands around it on its line, as a clerk would look for it. */
export function quoteAround(text: string, start: number, length: number): string {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const nextBreak = text.indexOf('\n', start + length);
  const lineEnd = nextBreak < 0 ? text.length : nextBreak;
  const from = Math.max(lineStart, start - shownAround);
  const to = Math.min(lineEnd, start + length + shownAround);
  return `“${from > lineStart ? '…' : ''}${text.slice(from, to).trim()}${to < lineEnd ? '…' : ''}”`;
}

/** Full width to half width and no spaces, for comparing; offsets are lost. */
export function tidyProse(text: string): string {
  return text.normalize('NFKC').replace(/[^\S\n]+/gu, '');
}

/** Sentences with what they say, in order; a line ends a sentence too. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[。；！？!?;])|\n/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** How many characters a reader would count: spaces and line ends left out. */
export function lengthOf(text: string): number {
  return [...text.replace(/\s/gu, '')].length;
}
