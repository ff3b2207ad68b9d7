import type {
  ChangesReceipt,
  PacketFile,
  ReportView,
  SaveReceipt,
  SourceView,
  Submission,
  UndoView,
} from '../../../main/api/contract.ts';
import type { Coverage } from '../../../shared/checks/waiver.ts';
import { resultOf } from '../../app/api-client.ts';
import { type ApiFailure, type ApiResult, unreachable } from '../../app/api-result.ts';
import type { Batch, Direction } from '../../editor/save-queue.ts';

const addressOf = (reportId: string, rest = '') => `/api/reports/${encodeURIComponent(reportId)}${rest}`;

/** A browser lets a request outlive its page only up to 64 KiB. */
const maxKeepaliveBytes = 60_000;

function postChanges(reportId: string, changes: Batch): Promise<Response> {
  const body = JSON.stringify({ changes });
  return fetch(addressOf(reportId, '/changes'), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
    keepalive: new TextEncoder().encode(body).length <= maxKeepaliveBytes,
  });
}

export function openReport(reportId: string): Promise<ApiResult<ReportView>> {
  return resultOf<ReportView>(() => fetch(addressOf(reportId)));
}

/** Reads the kept file again: takes as long as the import did. */
export function openSource(reportId: string): Promise<ApiResult<SourceView>> {
  return resultOf<SourceView>(() => fetch(addressOf(reportId, '/source')));
}

/** A batch of which something was refused counts as refused: the screen must not show it as saved. */
export async function saveChanges(reportId: string, changes: Batch): Promise<ApiResult<SaveReceipt>> {
  const result = await resultOf<ChangesReceipt>(() => postChanges(reportId, changes));
  const [refused] = result.ok ? (result.data.refused ?? []) : [];
  return refused ? { ok: false, error: { code: refused.code, message: refused.message } } : result;
}

/** A last attempt while the page goes away; nobody is left to hear the answer. */
export function sendParting(reportId: string, changes: Batch): void {
  postChanges(reportId, changes).catch(() => undefined);
}

export function travel(reportId: string, direction: Direction): Promise<ApiResult<UndoView>> {
  return resultOf<UndoView>(() => fetch(addressOf(reportId, `/${direction}`), { method: 'POST' }));
}

export interface ExportedFile {
  readonly name: string;
  readonly blob: Blob;
}

function postJson<Body = ReportView>(address: string, body: unknown): Promise<ApiResult<Body>> {
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  return resultOf<Body>(() => fetch(address, init));
}

export function writeWaiver(
  reportId: string,
  written: { readonly covers: Coverage; readonly author: string; readonly reason: string },
): Promise<ApiResult<ReportView>> {
  return postJson(addressOf(reportId, '/waivers'), written);
}

export function withdrawWaiver(reportId: string, waiverId: string): Promise<ApiResult<ReportView>> {
  return postJson(addressOf(reportId, `/waivers/${encodeURIComponent(waiverId)}/withdraw`), {});
}

export function finaliseReport(reportId: string): Promise<ApiResult<ReportView>> {
  return postJson(addressOf(reportId, '/finalise'), {});
}

/** 送审: the answer is what was put on record; its file waits at {@link submissionFile}. */
export function submitReport(reportId: string, clerk: string): Promise<ApiResult<Submission>> {
  return postJson<Submission>(addressOf(reportId, '/submit'), { clerk });
}

export function returnReport(reportId: string, reason: string): Promise<ApiResult<ReportView>> {
  return postJson(addressOf(reportId, '/reopen'), { reason });
}

function nameIn(response: Response): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('Content-Disposition') ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : '年度报告';
}

/** Fetches the file first, so that an error is a sentence on the page and never a broken download. */
async function fetchFile(address: string): Promise<ApiResult<ExportedFile>> {
  let response: Response;
  try {
    response = await fetch(address);
    if (response.ok) return { ok: true, data: { name: nameIn(response), blob: await response.blob() } };
  } catch {
    return { ok: false, error: unreachable };
  }
  const failed = response;
  const result = await resultOf<never>(() => Promise.resolve(failed));
  return result.ok ? { ok: false, error: noFile } : result;
}

export function exportFile(reportId: string, kind: PacketFile | 'packet'): Promise<ApiResult<ExportedFile>> {
  return fetchFile(addressOf(reportId, `/exports/${kind}`));
}

/** 送审件, with what was handed in, whatever was changed since. */
export function submissionFile(reportId: string): Promise<ApiResult<ExportedFile>> {
  return fetchFile(addressOf(reportId, '/submission/file'));
}

/** The file an imported report was read from, as it came. */
export function sourceFile(reportId: string): Promise<ApiResult<ExportedFile>> {
  return fetchFile(addressOf(reportId, '/source-file'));
}

const noFile: ApiFailure = { code: 'no-file', message: '文件没有生成，报告没有改动。请再试一次。' };

/** Hands the file to the browser's own download, in both hosts. */
export function downloadFile({ name, blob }: ExportedFile): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
