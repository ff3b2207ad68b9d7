import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { z } from 'zod';
import { reportFromDraft } from '../../shared/alignment/report-from-draft.ts';
import { isCellKey } from '../../shared/formats/cells.ts';
import type { Report } from '../../shared/report/report.ts';
import { jsonBody, limitBody, refuse } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import { confirmImportSchema, type ImportView } from './contract.ts';
import { headerText } from './header-text.ts';
import { type PendingImport, pendingImports } from './pending-imports.ts';
import { readReportFile } from './read-report-file.ts';

const importMegabytes = 20;
const tooLarge = `这个文件超过了 ${importMegabytes} 兆，没有读取，也没有改动任何内容。一份年度报告不会这么大，请检查是否选错了文件。`;
const gone = { code: 'not-found', message: '这份读取结果已经不在了，没有存入任何内容。请重新选择文件读取。' } as const;

const viewOf = ({ id, file, blocks, draft, leftOut, handedOut, submitted }: PendingImport): ImportView => ({
  importId: id,
  fileName: file.name,
  blocks,
  draft,
  leftOut,
  ...(handedOut ? { handedOut } : {}),
  ...(submitted ? { submitted } : {}),
});

type Decided = z.infer<typeof confirmImportSchema>;

/** The report the clerk confirmed, or why there is none. */
function confirmed(
  { draft }: PendingImport,
  { unit, year, cells }: Decided,
): Report | { code: string; message: string } {
  const { generation } = draft;
  const report = reportFromDraft(draft, { unit, year, cells });
  if (generation === null || report === null) {
    return { code: 'no-tables', message: '这个文件里没有找到官方表格，没有存入任何内容。请换一份带表格的报告。' };
  }
  const unknown = Object.keys(cells).find((key) => !isCellKey(generation, key));
  if (unknown === undefined) return report;
  return { code: 'unknown-cell', message: '有一处填写对不上这份表的格子，没有存入任何内容。请重新读取文件。' };
}

export function importRoutes({ store, newId }: ApiDeps) {
  const pending = pendingImports();
  const { reports } = store;

  return new Hono()
    .post('/', limitBody(importMegabytes, tooLarge), async (context) => {
      const bytes = new Uint8Array(await context.req.arrayBuffer());
      const name = headerText(context.req.header('X-File-Name')) || '未命名';
      const read = await readReportFile(bytes, name);
      if (read.kind === 'refused') return refuse(context, 422, { code: read.code, message: read.message });
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const { blocks, draft, leftOut, handedOut } = read;
      const submitted = handedOut?.as === 'submitted' ? store.submissions.withDigest(handedOut.digest) : null;
      const file = { name, sha256, bytes };
      const one: PendingImport = { id: newId(), file, blocks, draft, leftOut, handedOut, submitted };
      pending.add(one);
      return context.json<ImportView>(viewOf(one));
    })
    .get('/:id', (context) => {
      const one = pending.find(context.req.param('id'));
      return one ? context.json<ImportView>(viewOf(one)) : refuse(context, 404, gone);
    })
    .delete('/:id', (context) => {
      pending.drop(context.req.param('id'));
      return context.body(null, 204);
    })
    .post('/:id/confirm', jsonBody(confirmImportSchema), (context) => {
      const one = pending.find(context.req.param('id'));
      if (!one) return refuse(context, 404, gone);
      const decided = context.req.valid('json');
      const report = confirmed(one, decided);
      if ('code' in report) return refuse(context, 422, report);
      const earlier = reports
        .list()
        .filter(
          ({ status, report: { unit, year } }) => status === 'imported' && unit === report.unit && year === report.year,
        );
      const [known] = earlier;
      if (known && !decided.replace) {
        const message = `${report.unit} ${report.year} 年的报告已经读取过一份，没有再存。可以打开那一份，或用这一份替换它。`;
        return refuse(context, 409, { code: 'already-have', message, reportId: known.id });
      }
      const origin = { file: one.file, draft: one.draft };
      const replaces = earlier.map(({ id }) => id);
      const reportId = reports.create({ report, status: 'imported', draftedFrom: null, origin, replaces });
      pending.drop(one.id);
      return context.json({ reportId });
    });
}
