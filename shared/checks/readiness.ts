import { cellsOf } from '../formats/cells.ts';
import { isBlank } from '../report/blanks.ts';
import type { Report } from '../report/report.ts';
import { isOpen, type WeighedFinding } from './waiver.ts';

/** What is left in a report: findings without a waiver, and input cells still 未填. Findings about blanks count as blanks only. */
export interface OpenWork {
  readonly errors: number;
  readonly warnings: number;
  readonly blanks: number;
}

export function openWorkOf(
  report: Pick<Report, 'generation' | 'cells' | 'sources'>,
  findings: readonly WeighedFinding[],
): OpenWork {
  const open = findings.filter((finding) => isOpen(finding) && finding.rule !== 'BLANK');
  const inputs = cellsOf(report.generation).filter(({ kind }) => kind === 'input');
  return {
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    blanks: inputs.filter((cell) => isBlank(report, cell)).length,
  };
}

/** Why a report cannot be signed off yet, in a sentence; `null` when it can. A warning does not keep it back. */
export function whatKeepsFromSignOff({ errors, blanks }: Pick<OpenWork, 'errors' | 'blanks'>): string | null {
  const left = [
    ...(errors > 0 ? [`${errors} 处必改没有改，也没有写说明`] : []),
    ...(blanks > 0 ? [`${blanks} 格未填`] : []),
  ];
  return left.length === 0 ? null : `还不能定稿：${left.join('；')}。`;
}
