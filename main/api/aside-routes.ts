import { Hono } from 'hono';
import { z } from 'zod';
import { jsonBody, refuse } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import type { AsideView } from './contract.ts';

const bringBackSchema = z.object({ swap: z.boolean() });

/** What was put aside, and the way back. */
export function asideRoutes({ store }: ApiDeps) {
  return new Hono()
    .get('/', (context) => context.json<AsideView>({ reports: store.aside.list() }))
    .post('/:id/bring-back', jsonBody(bringBackSchema), (context) => {
      const outcome = store.aside.bringBack(context.req.param('id'), context.req.valid('json').swap);
      switch (outcome.kind) {
        case 'brought-back':
          return context.body(null, 204);
        case 'occupied':
          return refuse(context, 409, {
            code: 'already-have',
            message: `工作台上已有 ${outcome.unit} ${outcome.year} 年的报告，没有取回。可以和那一份对换：那一份会移到这里。`,
            reportId: outcome.by,
          });
        case 'unknown':
          return refuse(context, 404, {
            code: 'not-found',
            message: '这份报告已经不在这里了，可能刚被取回。请回到工作台看看。',
          });
      }
    });
}
