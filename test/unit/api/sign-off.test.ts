import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiError, HomeView, ReportView } from '../../../main/api/contract.ts';
import { type Coverage, coverageOf, isOpen, isWaivable } from '../../../shared/checks/waiver.ts';
import type { Change } from '../../../shared/report/change.ts';
import { aReport } from '../../builders/a-report.ts';
import { aDraft } from '../../builders/open-test-store.ts';
import { openTestApi, type TestApi } from '../../builders/test-api.ts';
import { partOf } from '../../builders/unzip.ts';

const unbalanced = aReport().with('requests.carried_in.natural_person', 4).build();
const author = '李青';
const reason = '这一件已并入上年办理，县里知道。';

type Answer = { readonly status: number; json(): Promise<unknown> };
const viewIn = async (response: Answer) => {
  assert.equal(response.status, 200);
  return (await response.json()) as ReportView;
};
const refusalIn = async (response: Answer) => {
  const { code, message } = ((await response.json()) as ApiError).error;
  return [response.status, code, message] as const;
};

const routes = ({ client }: TestApi) => client.api.reports[':id'];
const view = async (api: TestApi, id: string) => viewIn(await routes(api).$get({ param: { id } }));
const finalise = (api: TestApi, id: string) => routes(api).finalise.$post({ param: { id } });
const change = (api: TestApi, id: string, changes: readonly Change[]) =>
  routes(api).changes.$post({ param: { id }, json: { changes: [...changes] } });
const setCarriedIn = (value: number): Change => ({
  kind: 'set-cell',
  cell: 'requests.carried_in.natural_person',
  value,
  source: null,
});

