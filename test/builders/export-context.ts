import type { ExportContext } from '../../main/api/create-api.ts';
import { chromiumPrinter } from '../../main/printing/chromium-printer.ts';
import { defaultExportSettings } from '../../shared/document/export-settings.ts';

/** What an office exports with that has settled nothing: the official layout, printed by the system's browser. */
export function exportContext(own: Partial<ExportContext> = {}): ExportContext {
  return { previous: null, settings: defaultExportSettings, printer: chromiumPrinter(), ...own };
}
