import type { TextKey } from '../report/report.ts';
import type { Severity } from './finding.ts';

/** Words the county wants to read in a text; any one of them will do. */
export interface RequiredStatement {
  readonly text: TextKey;
  readonly words: readonly string[];
  /** What the county says to whoever left it out, a whole sentence; `null` where it says nothing. */
  readonly advice: string | null;
}

/** What a county handed out to be checked beside, or otherwise than, what every report is checked for. JSON as it stands. */
export interface RulePack {
  readonly name: string;
  readonly issuer: string;
  /** YYYY-MM-DD. */
  readonly issuedOn: string;
  readonly version: string;
  /** Ids of rules that are not looked at. */
  readonly off: readonly string[];
  /** The severity of rules, by id, that are not as grave as they are for everybody. */
  readonly severities: Readonly<Record<string, Severity>>;
  /** Characters of 一; `null` leaves the thousand of the official notice. */
  readonly longestOverview: number | null;
  readonly statements: readonly RequiredStatement[];
  /** 送审截止 as MM-DD in the year after the report's. */
  readonly dueOn: string | null;
}

/** What files and records name a pack by; `sha256` is of the bytes of its file. */
export interface RulePackStamp {
  readonly name: string;
  readonly version: string;
  readonly sha256: string;
}

/**
 * The form's own arithmetic, its year and its boxes: the county's sum is wrong where any of them is not kept, so no pack
 * makes them less than 必改.
 */
export const statutoryRules: ReadonlySet<string> = new Set([
  ...['Y-YEAR', 'Y-GEN', 'NUM', 'BLANK'],
  ...['T3-ROW', 'T3-PARTS', 'T3-ID', 'T4-SUM'],
]);

/** How grave a rule's findings are where the pack is in force; `null` where it is not looked at. */
export function severityUnder(
  pack: RulePack | null | undefined,
  { id, severity }: { readonly id: string; readonly severity: Severity },
): Severity | null {
  if (!pack) return severity;
  return pack.off.includes(id) ? null : (pack.severities[id] ?? severity);
}

/** 2026-01-15 or, without its year, 01-15 as it is said: 2026年1月15日, 1月15日. */
export function sayDay(day: string): string {
  const [date, month, year] = day.split('-').map(Number).reverse();
  return `${year === undefined ? '' : `${year}年`}${month}月${date}日`;
}

/** The pack as a clause to rest on. */
export function citePack({ name, issuer, issuedOn, version }: RulePack): string {
  return `${name}（${issuer}，${sayDay(issuedOn)}，第 ${version} 版）`;
}
