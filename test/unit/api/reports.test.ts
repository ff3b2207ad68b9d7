import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiError, ChangesReceipt, HomeView, ReportView, UndoView } from '../../../main/api/contract.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { linkTo } from '../../../shared/narrative/linked-text.ts';
import type { Change } from '../../../shared/report/change.ts';
import { aReport } from '../../builders/a-report.ts';
import { aDraft } from '../../builders/open-test-store.ts';
import { openTestApi, type TestApi } from '../../builders/test-api.ts';

const unit = '云溪县青禾镇人民政府';

const setCell = (
  value: number | null,
  cell: Extract<Change, { kind: 'set-cell' }>['cell'] = 'requests.new.enterprise',
) => ({ kind: 'set-cell', cell, value, source: null }) satisfies Change;

async function view({ client }: TestApi, id: string): Promise<ReportView> {
  const response = await client.api.reports[':id'].$get({ param: { id } });
  assert.equal(response.status, 200);
  return (await response.json()) as ReportView;
}

async function create({ client }: TestApi, year: number, previousId: string | null = null): Promise<string> {
  const response = await client.api.reports.$post({ json: { unit, year, previousId } });
  assert.equal(response.status, 200);
  return ((await response.json()) as { id: string }).id;
}

const change = ({ client }: TestApi, id: string, changes: readonly Change[]) =>
  client.api.reports[':id'].changes.$post({ param: { id }, json: { changes: [...changes] } });

async function errorOf(response: { json(): Promise<unknown> }): Promise<ApiError['error']> {
  return ((await response.json()) as ApiError).error;
}

test('an empty desk names the date and where the data lies', async (t) => {
  const api = openTestApi(t);
  api.time.set('2026-01-05T23:30:00');
  const home = (await (await api.client.api.home.$get()).json()) as HomeView;
  assert.deepEqual(home.reports, []);
  assert.equal(home.today, '2026-01-05');
  assert.equal(home.dataFolder, api.deps.dataFolder);
  assert.notEqual(home.backup.backedUpAt, null);
  assert.deepEqual([home.backup.problem, home.notices], [null, []]);
});

test('the desk counts what is left to do', async (t) => {
  const api = openTestApi(t);
  const report = aReport().with('requests.new.enterprise', null).with('requests.carried_in.natural_person', 4).build();
  api.store.reports.create(aDraft(report));
  const [line] = ((await (await api.client.api.home.$get()).json()) as HomeView).reports;
  assert.deepEqual([line?.unit, line?.year, line?.status, line?.blanks], [unit, 2025, 'draft', 1]);
  assert.equal(line?.inputs, cellsOf('2021').filter(({ kind }) => kind === 'input').length);
  assert.ok((line?.errors ?? 0) > 0, '一＋二 is not 三（七）＋四');
});

test("a draft carries last year's 结转 over, and last year stands beside it", async (t) => {
  const api = openTestApi(t);
  const preface = '统计期限自2024年1月1日起至12月31日止。';
  const last = aReport().with('requests.carried_out.natural_person', 7).withText({ preface }).in(2024).build();
  const previousId = api.store.reports.create({ ...aDraft(last), status: 'imported' });
  const id = await create(api, 2025, previousId);
  const draft = await view(api, id);
  assert.equal(draft.status, 'draft');
  assert.equal(draft.report.cells['requests.carried_in.natural_person'], 7);
  assert.equal(draft.report.cells['requests.carried_in.total'], 7, 'derived');
  assert.equal(draft.report.cells['requests.new.total'], null, 'nothing filled is 未填, not 0');
  assert.equal(draft.previous?.id, previousId);
  assert.equal(draft.report.texts.preface, '统计期限自2025年1月1日起至12月31日止。', 'the years move on');
  assert.equal(draft.sourceFile, null);
});

test('the report of the year before is the one written here, before the one read from a file', async (t) => {
  const api = openTestApi(t);
  const last = aReport().in(2024).build();
  api.store.reports.create({ ...aDraft(last), status: 'imported' });
  const written = api.store.reports.create(aDraft(last));
  const id = await create(api, 2025);
  assert.equal((await view(api, id)).previous?.id, written);
  await api.client.api.reports[':id'].discard.$post({ param: { id: written } });
  assert.notEqual((await view(api, id)).previous?.id, written);
});

test('a renamed unit keeps the report it was drafted from beside it', async (t) => {
  const api = openTestApi(t);
  const previousId = api.store.reports.create({ ...aDraft(aReport().in(2024).build()), status: 'imported' });
  const id = await create(api, 2025, previousId);
  await change(api, id, [{ kind: 'set-unit', value: '云溪县青禾街道办事处' }]);
  assert.equal((await view(api, id)).previous?.id, previousId);
});

test('a second report of one unit and year is refused and the first is named', async (t) => {
  const api = openTestApi(t);
  const id = await create(api, 2025);
  const refused = await api.client.api.reports.$post({ json: { unit, year: 2025, previousId: null } });
  assert.equal(refused.status, 409);
  const error = await errorOf(refused);
  assert.deepEqual([error.code, error.reportId], ['already-have', id]);
});

test('a report drafted from one that is not there is refused', async (t) => {
  const api = openTestApi(t);
  const refused = await api.client.api.reports.$post({ json: { unit, year: 2025, previousId: 'nobody' } });
  assert.equal(refused.status, 404);
  assert.deepEqual(api.store.reports.list(), []);
});

test('changes are committed and acknowledged, sums and findings follow', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  const response = await change(api, id, [setCell(4)]);
  assert.equal(response.status, 200);
  const receipt = (await response.json()) as ChangesReceipt;
  assert.deepEqual([receipt.revision, receipt.canUndo, receipt.canRedo, receipt.refused], [1, true, false, []]);
  const after = await view(api, id);
  assert.equal(after.report.cells['requests.new.total'], 4);
  assert.ok(after.findings.some(({ cells }) => cells.includes('requests.new.enterprise')));
});

