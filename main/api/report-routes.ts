import { type Context, Hono } from 'hono';
import { generationForYear } from '../../shared/formats/formats.ts';
import { draftForward } from '../../shared/narrative/draft-forward.ts';
import { soundText } from '../../shared/narrative/linked-text.ts';
import type { Change, ChangeRefusal } from '../../shared/report/change.ts';
import { emptyReport, type LinkedReport } from '../../shared/report/report.ts';
import type { UndoOutcome } from '../storage/report-store.ts';
import { downloadHeaders, jsonBody, limitBody, refuse, refuseUnknownReport } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import {
  type ChangesReceipt,
  changesSchema,
  newReportSchema,
  type RefusedChange,
  type ReportView,
  type SourceView,
  type UndoView,
} from './contract.ts';
import { editable } from './past-reports.ts';
import { reportSource } from './report-source.ts';
import { viewOf } from './report-views.ts';

const changesMegabytes = 8;
const tooMuch = '这一次的改动太大，没有保存，请分几次粘贴。';

const sentences: Readonly<Record<ChangeRefusal['code'], string>> = {
  'unknown-cell': '这份表里没有这一格，这一处没有保存。',
  'derived-cell': '合计由程序计算，不能直接填写，这一处没有保存。请改它的分项。',
  'unknown-text': '这份报告里没有这一部分，这一处没有保存。',
  'read-only': '这份报告已定稿，只能看，这一处没有保存。要改，请先退回修改。',
};

const writtenHere = {
  code: 'no-source-file',
  message: '这份报告是在这里填写的，不是从文件读来的，没有原文件。',
} as const;

/** Links to cells the report's form does not have, and stray marks of links, are never stored. */
function soundChange(report: LinkedReport, change: Change): Change {
  return change.kind === 'set-text' ? { ...change, value: soundText(report, change.value) } : change;
}

const explained = ({ code, change }: ChangeRefusal): RefusedChange => ({ code, change, message: sentences[code] });

export function reportRoutes({ store }: ApiDeps) {
  const { reports, imports } = store;

  const travel = (context: Context, id: string, outcome: UndoOutcome | null) => {
    const stored = outcome && reports.find(id);
    if (!stored) return refuseUnknownReport(context);
    return context.json<UndoView>({ ...viewOf(store, stored, outcome), restored: outcome.restored });
  };

  return new Hono()
    .post('/', jsonBody(newReportSchema), (context) => {
      const { unit, year, previousId } = context.req.valid('json');
      const written = reports
        .list()
        .find(({ status, report }) => status !== 'imported' && report.unit === unit && report.year === year);
      if (written) {
        const message = `${unit} ${year} 年的报告已经在写了，没有另建。请打开那一份继续填。`;
        return refuse(context, 409, { code: 'already-have', message, reportId: written.id });
      }
      const generation = generationForYear(year);
      if (!generation) {
        return refuse(context, 422, {
          code: 'no-form',
          message: `${year} 年还没有这种报告格式，没有新建。请核对年度。`,
        });
      }
      const previous = previousId === null ? null : reports.find(previousId);
      if (previousId !== null && !previous) return refuseUnknownReport(context);
      const report = previous
        ? draftForward(editable(previous), year, unit).report
        : emptyReport(generation, unit, year);
      const id = reports.create({ report, status: 'draft', draftedFrom: previousId, origin: null, replaces: [] });
      return context.json({ id });
    })
    .get('/:id', (context) => {
      const stored = reports.find(context.req.param('id'));
      if (!stored) return refuseUnknownReport(context);
      return context.json<ReportView>(viewOf(store, stored, reports.receiptOf(stored)));
    })
    .post('/:id/changes', limitBody(changesMegabytes, tooMuch), jsonBody(changesSchema), (context) => {
      const id = context.req.param('id');
      const stored = reports.find(id);
      if (!stored) return refuseUnknownReport(context);
      const { changes } = context.req.valid('json');
      const sound = (changes as readonly Change[]).map((change) => soundChange(stored.report, change));
      const outcome = reports.change(id, sound);
      if (!outcome) return refuseUnknownReport(context);
      const refused = outcome.refused.map(explained);
      const [first] = refused;
      if (first && refused.length === changes.length) {
        return refuse(context, 422, { code: first.code, message: first.message });
      }
      return context.json<ChangesReceipt>({ ...outcome, refused });
    })
    .post('/:id/undo', (context) => {
      const id = context.req.param('id');
      return travel(context, id, reports.undo(id));
    })
    .post('/:id/redo', (context) => {
      const id = context.req.param('id');
      return travel(context, id, reports.redo(id));
    })
    .post('/:id/discard', (context) => {
      const wasThere = reports.discard(context.req.param('id'));
      return wasThere ? context.body(null, 204) : refuseUnknownReport(context);
    })
    .get('/:id/source', async (context) => {
      const id = context.req.param('id');
      if (!reports.find(id)) return refuseUnknownReport(context);
      const source = await reportSource(store, id);
      if (!source) return refuse(context, 404, writtenHere);
      if (source.kind === 'source') return context.json<SourceView>(source.view);
      const message = `${source.message}原文件还原样存着，可以下载下来，用别的程序打开看。`;
      return refuse(context, 422, { code: source.code, message });
    })
    .get('/:id/source-file', (context) => {
      const file = reports.find(context.req.param('id')) && imports.fileOf(context.req.param('id'));
      if (!file) return refuse(context, 404, writtenHere);
      const headers = downloadHeaders(file.name, 'application/octet-stream');
      return context.body(new Uint8Array(file.bytes), 200, headers);
    });
}
