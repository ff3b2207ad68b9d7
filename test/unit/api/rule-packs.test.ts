import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ApiError, HomeView, ReportView, RulePackView } from '../../../main/api/contract.ts';
import { coverageOf, isOpen } from '../../../shared/checks/waiver.ts';
import { aReport } from '../../builders/a-report.ts';
import { packFile } from '../../builders/a-rule-pack.ts';
import { aDraft } from '../../builders/open-test-store.ts';
import { openTestApi, type TestApi } from '../../builders/test-api.ts';
import { partOf } from '../../builders/unzip.ts';

const training = '"必须写明": [{ "部分": "一", "写明": "业务培训", "提示": "请写明全年培训几次。" }]';
const demanding = packFile(training, '"送审截止": "1月15日"', '"停用": ["S-WORD-DOUBT"]');

const send = ({ app }: TestApi, body: string | Uint8Array<ArrayBuffer>, clerk = '李青') =>
  app.request('/api/settings/rules', {
    method: 'POST',
    headers: { 'X-File-Name': encodeURIComponent('云溪县规则.json'), 'X-Clerk': encodeURIComponent(clerk) },
    body,
  });
const post = ({ app }: TestApi, path: string, body: unknown) =>
  app.request(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
const rules = async ({ app }: TestApi) => (await (await app.request('/api/settings/rules')).json()) as RulePackView;
const home = async ({ app }: TestApi) => (await (await app.request('/api/home')).json()) as HomeView;
const view = async ({ app }: TestApi, id: string) =>
  (await (await app.request(`/api/reports/${id}`)).json()) as ReportView;
const refusal = async (answer: Response) => {
  const { code, message } = ((await answer.json()) as ApiError).error;
  return [answer.status, code, message] as const;
};
const wanted = ({ findings }: ReportView) => findings.filter(({ rule }) => rule === 'S-MUST');

test('a pack that is taken is in force at once on the desk and in drafts, with who took it and when', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  assert.deepEqual(await rules(api), { active: null, trouble: null, turns: [] });
  const before = (await home(api)).reports[0]?.errors;
  assert.equal((await send(api, demanding)).status, 200);
  const { active, turns } = await rules(api);
  assert.equal(active?.pack.name, '云溪县 2025 年度规则');
  assert.deepEqual([active?.fileName, active?.since?.clerk], ['云溪县规则.json', '李青']);
  assert.equal(turns.length, 1);
  const desk = await home(api);
  assert.equal(desk.rulePack?.dueOn, '01-15');
  assert.equal(desk.reports[0]?.errors, (before ?? 0) + 1);
  const opened = await view(api, id);
  assert.equal(opened.rulePack?.name, active?.pack.name);
  assert.deepEqual(
    wanted(opened).map(({ pack, severity }) => [pack, severity]),
    [['云溪县 2025 年度规则', 'error']],
  );
});

const broken: readonly (readonly [string, string | Uint8Array<ArrayBuffer>, RegExp])[] = [
  [
    'a pack with a slip',
    packFile('"停用": ["S-TRAC"]'),
    /^第 6 行：没有“S-TRAC”这一项检查，是不是“S-TRAD”？规则没有换，原来的照旧。/,
  ],
  ['what is no JSON', '县里的规则', /^第 1 行：/],
  ['no text at all', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7_919) % 251), /规则没有换，原来的照旧/],
  ['a book', `{"名称":"${'长'.repeat(40_000)}"}`, /^这个文件超过了 64K/],
  ['markup', '<script>alert(1)</script>', /^第 1 行：/],
];
for (const [name, body, said] of broken) {
  test(`${name} is refused and the pack before stays in force`, async (t) => {
    const api = openTestApi(t);
    await send(api, demanding);
    const before = await rules(api);
    const [status, , message] = await refusal(await send(api, body));
    assert.equal(status, 422);
    assert.match(message, said);
    assert.doesNotMatch(message, /undefined|Error|expected/u);
    assert.deepEqual(await rules(api), before);
  });
}

test('a file saved in GBK or with a mark in front is read all the same', async (t) => {
  const api = openTestApi(t);
  assert.equal((await send(api, new TextEncoder().encode(`\ufeff${demanding}`))).status, 200);
  const [name, version] = [Uint8Array.from([0xd4, 0xc6, 0xcf, 0xaa]), '{"\xc3\xfb\xb3\xc6":"'];
  const latin = (text: string) => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));
  const gbk = [
    ...latin(version),
    ...name,
    ...latin('","\xb7\xa2\xb2\xbc\xb5\xa5\xce\xbb":"'),
    ...name,
    ...latin('","\xc8\xd5\xc6\xda":"2025-11-20","\xb0\xe6\xb1\xbe":"2"}'),
  ];
  assert.equal((await send(api, Uint8Array.from(gbk))).status, 200);
  assert.deepEqual([(await rules(api)).active?.pack.name, (await rules(api)).active?.pack.version], ['云溪', '2']);
});