test('a change no report has is answered by value and the rest is kept', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  const derived = setCell(9, 'requests.new.total');
  const response = await change(api, id, [derived, setCell(4)]);
  assert.equal(response.status, 200);
  const { refused } = (await response.json()) as ChangesReceipt;
  assert.deepEqual(
    refused.map(({ code, change: one }) => [code, one]),
    [['derived-cell', derived]],
  );
  assert.match(refused[0]?.message ?? '', /合计由程序计算/);
  assert.equal(api.store.reports.find(id)?.report.cells['requests.new.enterprise'], 4);
});

test('a text keeps its links to cells of its own form, and no other', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(aReport().with('requests.new.total', null).build()));
  const own = linkTo(['requests.new.total', 'requests.carried_in.total']);
  const unknown = `${linkTo(['requests.nowhere' as never])}${linkTo(['proactive.procurement.items'])}`;
  const value = `收到 ${own} 件\ufffb，${unknown}，另有\ufff9 3 件。`;
  assert.equal((await change(api, id, [{ kind: 'set-text', text: 'overview', value }])).status, 200);
  const { report, findings } = await view(api, id);
  assert.equal(report.texts.overview, `收到 ${own} 件，〔待核〕〔待核〕，另有 3 件。`);
  assert.ok(findings.every(({ message }) => !/[\ufff9-\ufffb]/u.test(message)));
  await change(api, id, [{ kind: 'set-unit', value: '云溪县\ufff9青禾镇\ufffb' }]);
  assert.equal((await view(api, id)).report.unit, '云溪县青禾镇');
});

test('what is read beside or compared with a report shows the figures of its links', async (t) => {
  const api = openTestApi(t);
  const overview = `收到政府信息公开申请 ${linkTo(['requests.new.total'])} 件。`;
  const last = aReport().in(2024).with('requests.new.enterprise', 12).withText({ overview }).build();
  api.store.reports.create(aDraft(last));
  const id = await create(api, 2025);
  assert.equal((await view(api, id)).previous?.report.texts.overview, '收到政府信息公开申请 12 件。');
});

test('where no change can be kept the answer is an error and nothing is committed', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  const response = await change(api, id, [setCell(9, 'proactive.procurement.items')]);
  assert.deepEqual([response.status, (await errorOf(response)).code], [422, 'unknown-cell']);
  assert.equal(api.store.reports.find(id)?.revision, 0);
});

const malformed: readonly (readonly [string, string])[] = [
  ['no JSON', '{"changes":'],
  ['no changes', '{"changes":[]}'],
  ['a fraction', '{"changes":[{"kind":"set-cell","cell":"requests.new.enterprise","value":1.5,"source":null}]}'],
  ['an unknown kind', '{"changes":[{"kind":"set-everything"}]}'],
  ['no day of the calendar', '{"changes":[{"kind":"set-issued-on","value":"2026-02-30"}]}'],
];
for (const [name, body] of malformed) {
  test(`a body with ${name} is refused and no incident`, async (t) => {
    const api = openTestApi(t);
    const id = api.store.reports.create(aDraft());
    const headers = { 'Content-Type': 'application/json' };
    const response = await api.app.request(`/api/reports/${id}/changes`, { method: 'POST', headers, body });
    assert.deepEqual([response.status, (await errorOf(response)).code], [400, 'invalid-request']);
    assert.deepEqual(api.incidents, []);
    assert.equal(api.store.reports.find(id)?.revision, 0);
  });
}

test('undo and redo answer with the whole view and what they put back', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  await change(api, id, [setCell(4)]);
  const undone = (await (await api.client.api.reports[':id'].undo.$post({ param: { id } })).json()) as UndoView;
  assert.deepEqual(undone.restored, [setCell(0)]);
  assert.equal(undone.report.cells['requests.new.total'], 0);
  assert.deepEqual([undone.canUndo, undone.canRedo], [false, true]);
  const redone = (await (await api.client.api.reports[':id'].redo.$post({ param: { id } })).json()) as UndoView;
  assert.deepEqual(redone.restored, [setCell(4)]);
  assert.equal(redone.report.cells['requests.new.total'], 4);
});

test('a report put aside is gone from the desk and every address', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  const param = { param: { id } };
  const routes = api.client.api.reports[':id'];
  assert.equal((await routes.discard.$post(param)).status, 204);
  assert.deepEqual(((await (await api.client.api.home.$get()).json()) as HomeView).reports, []);
  assert.equal((await routes.$get(param)).status, 404);
  assert.equal((await routes.undo.$post(param)).status, 404);
  assert.equal((await routes.discard.$post(param)).status, 404);
  assert.equal((await change(api, id, [setCell(1)])).status, 404);
  assert.equal((await api.app.request(`/api/reports/${id}/exports/docx`)).status, 404);
});

test('a report that was not read from a file has no source file', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  const response = await api.app.request(`/api/reports/${id}/source-file`);
  assert.deepEqual([response.status, (await errorOf(response)).code], [404, 'no-source-file']);
});

test('what nobody foresaw is logged once under the incident the clerk is told, without its inside', async (t) => {
  const api = openTestApi(t);
  api.store.close();
  const response = await api.client.api.home.$get();
  assert.equal(response.status, 500 as never);
  const error = await errorOf(response);
  assert.equal(error.code, 'incident');
  assert.deepEqual(
    api.incidents.map(({ incident }) => incident),
    [error.incident],
  );
  assert.match(error.message, new RegExp(`已保存的内容都在.*${error.incident}`));
  assert.doesNotMatch(JSON.stringify(error), /database|\.ts/);
});
