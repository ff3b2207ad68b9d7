import type { DocumentNode } from './report-document.ts';

type TextNode = Extract<DocumentNode, { kind: 'heading' | 'paragraph' }>;

const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Controls, zero-width and direction marks, private noncharacters: they carry no text and break or disguise a file. */
const unprintable =
  /[\p{Cc}\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/gu;

/** A run-in heading is a phrase, not a sentence: longer openings stay body text. */
const maxLeadLength = 30;

const subheading = /^[（(][一二三四五六七八九十]{1,3}[）)]/u;

/** One line of user text as it can be printed anywhere: no controls, tabs as spaces, broken surrogates replaced. */
export function toPrintable(text: string): string {
  return text.toWellFormed().replace(/\t/g, ' ').replace(unprintable, '').trim();
}

/** The printable paragraphs of a text; the white space around each and empty lines are left out. */
export function paragraphsOf(text: string): readonly string[] {
  return text.split(lineEnds).map(toPrintable).filter(Boolean);
}

function leadLength(text: string): number {
  if (!subheading.test(text)) return 0;
  const end = text.search(/[。：:]/u) + 1;
  return end > 0 && end <= maxLeadLength && end < text.length ? end : 0;
}

/** （一）… alone on its line: short, at most one closing 。, and no sentence with a comma and a full stop. */
function isSubheading(text: string): boolean {
  if (!subheading.test(text) || text.length > maxLeadLength) return false;
  return !/[。；;：:].|[；;：:]$|[，,].*。$/u.test(text);
}

/** A line that is nothing but （一）… is a level 2 heading; one that goes on after it keeps its heading run in. */
export function toTextNode(text: string): TextNode {
  if (isSubheading(text)) return { kind: 'heading', level: 2, text };
  return { kind: 'paragraph', text, lead: leadLength(text) };
}
