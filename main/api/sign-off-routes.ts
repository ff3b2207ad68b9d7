import { type Context, Hono } from 'hono';
import { openWorkOf, whatKeepsFromSignOff } from '../../shared/checks/readiness.ts';
import { coverageOf, isSameCoverage, isWaivable } from '../../shared/checks/waiver.ts';
import type { StoredReport } from '../storage/report-rows.ts';
import { jsonBody, refuse, refuseUnknownReport } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import { type ReportView, returnReportSchema, writeWaiverSchema } from './contract.ts';
import { readable } from './past-reports.ts';
import { findingsOf, viewOf } from './report-views.ts';
import { packFor } from './rule-packs.ts';

const locked = {
  code: 'read-only',
  message: '这份报告已定稿，只能看，没有改动。要改，请先退回修改。',
} as const;
const notWrittenHere = {
  code: 'read-only',
  message: '这份报告是从文件读来的往年报告，不用定稿，没有改动。可以改正、写说明和导出。',
} as const;
const moved = {
  code: 'finding-changed',
  message: '这一处刚才有了变化，说明没有记下。请看过现在的数和文字，再写一次。',
} as const;
const alreadyWaived = {
  code: 'already-waived',
  message: '这一处已经有说明，没有另记。要改说明，请先撤回原来的。',
} as const;
const noWaiver = { code: 'not-found', message: '没有找到这条说明，可能已经撤回，没有改动。' } as const;
const notFinal = { code: 'not-final', message: '这份报告没有送审，也不是定稿，没有可退回的，没有改动。' } as const;

/** 说明, 定稿 and 退回修改, of what is final or only handed in. Each answers with the whole report as it is then. */
export function signOffRoutes({ store }: ApiDeps) {
  const { reports, waivers, signOffs, submissions, backups } = store;

  /** Typed as any answer: the report's own type, spelt out for every route, is more than the compiler writes down. */
  const answer = (context: Context, id: string): Response => {
    const stored = reports.find(id);
    if (!stored) return refuseUnknownReport(context);
    return context.json<ReportView>(viewOf(store, stored, reports.receiptOf(stored)));
  };
  const weigh = (stored: StoredReport) => findingsOf(store, stored, reports.list());

  return new Hono()
    .post('/:id/waivers', jsonBody(writeWaiverSchema), (context) => {
      const id = context.req.param('id');
      const { covers, author, reason } = context.req.valid('json');
      const stored = reports.find(id);
      if (!stored) return refuseUnknownReport(context);
      if (stored.status === 'final') return refuse(context, 409, locked);
      const report = readable(stored);
      const finding = weigh(stored)
        .filter(isWaivable)
        .find((one) => isSameCoverage(coverageOf(one, report), covers));
      if (!finding) return refuse(context, 409, moved);
      if (finding.waived) return refuse(context, 409, alreadyWaived);
      waivers.add(id, { covers, problem: finding.message, author, reason });
      return answer(context, id);
    })
    .post('/:id/waivers/:waiver/withdraw', (context) => {
      const { id, waiver } = context.req.param();
      const stored = reports.find(id);
      if (!stored) return refuseUnknownReport(context);
      if (stored.status === 'final') return refuse(context, 409, locked);
      return waivers.withdraw(id, waiver) ? answer(context, id) : refuse(context, 404, noWaiver);
    })
    .post('/:id/finalise', (context) => {
      const id = context.req.param('id');
      const stored = reports.find(id);
      if (!stored) return refuseUnknownReport(context);
      if (stored.status === 'final') return refuse(context, 409, locked);
      if (stored.status === 'imported') return refuse(context, 409, notWrittenHere);
      const left = whatKeepsFromSignOff(openWorkOf(stored.report, weigh(stored)));
      if (left !== null) return refuse(context, 409, { code: 'not-ready', message: `${left}报告还是草稿，没有变化。` });
      signOffs.finalise(id, packFor(store, stored)?.stamp.sha256 ?? null);
      backups.take();
      return answer(context, id);
    })
    .post('/:id/reopen', jsonBody(returnReportSchema), (context) => {
      const id = context.req.param('id');
      const stored = reports.find(id);
      if (!stored) return refuseUnknownReport(context);
      const { reason } = context.req.valid('json');
      const isSubmitted = stored.status === 'draft' && submissions.standing(id) !== null;
      const isReturned = isSubmitted ? signOffs.returnDraft(id, reason) : signOffs.returnToDraft(id, reason);
      return isReturned ? answer(context, id) : refuse(context, 409, notFinal);
    });
}
