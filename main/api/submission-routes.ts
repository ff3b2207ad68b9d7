import { Hono } from 'hono';
import { downloadHeaders, jsonBody, refuse, refuseUnknownReport } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import { type Submission, submitReportSchema } from './contract.ts';
import { digestOf } from './digest-of.ts';
import { exportContextOf, forSubmission } from './export-context.ts';
import type { MakeExport } from './kept-exports.ts';
import { readable } from './past-reports.ts';

const noDraft = { code: 'read-only', message: '这份报告不是草稿，不用送审，没有改动。' } as const;
const moved = { code: 'report-changed', message: '刚才报告又有改动，没有送审。请看过以后再送一次。' } as const;
const notSubmitted = {
  code: 'not-submitted',
  message: '这份报告还没有送审，或送审后已退回，没有送审件。请先送审。',
} as const;

/** 送审: the file for the leader is made and proven first, then what it says is put on record. */
export function submissionRoutes(deps: ApiDeps, make: MakeExport) {
  const { store, clock } = deps;
  const { reports, submissions, backups } = store;

  return (
    new Hono()
      .post('/:id/submit', jsonBody(submitReportSchema), async (context): Promise<Response> => {
        const id = context.req.param('id');
        const stored = reports.find(id);
        if (!stored) return refuseUnknownReport(context);
        if (stored.status !== 'draft') return refuse(context, 409, noDraft);
        const submittedAt = clock().toISOString();
        const exported = await make(stored.report, 'docx', forSubmission(exportContextOf(deps, stored), submittedAt));
        if (exported.kind === 'refused') {
          return refuse(context, 422, { code: exported.code, message: `没有送审。${exported.message}` });
        }
        const submission: Submission = {
          clerk: context.req.valid('json').clerk,
          submittedAt,
          revision: stored.revision,
          digest: digestOf(stored.report),
          report: readable(stored),
        };
        if (!submissions.add(id, submission)) return refuse(context, 409, moved);
        backups.take();
        return context.json<Submission>(submission);
      })
      /** 送审件 once more, with what was handed in, whatever was changed since. */
      .get('/:id/submission/file', async (context) => {
        const stored = reports.find(context.req.param('id'));
        if (!stored) return refuseUnknownReport(context);
        const standing = submissions.standing(stored.id);
        if (!standing) return refuse(context, 404, notSubmitted);
        const { report, submittedAt } = standing;
        const then = exportContextOf(deps, { ...stored, report });
        const exported = await make(report, 'docx', forSubmission(then, submittedAt));
        if (exported.kind === 'refused') {
          return refuse(context, 422, { code: exported.code, message: exported.message });
        }
        return context.body(exported.bytes, 200, downloadHeaders(exported.name, exported.type));
      })
  );
}