test('a pack is stopped and used again from what was kept; both are on record', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  await send(api, demanding);
  const digest = (await rules(api)).active?.sha256 ?? '';
  assert.equal((await post(api, '/api/settings/rules/stop', { clerk: '王禾' })).status, 200);
  assert.deepEqual(wanted(await view(api, id)), []);
  assert.equal((await home(api)).rulePack, undefined);
  assert.equal((await refusal(await post(api, '/api/settings/rules/stop', { clerk: '' })))[1], 'not-found');
  assert.equal((await post(api, `/api/settings/rules/${digest}/use`, { clerk: '' })).status, 200);
  assert.equal(wanted(await view(api, id)).length, 1);
  assert.deepEqual(
    (await rules(api)).turns.map(({ kind, clerk }) => [kind, clerk]),
    [
      ['taken', ''],
      ['stopped', '王禾'],
      ['taken', '李青'],
    ],
  );
  assert.equal((await refusal(await post(api, '/api/settings/rules/nothing/use', { clerk: '' })))[0], 404);
});

test('定稿 is held back by what the pack wants, remembers the pack, and is judged by it ever after', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  await send(api, demanding);
  const finalise = () => post(api, `/api/reports/${id}/finalise`, {});
  assert.match((await refusal(await finalise()))[2], /1 处必改没有改，也没有写说明/);
  const { findings, report } = await view(api, id);
  const [finding] = findings.filter(({ rule }) => rule === 'S-MUST');
  assert.ok(finding);
  const waiver = { covers: coverageOf(finding, report), author: '李青', reason: '今年没有办培训，县里知道。' };
  assert.equal((await post(api, `/api/reports/${id}/waivers`, waiver)).status, 200);
  assert.equal((await finalise()).status, 200);
  const digest = (await rules(api)).active?.sha256;
  const { signOff } = await view(api, id);
  assert.deepEqual(signOff?.rulePack, { name: '云溪县 2025 年度规则', version: '1', sha256: digest });

  await send(api, packFile('"必须写明": [{ "部分": "六", "写明": "回避" }]').replace('"1"', '"2"'));
  const final = await view(api, id);
  assert.equal(final.rulePack?.version, '1');
  assert.deepEqual(wanted(final).map(isOpen), [false]);
  await post(api, `/api/reports/${id}/reopen`, { reason: '县里换了规则。' });
  const again = await view(api, id);
  assert.equal(again.rulePack?.version, '2');
  assert.deepEqual(
    wanted(again).map(({ demand, waived }) => [demand, waived]),
    [['回避', null]],
  );
});

test('every export names the pack, the workbook on 校核说明 too, and is read back before it is offered', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  const propertiesOf = async (kind: 'docx' | 'xlsx' | 'html') => {
    const answer = await api.app.request(`/api/reports/${id}/exports/${kind}`);
    assert.equal(answer.status, 200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return kind === 'html' ? new TextDecoder().decode(bytes) : partOf(bytes, 'docProps/custom.xml');
  };
  assert.doesNotMatch(await propertiesOf('docx'), /NianbaoRules/);
  await send(api, demanding);
  const digest = (await rules(api)).active?.sha256;
  for (const kind of ['docx', 'xlsx', 'html'] as const) {
    const properties = await propertiesOf(kind);
    assert.match(properties, /NianbaoRules/);
    assert.ok(properties.includes(`云溪县 2025 年度规则|1|${digest}`), kind);
  }
});

test('what was read from a file is not asked to keep this year’s rules', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create({ ...aDraft(aReport().in(2024).build()), status: 'imported' });
  await send(api, demanding);
  assert.deepEqual(wanted(await view(api, id)), []);
  assert.equal((await view(api, id)).rulePack, undefined);
});

test('a kept pack that is no longer understood is not in force, and the desk says so', async (t) => {
  const api = openTestApi(t);
  api.store.reports.create(aDraft());
  const bytes = new TextEncoder().encode(packFile('"停用": ["OLD-RULE"]'));
  const about = { name: '旧规则', issuer: '云溪县', issuedOn: '2020-01-01', version: '1' };
  api.store.rulePacks.take({ sha256: 'old', bytes, fileName: '旧.json', ...about }, '');
  const { notices, rulePack } = await home(api);
  assert.equal(rulePack, undefined);
  assert.match(notices.join(''), /县里的规则这一版程序读不懂，现在没有起作用：第 6 行/);
  assert.match((await rules(api)).trouble ?? '', /第 6 行/);
});
