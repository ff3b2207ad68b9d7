import { timingSafeEqual } from 'node:crypto';

export interface Admission {
  /** Random, made at start; who has it is let in. */
  readonly token: string;
  /** http://127.0.0.1:PORT, the only address the host answers to. */
  readonly origin: string;
}

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD']);
const ownSites: ReadonlySet<string> = new Set(['same-origin', 'none']);
const headers = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Cookies are shared between the ports of an address, so the name carries the port. */
function cookieName(origin: string): string {
  return `nianbao-${new URL(origin).port}`;
}

function cookieOf(request: Request, name: string): string {
  const pairs = (request.headers.get('Cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

/** Whether the request is addressed to us and comes from our own page, as far as its headers tell. */
function isOurs(request: Request, origin: string): boolean {
  if (request.headers.get('Host') !== new URL(origin).host) return false;
  const from = request.headers.get('Origin');
  if (from === null ? !safeMethods.has(request.method) : from !== origin) return false;
  const site = request.headers.get('Sec-Fetch-Site');
  return site === null || ownSites.has(site);
}

function refuse(request: Request, status: number, message: string): Response {
  if (!new URL(request.url).pathname.startsWith('/api/')) return new Response(message, { status, headers });
  return Response.json({ error: { code: 'not-admitted', message } }, { status });
}

/**
 * Stands before every request: `null` lets it through. Another host name or origin is refused; the token in the first
 * address is exchanged for a cookie scripts cannot read, and the address is cleaned of it.
 */
export function guardOf({ token, origin }: Admission): (request: Request) => Response | null {
  const name = cookieName(origin);
  return (request) => {
    if (!isOurs(request, origin)) return refuse(request, 403, '这个地址只给本机的年报助手窗口用。');
    const url = new URL(request.url);
    const given = url.searchParams.get('token');
    if (given !== null && isSame(given, token)) {
      const cookie = `${name}=${token}; HttpOnly; SameSite=Strict; Path=/`;
      return new Response(null, { status: 303, headers: { ...headers, Location: '/', 'Set-Cookie': cookie } });
    }
    if (isSame(cookieOf(request, name), token)) return null;
    return refuse(request, 401, '这个窗口没有和年报助手连上，已保存的内容都在。请关闭它，重新打开年报助手。');
  };
}
