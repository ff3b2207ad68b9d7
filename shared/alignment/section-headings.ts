import type { SectionKey, TableKey } from '../formats/form.ts';
import { sections } from '../formats/sections.ts';
import { editDistance } from './find-label.ts';
import { headingVariants } from './label-variants.ts';
import { labelKey, leadingOrdinalOf, withoutNotes, withoutOrdinal } from './normalise.ts';

/** `strong`: the statutory words or a known variant; otherwise only the subject agrees, which text inside 一 may too. */
export interface SectionHeading {
  readonly section: SectionKey;
  readonly table: TableKey | null;
  readonly strong: boolean;
  /** What stands behind the heading in the same line, from this index of the normalised text; `null` for nothing. */
  readonly restStart: number | null;
}

const cores = sections.map((section) => ({
  section: section.key,
  table: 'table' in section ? section.table : null,
  wordings: [labelKey(withoutOrdinal(section.heading)), ...(headingVariants[section.key] ?? [])],
}));

/** The subject of each section; asked only of lines that carry a top-level ordinal. */
const subjects: readonly (readonly [SectionKey, RegExp])[] = [
  ['review', /行政复议.*诉讼/u],
  ['problems', /存在.*问题|问题.*(?:改进|措施|打算)/u],
  ['other', /(?:其他|其它).*(?:报告|说明).*(?:事项|情况)/u],
  ['requests', /(?:收到和处理|依申请).*(?:情况|申请)/u],
  ['proactive', /主动公开.*情况/u],
  ['overview', /总体.*情况|基本情况|^概述|^概况/u],
];

const longestHeading = 44;
const isSentence = (text: string) => /[。;,]\s*$|。/u.test(text);

function isStrong(core: string, wordings: readonly string[]): boolean {
  return wordings.some((wording, index) => {
    if (core === wording) return true;
    if (index > 0) return false;
    const isInside = core.includes(wording) && core.length <= wording.length + 10;
    return isInside || (wording.length >= 6 && editDistance(core, wording, 3) <= Math.floor(wording.length / 5));
  });
}

const topOrdinal = /^[一二三四五六七八九]$/u;

/** The heading of a statutory section a line is; `null` for any other line. */
export function sectionHeadingOf(normalised: string): SectionHeading | null {
  const line = normalised.replace(/^[#*?\s]+/u, '').trimEnd();
  const ordinal = leadingOrdinalOf(line);
  if (ordinal.startsWith('(') || /^\d/.test(ordinal)) return null;
  if (line.length > longestHeading || isSentence(line)) return headingBeforeText(normalised, ordinal);
  const core = labelKey(withoutOrdinal(withoutNotes(line)));
  if (core.length < 4 && ordinal === '') return null;
  const exact = cores.find(({ wordings }) => isStrong(core, wordings));
  if (exact) return { section: exact.section, table: exact.table, strong: true, restStart: null };
  if (!topOrdinal.test(ordinal)) return null;
  const subject = subjects.find(([, pattern]) => pattern.test(core))?.[0];
  const known = cores.find(({ section }) => section === subject);
  return known ? { section: known.section, table: known.table, strong: false, restStart: null } : null;
}

/** 一、总体情况 with its first sentence in the same line. */
function headingBeforeText(normalised: string, ordinal: string): SectionHeading | null {
  if (!topOrdinal.test(ordinal)) return null;
  for (const { section, table, wordings } of cores) {
    const [official = ''] = wordings;
    const at = normalised.indexOf(official);
    if (at < 0 || at > 4) continue;
    const restStart =
      at + official.length + (/^[\s。:;,.]*/u.exec(normalised.slice(at + official.length))?.[0].length ?? 0);
    return { section, table, strong: true, restStart };
  }
  return null;
}
