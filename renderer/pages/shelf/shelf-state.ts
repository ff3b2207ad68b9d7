import type { AsideView, ReportSummary } from '../../../main/api/contract.ts';
import type { ApiFailure } from '../../app/api-result.ts';

export type AsideReport = AsideView['reports'][number];

/** Both halves of 整理报告, as they were last read. */
export interface Shelf {
  readonly present: readonly ReportSummary[];
  readonly aside: readonly AsideReport[];
}

/** What the line at the top says about the last step. */
export type ShelfNews =
  | { readonly kind: 'none' }
  | { readonly kind: 'put-aside'; readonly id: string; readonly name: string }
  | { readonly kind: 'brought-back'; readonly name: string }
  /** Another report stands in its place; the clerk may have the two change places. */
  | { readonly kind: 'occupied'; readonly id: string; readonly name: string; readonly message: string }
  | { readonly kind: 'failed'; readonly error: ApiFailure };

export function nameOf({ unit, year }: Pick<AsideReport, 'unit' | 'year'>): string {
  return `${unit === '' ? '没有写单位的' : unit} ${year} 年报告`;
}

/** What to say of an answer to 取回. */
export function newsOfBringingBack(
  report: AsideReport,
  answer: { readonly ok: true } | { readonly ok: false; readonly error: ApiFailure },
): ShelfNews {
  const name = nameOf(report);
  if (answer.ok) return { kind: 'brought-back', name };
  const { code, message } = answer.error;
  return code === 'already-have'
    ? { kind: 'occupied', id: report.id, name, message }
    : { kind: 'failed', error: answer.error };
}
