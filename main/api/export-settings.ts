import { z } from 'zod';
import { defaultExportSettings, type ExportSettings, noSheets } from '../../shared/document/export-settings.ts';
import { officialLayout } from '../../shared/document/layout-choices.ts';
import type { Store } from '../storage/open-store.ts';

const layoutSchema = z.object({
  linePitchPt: z.union([z.literal(28), z.literal(28.9), z.literal(30)]),
  digits: z.enum(['times', 'chinese']),
  pageNumber: z.enum(['dashes', 'hyphens', 'bare']),
  captionBand: z
    .string()
    .regex(/^#[0-9A-F]{6}$/)
    .nullable(),
});

/** A name without its ending that every system accepts as it stands. */
const fileNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\\/:*?"<>|\p{Cc}]+$/u);

const nameOnSheet = z.string().trim().max(40);

const sheetsSchema = z.object({
  approval: z.boolean(),
  checks: z.boolean(),
  draftingOffice: nameOnSheet,
  drafter: nameOnSheet,
});

export const exportSettingsSchema = z.object({
  fileName: fileNameSchema,
  layout: layoutSchema,
  sheets: sheetsSchema.default(noSheets),
});

const name = 'export';

/** What the office settled; a part that is missing or not understood is as the standard has it. */
export function exportSettingsIn({ settings }: Pick<Store, 'settings'>): ExportSettings {
  const { shape } = layoutSchema;
  const layout = z.object({
    linePitchPt: shape.linePitchPt.catch(officialLayout.linePitchPt),
    digits: shape.digits.catch(officialLayout.digits),
    pageNumber: shape.pageNumber.catch(officialLayout.pageNumber),
    captionBand: shape.captionBand.catch(officialLayout.captionBand),
  });
  return z
    .object({
      fileName: fileNameSchema.catch(defaultExportSettings.fileName),
      layout: layout.catch(officialLayout),
      sheets: sheetsSchema.catch(noSheets),
    })
    .catch(defaultExportSettings)
    .parse(settings.find(name) ?? {});
}

export function keepExportSettings({ settings }: Pick<Store, 'settings'>, settled: ExportSettings): void {
  settings.keep(name, settled);
}
