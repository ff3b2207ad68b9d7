import { Hono } from 'hono';
import type { ExportSettings } from '../../shared/document/export-settings.ts';
import { jsonBody } from './answers.ts';
import type { ApiDeps } from './api-deps.ts';
import { exportSettingsIn, exportSettingsSchema, keepExportSettings } from './export-settings.ts';

/** What the office settles once: for now, how its exports are named and laid out. */
export function settingsRoutes({ store }: Pick<ApiDeps, 'store'>) {
  return new Hono()
    .get('/export', (context) => context.json<ExportSettings>(exportSettingsIn(store)))
    .put('/export', jsonBody(exportSettingsSchema), (context) => {
      keepExportSettings(store, context.req.valid('json'));
      return context.json<ExportSettings>(exportSettingsIn(store));
    });
}
