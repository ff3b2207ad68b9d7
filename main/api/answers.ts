import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { validator } from 'hono/validator';
import type { z } from 'zod';
import type { ApiError } from './contract.ts';

/** An answer that is not 2xx: a code for the window, a sentence for the clerk. */
export function refuse<S extends ContentfulStatusCode>(context: Context, status: S, error: ApiError['error']) {
  return context.json<ApiError, S>({ error }, status);
}

export function refuseUnknownReport(context: Context) {
  return refuse(context, 404, {
    code: 'not-found',
    message: '没有找到这份报告，它可能已被移出工作台。请回到工作台再选。',
  });
}

const bytesPerMegabyte = 1_048_576;

/** Refuses a body before it is read whole; the body stays one buffer. */
export function limitBody(megabytes: number, message: string) {
  return bodyLimit({
    maxSize: megabytes * bytesPerMegabyte,
    onError: (context) => refuse(context, 413, { code: 'too-large', message }),
  });
}

/** The JSON body in the agreed shape; anything else is refused before the route sees it. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return validator('json', (value, context) => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    return refuse(context, 400, {
      code: 'invalid-request',
      message: '程序收到的内容不合约定，没有改动任何内容。请关闭这个窗口再打开；已保存的内容都在。',
    });
  });
}

const illegalInNames = /[\\/:*?"<>|\p{Cc}]/gu;

/** A name every system accepts, at most 120 characters; never empty. */
export function safeFileName(name: string): string {
  const [stem, ending = ''] = name.split(/(\.[^.]{1,8})$/u);
  const tidy = (stem ?? '')
    .replace(illegalInNames, '')
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .slice(0, 120);
  return `${tidy || '未命名'}${ending.replace(illegalInNames, '')}`;
}

/** Always a download, never shown in the window; the Chinese name as RFC 5987 asks, with a plain one beside it. */
export function downloadHeaders(name: string, type: string): Record<string, string> {
  const safe = safeFileName(name);
  const ending = /\.[\w]{1,8}$/.exec(safe)?.[0] ?? '';
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="report${ending}"; filename*=UTF-8''${encoded}`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  };
}
