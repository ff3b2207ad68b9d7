import { emptyTexts, type TextKey, type Texts } from '../report/report.ts';
import type { ReadItems } from './items.ts';
import { joinWrapped, type ProseLine, pageWidthOf } from './join-wrapped.ts';
import { isTraditional, originalOf, simplifyProse } from './normalise.ts';
import { isPageChrome } from './page-chrome.ts';
import type { Identity } from './read-identity.ts';
import { type SectionHeading, sectionHeadingOf } from './section-headings.ts';
import { isPageNumber, type SourceLine } from './source-lines.ts';

/** A line of text with the section it stands in. */
interface Passage extends ProseLine {
  readonly key: TextKey;
  /** Normalised, for telling what kind of line it is. */
  readonly plain: string;
  /** Behind the values of 表四, where the heading of 五 may be lost. */
  readonly isAfterTables: boolean;
}

const tableSections: readonly TextKey[] = ['proactive', 'requests', 'review'];

/** Where a table came as loose lines, torn labels are left among them; prose there ends like a sentence or is long. */
function isProse(plain: string): boolean {
  return /[。:;!]\)?$/u.test(plain) || (plain.length >= 30 && /[。,;]/u.test(plain));
}

function headingsOf(lines: readonly SourceLine[]): ReadonlyMap<number, SectionHeading> {
  const all = new Map<number, SectionHeading>();
  for (const [at, { cells }] of lines.entries()) {
    const [cell, second] = cells;
    const heading = cell && !second ? sectionHeadingOf(cell.text) : null;
    if (heading) all.set(at, heading);
  }
  const strong = new Set([...all.values()].flatMap((heading) => (heading.strong ? [heading.section] : [])));
  return new Map([...all].filter(([, heading]) => heading.strong || !strong.has(heading.section)));
}

