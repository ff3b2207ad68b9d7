import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defaultExportSettings, fileNameOf } from '../../../shared/document/export-settings.ts';
import { aDraft } from '../../builders/open-test-store.ts';
import { openTestApi } from '../../builders/test-api.ts';
import { partOf } from '../../builders/unzip.ts';

const put = (settings: unknown) => ({
  method: 'PUT',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(settings),
});

const ours = {
  fileName: '年份年单位政府信息公开年报',
  layout: { linePitchPt: 28, digits: 'chinese', pageNumber: 'bare', captionBand: null },
  sheets: { approval: true, checks: false, draftingOffice: '党政综合办公室', drafter: '李青' },
} as const;

test('an office that settled nothing exports as the standard has it; what it settles is kept', async (t) => {
  const { app } = openTestApi(t);
  const ask = async () => (await app.request('/api/settings/export')).json();
  assert.deepEqual(await ask(), defaultExportSettings);
  const answer = await app.request('/api/settings/export', put(ours));
  assert.deepEqual([answer.status, await answer.json()], [200, ours]);
  assert.deepEqual(await ask(), ours);
});

const nameInHeader = (response: Response) =>
  decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(response.headers.get('Content-Disposition') ?? '')?.[1] ?? '');

test('exports are named and laid out as settled', async (t) => {
  const { app, store } = openTestApi(t);
  await app.request('/api/settings/export', put(ours));
  const id = store.reports.create(aDraft());
  const html = await app.request(`/api/reports/${id}/exports/html`);
  assert.equal(nameInHeader(html), '2025年云溪县青禾镇人民政府政府信息公开年报.html');
  const page = await html.text();
  assert.match(page, /line-height:28pt/);
  assert.doesNotMatch(page, /background:|nianbao-digits,/);
  assert.match(page, /content: "" counter\(page\) ""/);
  const docx = new Uint8Array(await (await app.request(`/api/reports/${id}/exports/docx`)).arrayBuffer());
  assert.match(partOf(docx, 'word/styles.xml'), /w:line="560" w:lineRule="exact"/);
});

const broken: readonly (readonly [string, unknown])[] = [
  ['a name no system accepts', { ...ours, fileName: '单位/年份' }],
  ['an empty name', { ...ours, fileName: ' ' }],
  ['a pitch nobody offers', { ...ours, layout: { ...ours.layout, linePitchPt: 5 } }],
  ['a colour that would leave its style', { ...ours, layout: { ...ours.layout, captionBand: 'red;}body{' } }],
  ['nothing', null],
];
for (const [name, settings] of broken) {
  test(`${name} is refused and changes nothing`, async (t) => {
    const { app } = openTestApi(t);
    assert.equal((await app.request('/api/settings/export', put(settings))).status, 400);
    assert.deepEqual(await (await app.request('/api/settings/export')).json(), defaultExportSettings);
  });
}

test('a part that is kept but not understood is as the standard has it', async (t) => {
  const { app, store } = openTestApi(t);
  store.settings.keep('export', { fileName: 7, layout: { ...ours.layout, digits: 'roman' } });
  assert.deepEqual(await (await app.request('/api/settings/export')).json(), {
    fileName: defaultExportSettings.fileName,
    layout: { ...ours.layout, digits: 'times' },
    sheets: defaultExportSettings.sheets,
  });
});

test('the words of the pattern stand for the report’s own', () => {
  assert.equal(fileNameOf('单位_年份_年报', { unit: '年份镇', year: 2025 }), '年份镇_2025_年报');
  assert.equal(fileNameOf('年报', { unit: '青禾镇', year: 2025 }), '年报');
  assert.equal(fileNameOf('单位', { unit: '', year: 2025 }), '未填单位');
});
