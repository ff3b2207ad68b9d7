import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiError, HomeView, ImportView, ReportView, Submission } from '../../../main/api/contract.ts';
import { readProperties } from '../../../main/readers/read-properties.ts';
import type { Change } from '../../../shared/report/change.ts';
import { aReport } from '../../builders/a-report.ts';
import { aDraft } from '../../builders/open-test-store.ts';
import { openTestApi, type TestApi } from '../../builders/test-api.ts';
import { partOf } from '../../builders/unzip.ts';

const clerk = '李青';
const report = aReport().with('requests.carried_in.natural_person', 4).withTotals().build();
const newPerson = (value: number): Change => ({
  ...{ kind: 'set-cell', cell: 'requests.new.natural_person', value, source: null },
});

const post = (api: TestApi, path: string, body: unknown) =>
  api.app.request(`/api/reports/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const submit = (api: TestApi, id: string, by = clerk) => post(api, `${id}/submit`, { clerk: by });
const bytesOf = async (api: TestApi, path: string) => {
  const response = await api.app.request(`/api/reports/${path}`);
  assert.equal(response.status, 200, path);
  return new Uint8Array(await response.arrayBuffer());
};
const viewOf = async (api: TestApi, id: string) =>
  (await (await api.app.request(`/api/reports/${id}`)).json()) as ReportView;
const codeIn = async (response: Response) => ((await response.json()) as ApiError).error.code;
const bodyOf = (docx: Uint8Array) => partOf(docx, 'word/document.xml');

test('送审 puts on record who handed in what, and its file carries 发文稿纸, 校核表 and the digest', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(report));
  const answer = await submit(api, id);
  assert.equal(answer.status, 200);
  const submission = (await answer.json()) as Submission;
  assert.deepEqual([submission.clerk, submission.revision], [clerk, 0]);
  assert.equal(submission.report.cells['requests.carried_in.total'], 4);
  const response = await api.app.request(`/api/reports/${id}/submission/file`);
  assert.match(decodeURIComponent(response.headers.get('Content-Disposition') ?? ''), /_2025_年报_送审件\.docx$/);
  const file = new Uint8Array(await response.arrayBuffer());
  assert.match(bodyOf(file), /发文稿纸.*一、总体情况.*年度报告校核表/s);
  const properties = await readProperties(file);
  assert.equal(properties.get('NianbaoDigest'), submission.digest);
  assert.match(properties.get('NianbaoState') ?? '', /^送审 \d{4}-\d{2}-\d{2}$/);
  assert.deepEqual((await viewOf(api, id)).submission, submission);
  assert.equal((await viewOf(api, id)).status, 'draft');
});

test('what is changed after 送审 is saved, told on the desk, and no longer goes out as handed in', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(report));
  await submit(api, id);
  const sent = await bytesOf(api, `${id}/submission/file`);
  const stateOf = async () =>
    (await readProperties(await bytesOf(api, `${id}/exports/docx`))).get('NianbaoState')?.slice(0, 2);
  const noteOf = async () => ((await (await api.app.request('/api/home')).json()) as HomeView).reports[0]?.submission;
  assert.deepEqual([await stateOf(), (await noteOf())?.isChanged], ['送审', false]);
  assert.equal((await post(api, `${id}/changes`, { changes: [newPerson(9)] })).status, 200);
  assert.deepEqual([await stateOf(), (await noteOf())?.isChanged], ['草稿', true]);
  assert.deepEqual(Buffer.from(await bytesOf(api, `${id}/submission/file`)), Buffer.from(sent), 'the file of then');
  await post(api, `${id}/changes`, { changes: [newPerson(0)] });
  assert.deepEqual([await stateOf(), (await noteOf())?.isChanged], ['送审', false], 'it says the same again');
});

test('退回修改 ends 送审 with its reason; 定稿 remembers it', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(aReport().build()));
  assert.equal(await codeIn(await post(api, `${id}/reopen`, { reason: '还没有送审。' })), 'not-final');
  await submit(api, id);
  assert.equal((await post(api, `${id}/reopen`, { reason: '第一部分要写细。' })).status, 200);
  const returned = await viewOf(api, id);
  assert.deepEqual([returned.submission, returned.signOff?.reason], [undefined, '第一部分要写细。']);
  assert.equal((await api.app.request(`/api/reports/${id}/submission/file`)).status, 404);
  await submit(api, id, '王青');
  api.store.signOffs.finalise(id);
  assert.equal((await viewOf(api, id)).submission?.clerk, '王青');
  assert.equal(await codeIn(await submit(api, id)), 'read-only');
  const properties = await readProperties(await bytesOf(api, `${id}/exports/docx`));
  assert.match(properties.get('NianbaoState') ?? '', /^定稿 \d{4}-/);
});

test('送审 needs a name, a report that is there, and one that is written here', async (t) => {
  const api = openTestApi(t);
  const imported = api.store.reports.create({ ...aDraft(), status: 'imported' });
  assert.equal((await submit(api, api.store.reports.create(aDraft()), '  ')).status, 400);
  assert.equal((await submit(api, 'nobody')).status, 404);
  assert.equal(await codeIn(await submit(api, imported)), 'read-only');
});

test('a 送审件 read again says it is the one, with what was handed in beside it', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(report));
  await submit(api, id);
  const file = await bytesOf(api, `${id}/submission/file`);
  const view = (await (await api.upload(new Uint8Array(file), '送审件.docx')).json()) as ImportView;
  assert.deepEqual([view.handedOut?.as, view.handedOut?.verdict], ['submitted', 'same']);
  assert.equal(view.submitted?.clerk, clerk);
  assert.deepEqual(view.leftOut, ['发文稿纸、校核表不是报告的内容，没有读入。']);
  const other = openTestApi(t);
  const elsewhere = (await (await other.upload(new Uint8Array(file), '送审件.docx')).json()) as ImportView;
  assert.deepEqual([elsewhere.handedOut?.verdict, elsewhere.submitted], ['same', undefined]);
});

test('an office’s choice puts both pages into docx and PDF, none into what the portal and the county get', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(report));
  assert.doesNotMatch(bodyOf(await bytesOf(api, `${id}/exports/docx`)), /发文稿纸|校核表/);
  const settings = { ...(await (await api.app.request('/api/settings/export')).json()) };
  const body = JSON.stringify({
    ...settings,
    sheets: { approval: true, checks: true, draftingOffice: '党政综合办公室', drafter: clerk },
  });
  const headers = { 'Content-Type': 'application/json' };
  await api.app.request('/api/settings/export', { method: 'PUT', headers, body });
  assert.match(bodyOf(await bytesOf(api, `${id}/exports/docx`)), /发文稿纸.*党政综合办公室.*年度报告校核表/s);
  assert.equal(
    Buffer.from(await bytesOf(api, `${id}/exports/pdf`))
      .subarray(0, 4)
      .toString(),
    '%PDF',
  );
  assert.doesNotMatch(Buffer.from(await bytesOf(api, `${id}/exports/html`)).toString(), /发文稿纸|校核表/);
  const checks = bodyOf(await bytesOf(api, `${id}/exports/checks`));
  assert.match(checks, /年度报告校核表/);
  assert.doesNotMatch(checks, /发文稿纸|总体情况/);
});
