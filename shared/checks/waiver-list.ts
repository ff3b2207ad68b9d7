import type { Severity } from './finding.ts';
import type { WeighedFinding } from './waiver.ts';

/** One accepted exception as it is handed on to the county. */
export interface ListedWaiver {
  readonly severity: Severity;
  readonly problem: string;
  readonly reason: string;
  readonly author: string;
  /** ISO 8601 instant. */
  readonly writtenAt: string;
}

/** The waivers that cover a finding now, in the order of the report; one that covers nothing any more is not handed on. */
export function listWaivers(findings: readonly WeighedFinding[]): readonly ListedWaiver[] {
  return findings.flatMap(({ severity, message, waived }) => {
    if (!waived) return [];
    const { reason, author, writtenAt } = waived;
    return [{ severity, problem: message, reason, author, writtenAt }];
  });
}
