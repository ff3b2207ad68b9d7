import { type ClientResponse, hc } from 'hono/client';
import type { ApiError, HomeView, ImportView, ReportView } from '../../main/api/contract.ts';
import type { Api } from '../../main/api/create-api.ts';
import type { CellKey } from '../../shared/formats/formats.ts';
import type { CellValue } from '../../shared/report/report.ts';
import { type ApiResult, aborted, failureIn, unintelligible, unreachable } from './api-result.ts';

/** JSON knows no `undefined`: a key is there with a value or it is not there. */
type Sent<Body> = Body extends readonly (infer Item)[]
  ? readonly Sent<Item>[]
  : Body extends object
    ? { readonly [K in keyof Body]: Sent<Exclude<Body[K], undefined>> }
    : Body;

/** The body of every answer of a call that is not an error. */
type GoodBody<Answer> =
  Answer extends ClientResponse<infer Body, number, string> ? Sent<Exclude<Body, ApiError>> : never;

/** Turns whatever a call ends in into a value: nothing is thrown at a screen. */
export async function resultOf<Body>(
  call: () => Promise<Pick<Response, 'ok' | 'status' | 'json'>>,
): Promise<ApiResult<Body>> {
  let response: Pick<Response, 'ok' | 'status' | 'json'>;
  try {
    response = await call();
  } catch (cause) {
    const gaveUp = cause instanceof DOMException && cause.name === 'AbortError';
    return { ok: false, error: gaveUp ? aborted : unreachable };
  }
  try {
    const body: unknown = response.status === 204 ? null : await response.json();
    return response.ok ? { ok: true, data: body as Body } : { ok: false, error: failureIn(body) };
  } catch {
    return { ok: false, error: unintelligible };
  }
}

/** {@link resultOf} a call of the typed client, which knows by itself what the answer holds. */
export function answerOf<Answer extends ClientResponse<unknown>>(
  call: () => Promise<Answer>,
): Promise<ApiResult<GoodBody<Answer>>> {
  return resultOf(call);
}

/** Named rather than inferred: spelt out with every cell of every report the type is too long for a declaration file. */
export const client: ReturnType<typeof hc<Api>>['api'] = hc<Api>('/').api;

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
  home: (): Promise<ApiResult<HomeView>> => answerOf(() => client.home.$get()),

  /** The file goes as one buffer, never as a stream or a form (see ARCHITECTURE.md, one contract). */
  readFile: (bytes: Uint8Array<ArrayBuffer>, fileName: string, signal: AbortSignal): Promise<ApiResult<ImportView>> =>
    answerOf(() =>
      client.imports.$post(undefined, {
        headers: { 'Content-Type': 'application/octet-stream', 'X-File-Name': encodeURIComponent(fileName) },
        init: { body: bytes, signal },
      }),
    ),

  confirmImport: (id: string, decided: ConfirmedImport): Promise<ApiResult<{ readonly reportId: string }>> =>
    answerOf(() => client.imports[':id'].confirm.$post({ param: { id }, json: decided })),

  dropImport: (id: string) => answerOf(() => client.imports[':id'].$delete({ param: { id } })),

  createReport: (json: NewReport): Promise<ApiResult<{ readonly id: string }>> =>
    answerOf(() => client.reports.$post({ json })),

  report: (id: string): Promise<ApiResult<ReportView>> => answerOf(() => client.reports[':id'].$get({ param: { id } })),

  discardReport: (id: string) => answerOf(() => client.reports[':id'].discard.$post({ param: { id } })),
};
