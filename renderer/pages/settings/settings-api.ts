import type { ExportSettings } from '../../../shared/document/export-settings.ts';
import { resultOf } from '../../app/api-client.ts';
import type { ApiResult } from '../../app/api-result.ts';

const address = '/api/settings/export';

export function openSettings(): Promise<ApiResult<ExportSettings>> {
  return resultOf<ExportSettings>(() => fetch(address));
}

/** The answer is what was kept. */
export function keepSettings(settings: ExportSettings): Promise<ApiResult<ExportSettings>> {
  const body = JSON.stringify(settings);
  return resultOf<ExportSettings>(() =>
    fetch(address, { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body }),
  );
}