const trimMarks = (literal: string) =>
  literal.replace(/^[\s#*?？•\u3000]+(?=\S)/u, (mark) => mark.replace(/[#*?？•]/gu, '')).trimEnd();

/** What a line says as prose: the paragraph itself, or a box of a layout table that holds sentences. */
function proseOf({ cells, kind }: SourceLine): { literal: string; plain: string } | null {
  const long = cells.filter(({ text }) => text.length >= 40 && text.includes('。'));
  const [cell] = kind === 'paragraph' || cells.length === 1 ? cells : long;
  if (!cell || cell.text === '') return null;
  if (kind === 'table' && !long.includes(cell)) return null;
  return { literal: cell.literal, plain: cell.text };
}

interface Scan {
  readonly lines: readonly SourceLine[];
  readonly headings: ReadonlyMap<number, SectionHeading>;
  readonly read: ReadItems;
  readonly identity: Identity;
  /** Sections whose table is not one in the source, or is not there. */
  readonly torn: ReadonlySet<TextKey>;
}

/** A table in boxes of its own leaves nothing of itself among the paragraphs around it; one in a file of lines may. */
function tornSections(lines: readonly SourceLine[], { items }: ReadItems): ReadonlySet<TextKey> {
  if (lines.some(({ line }) => line !== null)) return new Set(tableSections);
  const boxed = new Set(lines.flatMap(({ kind, block }) => (kind === 'table' ? [block] : [])));
  const isWhole = (key: TextKey) => {
    const [block, another] = new Set(items.flatMap(({ table, place }) => (table === key ? [place.block] : [])));
    return block !== undefined && boxed.has(block) && another === undefined;
  };
  return new Set(tableSections.filter((key) => !isWhole(key)));
}

function passageOf(scan: Scan, at: number, key: TextKey, lastReview: number): Passage | null {
  const line = scan.lines[at];
  const prose = line ? proseOf(line) : null;
  if (!line || !prose) return null;
  const isUsed = line.kind === 'paragraph' && scan.read.used.has(line.block);
  const isLeftOut = scan.identity.titleLines.has(at) || scan.identity.signatureLines.has(at);
  if (isUsed || isLeftOut || isPageNumber(prose.plain) || isPageChrome(prose.plain)) return null;
  const isAfterTables = key === 'review' && line.block > lastReview;
  if (scan.torn.has(key) && !isAfterTables && !isProse(prose.plain)) return null;
  return { key, text: trimMarks(prose.literal), line: line.line, plain: prose.plain, isAfterTables };
}

function passagesOf(scan: Scan): Passage[] {
  const { lines, headings, read, identity } = scan;
  const lastReview = Math.max(
    -1,
    ...read.items.filter(({ table }) => table === 'review').map(({ place }) => place.block),
  );
  const firstTitle = Math.min(Number.POSITIVE_INFINITY, ...identity.titleLines);
  const passages: Passage[] = [];
  let key: TextKey = 'preface';
  for (const [at, line] of lines.entries()) {
    if (identity.signatureStart !== null && at >= identity.signatureStart) break;
    const heading = headings.get(at);
    if (heading) {
      key = heading.section;
      const [cell] = line.cells;
      if (heading.restStart !== null && cell) {
        const text = originalOf(cell.literal.trim(), heading.restStart, cell.text.length);
        passages.push({ key, text, line: line.line, plain: cell.text.slice(heading.restStart), isAfterTables: false });
      }
      continue;
    }
    if (key === 'preface' && at < firstTitle && firstTitle !== Number.POSITIVE_INFINITY) continue;
    const passage = passageOf(scan, at, key, lastReview);
    if (passage) passages.push(passage);
  }
  return passages;
}

const moveTo = (key: TextKey, passage: Passage): Passage => ({ ...passage, key });
const subheading = /^\((?<ordinal>[一二三四五六七八九十]{1,2})\)/u;

/** Where the heading of 一 is lost, the text from the first （一） on is the section. */
function restoreOverview(passages: readonly Passage[]): Passage[] {
  if (passages.some(({ key }) => key === 'overview')) return [...passages];
  const first = passages.findIndex(({ key, plain }) => key === 'preface' && subheading.test(plain));
  if (first < 0) return [...passages];
  return passages.map((passage, at) =>
    passage.key === 'preface' && at >= first ? moveTo('overview', passage) : passage,
  );
}

/** Where the heading of 五 is lost, the text behind 表四 is the section; a 注 under the table stays with it. */
function restoreProblems(passages: readonly Passage[]): Passage[] {
  if (passages.some(({ key }) => key === 'problems')) return [...passages];
  return passages.map((passage) =>
    passage.isAfterTables && !/^注[:,]/u.test(passage.plain) ? moveTo('problems', passage) : passage,
  );
}

/** Where the heading of 六 is lost, 五 ends before the sub-headings begin again and come to the processing fees. */
function restoreOther(passages: readonly Passage[]): Passage[] {
  if (passages.some(({ key }) => key === 'other')) return [...passages];
  const isFirst = ({ key, plain }: Passage) =>
    key === 'problems' && subheading.exec(plain)?.groups?.['ordinal'] === '一';
  const restart = passages.findLastIndex(isFirst);
  const before = passages.slice(0, Math.max(restart, 0));
  const hasEarlier = before.some(({ key, plain }) => key === 'problems' && subheading.test(plain));
  const hasFees = passages.slice(Math.max(restart, 0)).some(({ plain }) => /信息处理费/u.test(plain));
  if (restart < 0 || !hasEarlier || !hasFees) return [...passages];
  return passages.map((passage, at) =>
    at >= restart && passage.key === 'problems' ? moveTo('other', passage) : passage,
  );
}

/**
 * The six sections' text, a paragraph a line, without headings, tables, page numbers and page chrome. A page that was
 * converted to traditional characters as a whole is brought back to simplified ones.
 */
export function readTexts(lines: readonly SourceLine[], read: ReadItems, identity: Identity): Texts {
  const passages = restoreOther(
    restoreProblems(
      restoreOverview(
        passagesOf({ lines, headings: headingsOf(lines), read, identity, torn: tornSections(lines, read) }),
      ),
    ),
  );
  const isConverted = isTraditional(passages.map(({ text }) => text).join(''));
  const width = pageWidthOf(passages);
  const entries = (Object.keys(emptyTexts) as TextKey[]).map((key) => {
    const own = passages.filter((passage) => passage.key === key);
    const text = joinWrapped(own, width).join('\n');
    return [key, isConverted ? simplifyProse(text) : text] as const;
  });
  return { ...emptyTexts, ...Object.fromEntries(entries) };
}
