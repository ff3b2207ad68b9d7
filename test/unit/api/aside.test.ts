import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiError, AsideView } from '../../../main/api/contract.ts';
import { aReport } from '../../builders/a-report.ts';
import { aDraft } from '../../builders/open-test-store.ts';
import { openTestApi, type TestApi } from '../../builders/test-api.ts';

const listed = async ({ client }: TestApi) => ((await (await client.api.aside.$get()).json()) as AsideView).reports;
const bringBack = ({ client }: TestApi, id: string, swap: boolean) =>
  client.api.aside[':id']['bring-back'].$post({ param: { id }, json: { swap } });

test('a discarded report is offered back, and a newer one in its place is named before it is moved', async (t) => {
  const api = openTestApi(t);
  const old = api.store.reports.create(aDraft(aReport().build()));
  assert.equal((await api.client.api.reports[':id'].discard.$post({ param: { id: old } })).status, 204);
  const newer = api.store.reports.create(aDraft(aReport().build()));
  assert.deepEqual(
    (await listed(api)).map(({ id, status }) => [id, status]),
    [[old, 'draft']],
  );

  const refused = await bringBack(api, old, false);
  assert.equal(refused.status, 409);
  const { error } = (await refused.json()) as ApiError;
  assert.equal(error.reportId, newer);
  assert.match(error.message, /已有 云溪县青禾镇人民政府 2025 年的报告，没有取回/);

  assert.equal((await bringBack(api, old, true)).status, 204);
  assert.deepEqual(
    (await listed(api)).map(({ id }) => id),
    [newer],
  );
  assert.equal((await bringBack(api, old, true)).status, 404);
});
