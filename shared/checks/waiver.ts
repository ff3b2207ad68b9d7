import type { CellKey } from '../formats/formats.ts';
import { withShownFigures } from '../narrative/linked-text.ts';
import { sentencesIn } from '../narrative/sentences.ts';
import type { Span } from '../narrative/span.ts';
import { type CellValue, type LinkedReport, type Report, type TextKey, valueAt } from '../report/report.ts';
import type { Finding } from './finding.ts';

/** A cell as it stood when it was explained; `source` is what was typed where the number does not say it. */
export interface CoveredCell {
  readonly cell: CellKey;
  readonly value: CellValue;
  readonly source: string | null;
}

/** The sentences a finding marks, and the marked stretch in them; the whole text where it marks none. */
export interface CoveredPassage {
  readonly text: TextKey;
  readonly words: string;
  readonly marked: Span;
}

/** Exactly what an explanation holds for: one rule, these cells with these values, this passage, these figures. */
export interface Coverage {
  readonly rule: string;
  readonly cells: readonly CoveredCell[];
  readonly passage: CoveredPassage | null;
  /**
   * Every number its message names: last year's figures and dates too, which no cell of this report holds. Where one rule
   * wants several things of a text, the one that is meant comes last, after a #.
   */
  readonly figures: readonly string[];
}

/** 说明: an accepted exception. It stands for nothing but its coverage and re-opens when any of that changes. */
export interface Waiver {
  readonly id: string;
  readonly covers: Coverage;
  /** What the clerk was told when it was written. */
  readonly problem: string;
  readonly author: string;
  readonly reason: string;
  /** ISO 8601 instant. */
  readonly writtenAt: string;
}

/** A finding with the waiver that covers it, or with the one that covered it before its figures or words changed. */
export interface WeighedFinding extends Finding {
  readonly waived: Waiver | null;
  /** 需重新说明. */
  readonly reopened: Waiver | null;
}

export const shortestReason = 4;

/**
 * No reason puts a blank or what is no number into a county's sums, and none keeps a printed total that is not the sum of
 * its parts: every file that goes out has the totals recomputed.
 */
const neverExplained: ReadonlySet<string> = new Set(['BLANK', 'NUM', 'T3-ROW', 'T3-PARTS', 'T4-SUM']);

/** A notice asks for nothing, so there is nothing to explain. */
export function isWaivable({ rule, severity }: Finding): boolean {
  return severity !== 'notice' && !neverExplained.has(rule);
}

function coveredPassage(report: Report, key: TextKey, span: Span | undefined): CoveredPassage {
  const text = report.texts[key];
  if (!span) return { text: key, words: text, marked: { start: 0, end: text.length } };
  const touched = sentencesIn(text).flatMap(({ origins }) => {
    const [start = 0, end = 0] = [origins[0], (origins.at(-1) ?? -1) + 1];
    return start < span.end && span.start < end ? [{ start, end }] : [];
  });
  const from = Math.min(span.start, ...touched.map(({ start }) => start));
  const to = Math.max(span.end, ...touched.map(({ end }) => end));
  return { text: key, words: text.slice(from, to), marked: { start: span.start - from, end: span.end - from } };
}

/** Without spaces, because figures are kept joined by them. */
const markOfDemand = (demand: string) => `#${demand.replace(/\s/gu, '')}`;
const demandIn = ({ figures }: Coverage) => figures.find((figure) => figure.startsWith('#'));

/** What a waiver of this finding would hold for; `report` is the one the finding was found in. */
export function coverageOf({ rule, cells, text, span, message, demand }: Finding, report: LinkedReport): Coverage {
  return {
    rule,
    cells: [...new Set(cells)]
      .sort()
      .map((cell) => ({ cell, value: valueAt(report, cell), source: report.sources[cell] ?? null })),
    passage: text === null ? null : coveredPassage(withShownFigures(report), text, span),
    figures: [...(message.match(/\d+(?:\.\d+)?/gu) ?? []), ...(demand === undefined ? [] : [markOfDemand(demand)])],
  };
}

/** Two coverages with the same key are the same in every part. */
function keyOf({ rule, cells, passage, figures }: Coverage): string {
  const { text, words, marked } = passage ?? { text: null, words: '', marked: { start: 0, end: 0 } };
  const values = cells.map(({ cell, value, source }) => [cell, value, source]);
  return JSON.stringify([rule, values, text, words, marked.start, marked.end, figures]);
}

export function isSameCoverage(a: Coverage, b: Coverage): boolean {
  return keyOf(a) === keyOf(b);
}

const markedWords = ({ words, marked }: CoveredPassage) => words.slice(marked.start, marked.end);
const isWhole = ({ words, marked }: CoveredPassage) => marked.end - marked.start === words.length;

/** The same problem as before, whatever its figures are now: rule and cells, or rule and marked words. */
function isSameSubject(a: Coverage, b: Coverage): boolean {
  const [mine, its] = [a, b].map(({ cells }) => cells.map(({ cell }) => cell).join(' '));
  if (a.rule !== b.rule || mine !== its || a.passage?.text !== b.passage?.text) return false;
  if (demandIn(a) !== demandIn(b)) return false;
  if (a.cells.length > 0 || !a.passage || !b.passage) return true;
  return (isWhole(a.passage) && isWhole(b.passage)) || markedWords(a.passage) === markedWords(b.passage);
}

/**
 * The findings in their order, each with the waiver that covers it. A waiver that covers none any more is set beside the
 * one finding it was written for; where that is gone too, it is silent.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  report: Report,
): readonly WeighedFinding[] {
  if (waivers.length === 0) return findings.map((finding) => ({ ...finding, waived: null, reopened: null }));
  const weighed = findings.map((finding) => ({ finding, coverage: coverageOf(finding, report) }));
  const present = new Set(weighed.map(({ coverage }) => keyOf(coverage)));
  const newestFirst = [...waivers].reverse();
  const byKey = new Map(waivers.map((waiver) => [keyOf(waiver.covers), waiver]));
  const loose = newestFirst.filter(({ covers }) => !present.has(keyOf(covers)));
  const takeLoose = (coverage: Coverage): Waiver | null => {
    const at = loose.findIndex(({ covers }) => isSameSubject(covers, coverage));
    return at === -1 ? null : (loose.splice(at, 1)[0] ?? null);
  };
  return weighed.map(({ finding, coverage }) => {
    const waived = (isWaivable(finding) && byKey.get(keyOf(coverage))) || null;
    return { ...finding, waived, reopened: waived ? null : takeLoose(coverage) };
  });
}

/** What is still to be mended or explained. */
export function isOpen({ waived }: WeighedFinding): boolean {
  return waived === null;
}
