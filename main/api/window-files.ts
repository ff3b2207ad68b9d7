import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Context, MiddlewareHandler } from 'hono';

const typeByEnding: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * Nothing but our own origin: no remote content, no inline script, no frames. Mantine writes its theme's variables into
 * a style element, hence 'unsafe-inline' for styles alone.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** On every answer, the API's too. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  const { headers } = context.res;
  headers.set('Content-Security-Policy', contentSecurityPolicy);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('X-Frame-Options', 'DENY');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('Cross-Origin-Opener-Policy', 'same-origin');
  headers.set('Cross-Origin-Resource-Policy', 'same-origin');
  headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), usb=(), payment=()');
};

const notBuilt = '窗口的文件还没有生成。请在项目文件夹里执行 npm start，它会先生成再打开。';

/** A path inside `folder`, or `null` for one that would lead out of it. */
function pathInside(folder: string, urlPath: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const path = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  return path.startsWith(folder + sep) ? path : null;
}

/** Serves the built window from `folder` (dist/renderer). Names with a hash never change; the page itself always may. */
export function windowFiles(folder: string) {
  const root = normalize(folder);
  return async (context: Context): Promise<Response> => {
    const urlPath = context.req.path;
    const path = pathInside(root, urlPath);
    const type = path && typeByEnding[extname(path)];
    if (!path || !type) return context.text('', 404);
    try {
      const bytes = new Uint8Array(await readFile(path));
      const caching = urlPath.startsWith('/assets/') ? 'private, max-age=31536000, immutable' : 'no-cache';
      return context.body(bytes, 200, { 'Content-Type': type, 'Cache-Control': caching });
    } catch {
      return urlPath === '/' ? context.text(notBuilt, 503) : context.text('', 404);
    }
  };
}
