import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hashOf, parseRoute, type Route } from '../../../../renderer/app/routes.ts';

describe('routes', () => {
  it('leads home from an address that leads nowhere', () => {
    for (const hash of ['', '#', '#/', '#/nowhere', '#/report', '#/report/']) {
      assert.deepEqual(parseRoute(hash), { kind: 'home' }, hash);
    }
  });

  it('asks for a file where the draft has no source', () => {
    assert.deepEqual(parseRoute('#/draft'), { kind: 'draft', start: 'file' });
    assert.deepEqual(parseRoute('#/draft/from/'), { kind: 'draft', start: 'file' });
  });

  it('finds every route again from its address, whatever the id', () => {
    const id = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed());
    const route: fc.Arbitrary<Route> = fc.oneof(
      fc.constant<Route>({ kind: 'home' }),
      fc.constant<Route>({ kind: 'settings' }),
      fc.constant<Route>({ kind: 'shelf' }),
      fc.constant<Route>({ kind: 'history' }),
      fc.constant<Route>({ kind: 'draft', start: 'blank' }),
      id.map((from): Route => ({ kind: 'draft', start: 'report', from })),
      id.map((reportId): Route => ({ kind: 'report', reportId })),
    );
    fc.assert(fc.property(route, (there) => assert.deepEqual(parseRoute(hashOf(there)), there)));
  });
});
