import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { ApiError, ImportView } from '../../../main/api/contract.ts';
import { aReport } from '../../builders/a-report.ts';
import { asHtmlFile, openTestApi, type TestApi } from '../../builders/test-api.ts';

const lastYear = aReport().with('requests.new.natural_person', 3).withTotals().in(2024).build();
const unit = lastYear.unit;
const asRead = { unit, year: 2024, cells: {}, replace: false };

async function readLastYear(api: TestApi): Promise<ImportView> {
  const response = await api.upload(asHtmlFile(lastYear), '去年的报告.html');
  assert.equal(response.status, 200);
  return (await response.json()) as ImportView;
}

const confirm = ({ client }: TestApi, id: string, json: typeof asRead) =>
  client.api.imports[':id'].confirm.$post({ param: { id }, json });

async function errorOf(response: { json(): Promise<unknown> }): Promise<ApiError['error']> {
  return ((await response.json()) as ApiError).error;
}

test('a file is read for review and nothing is stored', async (t) => {
  const api = openTestApi(t);
  const view = await readLastYear(api);
  assert.equal(view.fileName, '去年的报告.html');
  assert.deepEqual([view.draft.generation, view.draft.year, view.draft.unit], ['2021', 2024, unit]);
  assert.equal(view.draft.readings['requests.new.natural_person']?.value, 3);
  assert.ok(view.blocks.length > 0);
  assert.deepEqual(api.store.reports.list(), []);
  const again = await api.client.api.imports[':id'].$get({ param: { id: view.importId } });
  assert.deepEqual(await again.json(), JSON.parse(JSON.stringify(view)));
});

test('a confirmed file becomes an imported report with its source and provenance', async (t) => {
  const api = openTestApi(t);
  const { importId } = await readLastYear(api);
  const response = await confirm(api, importId, { ...asRead, cells: { 'requests.new.enterprise': 5 } as never });
  assert.equal(response.status, 200);
  const { reportId } = (await response.json()) as { reportId: string };
  const stored = api.store.reports.find(reportId);
  assert.equal(stored?.status, 'imported');
  assert.equal(stored?.report.cells['requests.new.enterprise'], 5, "the clerk's decision");
  assert.equal(stored?.report.cells['requests.new.total'], 3, 'as printed');
  assert.equal(api.store.imports.provenanceOf(reportId, 'requests.new.enterprise')?.value, 0, 'what was read');
  const file = await api.app.request(`/api/reports/${reportId}/source-file`);
  assert.equal(await file.text(), asHtmlFile(lastYear));
  assert.match(file.headers.get('Content-Disposition') ?? '', /^attachment; .*filename\*=UTF-8''%E5%8E%BB/);
  assert.equal(file.headers.get('Content-Type'), 'application/octet-stream');
  const sha256 = createHash('sha256').update(asHtmlFile(lastYear)).digest('hex');
  assert.equal(api.store.imports.noteOf(reportId)?.sha256, sha256);
});

test('a file is confirmed once', async (t) => {
  const api = openTestApi(t);
  const { importId } = await readLastYear(api);
  await confirm(api, importId, asRead);
  assert.equal((await confirm(api, importId, { ...asRead, replace: true })).status, 404);
});

test('a second import of the same year is refused until the clerk replaces the first', async (t) => {
  const api = openTestApi(t);
  const first = await confirm(api, (await readLastYear(api)).importId, asRead);
  const { reportId } = (await first.json()) as { reportId: string };
  const { importId } = await readLastYear(api);
  const refused = await confirm(api, importId, asRead);
  assert.equal(refused.status, 409);
  const error = await errorOf(refused);
  assert.deepEqual([error.code, error.reportId], ['already-have', reportId]);
  assert.equal((await confirm(api, importId, { ...asRead, replace: true })).status, 200);
  assert.equal(api.store.reports.list().length, 1);
  assert.equal(api.store.reports.find(reportId), null);
});

test('a draft of the same year is no hindrance to reading a file of it', async (t) => {
  const api = openTestApi(t);
  await api.client.api.reports.$post({ json: { unit, year: 2024, previousId: null } });
  assert.equal((await confirm(api, (await readLastYear(api)).importId, asRead)).status, 200);
});

const wrongFiles: readonly (readonly [string, Uint8Array<ArrayBuffer>])[] = [
  ['empty.txt', new Uint8Array()],
  ['photo.txt', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, 0x4a, 0x46, 0x49, 0x46, 0])],
];
for (const [name, bytes] of wrongFiles) {
  test(`${name} is refused with a sentence and changes nothing`, async (t) => {
    const api = openTestApi(t);
    const response = await api.upload(bytes, name);
    assert.equal(response.status, 422);
    assert.match((await errorOf(response)).message, /没有读取/);
    assert.deepEqual(api.store.reports.list(), []);
  });
}

test('a text without official tables can be looked at but not confirmed', async (t) => {
  const api = openTestApi(t);
  const response = await api.upload(
    '云溪县青禾镇2018年政府信息公开年度报告\n一、概述\n我镇认真做好公开工作。',
    '旧.txt',
  );
  const view = (await response.json()) as ImportView;
  assert.equal(view.draft.generation, null);
  const refused = await confirm(api, view.importId, asRead);
  assert.deepEqual([refused.status, (await errorOf(refused)).code], [422, 'no-tables']);
  assert.deepEqual(api.store.reports.list(), []);
});

test('a decision about a cell the form does not have stores nothing', async (t) => {
  const api = openTestApi(t);
  const { importId } = await readLastYear(api);
  const refused = await confirm(api, importId, { ...asRead, cells: { 'requests.nowhere': 1 } as never });
  assert.deepEqual([refused.status, (await errorOf(refused)).code], [422, 'unknown-cell']);
  assert.deepEqual(api.store.reports.list(), []);
});

test('a file over 20 MB is refused before it is read', async (t) => {
  const api = openTestApi(t);
  const response = await api.upload(new Uint8Array(20 * 1_048_576 + 1), 'big.txt');
  assert.equal(response.status, 413);
  assert.equal((await errorOf(response)).code, 'too-large');
});

test('a dropped import is gone', async (t) => {
  const api = openTestApi(t);
  const { importId } = await readLastYear(api);
  assert.equal((await api.client.api.imports[':id'].$delete({ param: { id: importId } })).status, 204);
  assert.equal((await api.client.api.imports[':id'].$get({ param: { id: importId } })).status, 404);
  assert.equal((await confirm(api, importId, asRead)).status, 404);
});

test('only the last 24 readings wait in memory', async (t) => {
  const api = openTestApi(t);
  const { importId } = await readLastYear(api);
  for (let count = 0; count < 23; count += 1) await api.upload('一、概述\n文字', `${count}.txt`);
  assert.equal((await api.client.api.imports[':id'].$get({ param: { id: importId } })).status, 200);
  await api.upload('一、概述\n文字', '又一份.txt');
  assert.equal((await api.client.api.imports[':id'].$get({ param: { id: importId } })).status, 404);
});

test('a broken file name header does not stop a file', async (t) => {
  const { app } = openTestApi(t);
  const response = await app.request('/api/imports', {
    method: 'POST',
    headers: { 'X-File-Name': '%E5%8' },
    body: asHtmlFile(lastYear),
  });
  assert.equal(((await response.json()) as ImportView).fileName, '未命名');
});
