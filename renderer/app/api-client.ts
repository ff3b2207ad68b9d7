import type { HomeView, ImportView, ReportView } from '../../main/api/contract.ts';
import type { CellKey } from '../../shared/formats/formats.ts';
import type { CellValue } from '../../shared/report/report.ts';
import { type ApiResult, aborted, failureIn, unintelligible, unreachable } from './api-result.ts';

/** Turns whatever a call ends in into a value: nothing is thrown at a screen. */
export async function resultOf<T>(call: () => Promise<Response>): Promise<ApiResult<T>> {
  let response: Response;
  try {
    response = await call();
  } catch (cause) {
    const gaveUp = cause instanceof DOMException && cause.name === 'AbortError';
    return { ok: false, error: gaveUp ? aborted : unreachable };
  }
  try {
    const body: unknown = response.status === 204 ? null : await response.json();
    return response.ok ? { ok: true, data: body as T } : { ok: false, error: failureIn(body) };
  } catch {
    return { ok: false, error: unintelligible };
  }
}

function send(method: string, path: string, body?: unknown): Promise<Response> {
  if (body === undefined) return fetch(path, { method });
  return fetch(path, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}

export interface ConfirmedImport {
  readonly unit: string;
  readonly year: number;
  readonly cells: { readonly [K in CellKey]?: CellValue };
  readonly replace: boolean;
}

export interface NewReport {
  readonly unit: string;
  readonly year: number;
  readonly previousId: string | null;
}

export const api = {
  home: () => resultOf<HomeView>(() => send('GET', '/api/home')),

  /** The file goes as one buffer, never as a stream or a form (see ARCHITECTURE.md, one contract). */
  readFile: (bytes: Uint8Array<ArrayBuffer>, fileName: string, signal: AbortSignal) =>
    resultOf<ImportView>(() =>
      fetch('/api/imports', {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(fileName) },
        body: bytes,
        signal,
      }),
    ),

  confirmImport: (importId: string, decided: ConfirmedImport) =>
    resultOf<{ readonly reportId: string }>(() =>
      send('POST', `/api/imports/${encodeURIComponent(importId)}/confirm`, decided),
    ),

  dropImport: (importId: string) =>
    resultOf<unknown>(() => send('DELETE', `/api/imports/${encodeURIComponent(importId)}`)),

  createReport: (report: NewReport) => resultOf<{ readonly id: string }>(() => send('POST', '/api/reports', report)),

  report: (id: string) => resultOf<ReportView>(() => send('GET', `/api/reports/${encodeURIComponent(id)}`)),

  discardReport: (id: string) =>
    resultOf<unknown>(() => send('POST', `/api/reports/${encodeURIComponent(id)}/discard`)),
};