function explain(api: TestApi, id: string, covers: Coverage, why = reason) {
  return api.app.request(`/api/reports/${id}/waivers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ covers, author, reason: why }),
  });
}

/** Explains every error of the report, as the window would. */
async function explainErrors(api: TestApi, id: string): Promise<ReportView> {
  for (const finding of (await view(api, id)).findings) {
    if (finding.severity !== 'error' || !isWaivable(finding) || finding.waived) continue;
    const { report } = await view(api, id);
    assert.equal((await explain(api, id, coverageOf(finding, report))).status, 200);
  }
  return view(api, id);
}

const openErrors = ({ findings }: ReportView) =>
  findings.filter((finding) => finding.severity === 'error' && isOpen(finding)).length;

async function deskErrors({ client }: TestApi): Promise<number | undefined> {
  return ((await (await client.api.home.$get()).json()) as HomeView).reports[0]?.errors;
}

test('an explained error is marked with its author and reason, and the desk no longer counts it', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(unbalanced));
  const before = openErrors(await view(api, id));
  assert.ok(before > 0);
  assert.equal(await deskErrors(api), before);
  const after = await explainErrors(api, id);
  assert.equal(openErrors(after), 0);
  assert.equal(await deskErrors(api), 0);
  assert.deepEqual(
    after.waivers.map((waiver) => [waiver.author, waiver.reason]),
    after.waivers.map(() => [author, reason]),
  );
  assert.equal(after.findings.filter(({ waived }) => waived !== null).length, before);
});

test('other figures in its cells re-open it, and the desk counts it again', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(unbalanced));
  await explainErrors(api, id);
  await change(api, id, [setCarriedIn(5)]);
  const after = await view(api, id);
  assert.ok(openErrors(after) > 0);
  assert.equal(await deskErrors(api), openErrors(after));
  assert.ok(after.findings.some(({ waived, reopened }) => waived === null && reopened !== null));
});

test('an explanation is withdrawn once and its finding is open again', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(unbalanced));
  const waiver = (await explainErrors(api, id)).waivers[0]?.id ?? '';
  const withdraw = () => routes(api).waivers[':waiver'].withdraw.$post({ param: { id, waiver } });
  const after = await viewIn(await withdraw());
  assert.equal(openErrors(after), 1);
  assert.equal((await refusalIn(await withdraw()))[1], 'not-found');
});

test('what the window saw otherwise than it is now is not explained', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(unbalanced));
  const { findings, report } = await view(api, id);
  const finding = findings.find((one) => one.severity === 'error');
  assert.ok(finding);
  const seen = coverageOf(finding, report);
  await change(api, id, [setCarriedIn(5)]);
  const [status, code, message] = await refusalIn(await explain(api, id, seen));
  assert.deepEqual([status, code], [409, 'finding-changed']);
  assert.match(message, /再写一次/);
  await change(api, id, [setCarriedIn(4)]);
  assert.equal((await explain(api, id, seen)).status, 200);
  assert.equal((await refusalIn(await explain(api, id, seen)))[1], 'already-waived');
  assert.equal((await view(api, id)).waivers.length, 1);
});

test('an explanation needs an author and a reason of four characters', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(unbalanced));
  const { findings, report } = await view(api, id);
  const finding = findings.find(isWaivable);
  assert.ok(finding);
  const response = await explain(api, id, coverageOf(finding, report), ' 知道 ');
  assert.deepEqual((await refusalIn(response)).slice(0, 2), [400, 'invalid-request']);
  assert.deepEqual((await view(api, id)).waivers, []);
});

test('定稿 is refused with what is left, and the report stays a draft', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft({ ...unbalanced, cells: { 'requests.carried_in.natural_person': 4 } }));
  const [status, code, message] = await refusalIn(await finalise(api, id));
  assert.deepEqual([status, code], [409, 'not-ready']);
  assert.match(message, /还不能定稿：(\d+ 处必改没有改，也没有写说明；)?165 格未填。报告还是草稿/);
  assert.equal((await view(api, id)).status, 'draft');
});

test('定稿 locks figures, texts and explanations; 退回修改 opens them, and both are told', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(unbalanced));
  assert.match((await refusalIn(await finalise(api, id)))[2], /处必改没有改，也没有写说明。报告还是草稿/);
  const explained = await explainErrors(api, id);
  api.time.set('2026-01-20T01:00:00Z');
  const final = await viewIn(await finalise(api, id));
  assert.deepEqual([final.status, final.canUndo], ['final', false]);
  assert.deepEqual(final.signOff, {
    kind: 'finalised',
    revision: 0,
    reason: null,
    signedAt: '2026-01-20T01:00:00.000Z',
  });
  const refused = await refusalIn(await change(api, id, [setCarriedIn(9)]));
  assert.deepEqual(refused.slice(0, 2), [422, 'read-only']);
  assert.match(refused[2], /退回修改/);
  const waiver = explained.waivers[0]?.id ?? '';
  const withdrawn = await routes(api).waivers[':waiver'].withdraw.$post({ param: { id, waiver } });
  assert.equal((await refusalIn(withdrawn))[1], 'read-only');
  assert.equal(
    (await refusalIn(await explain(api, id, (explained.waivers[0] as { covers: Coverage }).covers)))[1],
    'read-only',
  );
  assert.equal((await refusalIn(await finalise(api, id)))[1], 'read-only');
  assert.equal((await view(api, id)).report.cells['requests.carried_in.natural_person'], 4);

  const reopened = await viewIn(await routes(api).reopen.$post({ param: { id }, json: { reason: '县里要求核对。' } }));
  assert.deepEqual(
    [reopened.status, reopened.signOff?.kind, reopened.signOff?.reason],
    ['draft', 'returned', '县里要求核对。'],
  );
  assert.equal((await change(api, id, [setCarriedIn(0)])).status, 200);
  const again = await routes(api).reopen.$post({ param: { id }, json: { reason: '再退一次。' } });
  assert.deepEqual((await refusalIn(again)).slice(0, 2), [409, 'not-final']);
  assert.deepEqual(
    api.store.signOffs.of(id).map(({ kind }) => kind),
    ['finalised', 'returned'],
  );
});

test('an imported report takes corrections and explanations, and needs no 定稿', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create({ ...aDraft(unbalanced), status: 'imported' });
  const explained = await explainErrors(api, id);
  assert.ok(explained.waivers.length > 0);
  assert.deepEqual((await refusalIn(await finalise(api, id))).slice(0, 2), [409, 'read-only']);
  assert.equal((await change(api, id, [setCarriedIn(0)])).status, 200);
  const waiver = explained.waivers[0]?.id ?? '';
  const withdrawn = await routes(api).waivers[':waiver'].withdraw.$post({ param: { id, waiver } });
  assert.equal((await viewIn(withdrawn)).waivers.length, explained.waivers.length - 1);
  assert.equal((await view(api, id)).report.cells['requests.carried_in.natural_person'], 0);
});

test('what was explained goes to the county with the xlsx, and is still read back before it is offered', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft(unbalanced));
  const namesIn = async () => {
    const response = await api.app.request(`/api/reports/${id}/exports/xlsx`);
    assert.equal(response.status, 200);
    return partOf(new Uint8Array(await response.arrayBuffer()), 'xl/workbook.xml');
  };
  assert.doesNotMatch(await namesIn(), /校核说明/);
  await explainErrors(api, id);
  assert.match(await namesIn(), /校核说明/);
});

test('a report that is not there answers so at every address', async (t) => {
  const api = openTestApi(t);
  const param = { id: 'nobody' };
  const reasoned = { param, json: { reason: '县里要求核对。' } };
  const answers = [
    await finalise(api, 'nobody'),
    await routes(api).reopen.$post(reasoned),
    await routes(api).waivers[':waiver'].withdraw.$post({ param: { ...param, waiver: 'none' } }),
    await explain(api, 'nobody', { rule: 'NUM', cells: [], passage: null, figures: [] }),
  ];
  assert.deepEqual(
    answers.map(({ status }) => status as number),
    [404, 404, 404, 404],
  );
});
