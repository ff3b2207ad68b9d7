import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guardOf } from '../../../main/browser/guard.ts';

const origin = 'http://127.0.0.1:4711';
const token = 'the-right-token';
const guard = guardOf({ token, origin });
const cookie = `nianbao-4711=${token}`;

function ask(path: string, headers: Record<string, string>, method = 'GET') {
  return guard(new Request(`${origin}${path}`, { method, headers: { Host: '127.0.0.1:4711', ...headers } }));
}

test('the token in the first address becomes a cookie no script can read, and leaves the address', () => {
  const answer = ask(`/?token=${token}`, {});
  assert.equal(answer?.status, 303);
  assert.equal(answer?.headers.get('Location'), '/');
  assert.equal(answer?.headers.get('Set-Cookie'), `${cookie}; HttpOnly; SameSite=Strict; Path=/`);
});

const letIn: readonly (readonly [string, string, Record<string, string>])[] = [
  ['a page', 'GET', { Cookie: cookie }],
  ['a page the person opened', 'GET', { Cookie: cookie, 'Sec-Fetch-Site': 'none' }],
  ['a call of our page', 'POST', { Cookie: cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin' }],
  ['a call beside cookies of others', 'GET', { Cookie: `a=1; nianbao-99=x; ${cookie}` }],
];
for (const [name, method, headers] of letIn) {
  test(`${name} is let through`, () => assert.equal(ask('/api/home', headers, method), null));
}

const refused: readonly (readonly [string, number, string, Record<string, string>])[] = [
  ['no cookie', 401, 'GET', {}],
  ['a wrong cookie', 401, 'GET', { Cookie: 'nianbao-4711=the-wrong-token' }],
  ['the cookie of another port', 401, 'GET', { Cookie: `nianbao-4712=${token}` }],
  ['another host name', 403, 'GET', { Cookie: cookie, Host: 'attacker.example:4711' }],
  ['localhost instead of the address', 403, 'GET', { Cookie: cookie, Host: 'localhost:4711' }],
  ['another port in the host', 403, 'GET', { Cookie: cookie, Host: '127.0.0.1:80' }],
  ['another origin', 403, 'POST', { Cookie: cookie, Origin: 'http://attacker.example' }],
  ['another origin that only reads', 403, 'GET', { Cookie: cookie, Origin: 'http://127.0.0.1:4712' }],
  ['an opaque origin', 403, 'POST', { Cookie: cookie, Origin: 'null' }],
  ['a change without an origin', 403, 'POST', { Cookie: cookie }],
  ['a frame or link of another site', 403, 'GET', { Cookie: cookie, 'Sec-Fetch-Site': 'cross-site' }],
];
for (const [name, status, method, headers] of refused) {
  test(`${name} is refused`, async () => {
    const answer = ask('/api/home', headers, method);
    assert.equal(answer?.status, status);
    const { error } = (await answer?.json()) as { error: { code: string; message: string } };
    assert.equal(error.code, 'not-admitted');
    assert.match(error.message, /年报助手/);
  });
}

test('a wrong token in the address lets no one in, whatever its length', () => {
  assert.equal(ask('/?token=the-wrong-token', {})?.status, 401);
  assert.equal(ask('/?token=', {})?.status, 401);
});

test('the right token does not help another host name', () => {
  assert.equal(ask(`/?token=${token}`, { Host: 'attacker.example' })?.status, 403);
});
