import type { Hono } from 'hono';
import type { Desktop } from './desktop.ts';

const scheme = 'app';
const host = 'nianbao';

/** The window's only address; everything else in the product is below it. */
export const windowUrl = `${scheme}://${host}/`;

export function isOurs(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === `${scheme}:` && parsed.host === host;
}

/** Makes the scheme behave like https, with an origin of its own. Must run before the app is ready. */
export function declareScheme({ protocol }: Pick<Desktop, 'protocol'>): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Hands every request of the window to the back end, as it is: one buffer in, one answer out. */
export function serveScheme({ protocol }: Pick<Desktop, 'protocol'>, app: Pick<Hono, 'fetch'>): void {
  protocol.handle(scheme, (request) =>
    isOurs(request.url) ? app.fetch(request) : new Response(null, { status: 404 }),
  );
}
