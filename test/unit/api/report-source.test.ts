import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { ApiError, ImportView, SourceView } from '../../../main/api/contract.ts';
import { placeToday } from '../../../main/api/report-source.ts';
import type { Block } from '../../../shared/alignment/blocks.ts';
import type { CellReading } from '../../../shared/alignment/import-draft.ts';
import { aReport } from '../../builders/a-report.ts';
import { asHtmlFile, openTestApi, type TestApi } from '../../builders/test-api.ts';

const lastYear = aReport().with('requests.new.natural_person', 37).withTotals().in(2024).build();
const { unit } = lastYear;

async function imported(api: TestApi, bytes: string, cells: object = {}): Promise<string> {
  const { importId } = (await (await api.upload(bytes, '去年的报告.html')).json()) as ImportView;
  const confirmed = await api.client.api.imports[':id'].confirm.$post({
    param: { id: importId },
    json: { unit, year: 2024, cells: cells as never, replace: false },
  });
  return ((await confirmed.json()) as { reportId: string }).reportId;
}

const sourceOf = (api: TestApi, id: string) => api.client.api.reports[':id'].source.$get({ param: { id } });

function textAt(blocks: readonly Block[], place: CellReading['place']): string | undefined {
  const block = place ? blocks[place.block] : undefined;
  return block?.kind === 'table' ? block.rows[place?.row ?? -1]?.[place?.cell ?? -1]?.text : block?.text;
}

test('years later the file is shown with the place of every figure, and what was read before the clerk changed it', async (t) => {
  const api = openTestApi(t);
  const id = await imported(api, asHtmlFile(lastYear), { 'requests.new.natural_person': 38 });
  const response = await sourceOf(api, id);
  assert.equal(response.status, 200);
  const view = (await response.json()) as SourceView;
  const sha256 = createHash('sha256').update(asHtmlFile(lastYear)).digest('hex');
  assert.deepEqual(
    [view.fileName, view.sha256, view.importedAt],
    ['去年的报告.html', sha256, '2026-01-05T01:15:00.000Z'],
  );
  const reading = view.readings['requests.new.natural_person'];
  assert.equal(reading?.value, 37);
  assert.equal(textAt(view.blocks, reading?.place ?? null), '37');
  const placed = Object.values(view.readings).filter(({ place }) => place !== null);
  assert.equal(placed.length, 200);
});

test('what was doubted at the time is told again', async (t) => {
  const api = openTestApi(t);
  const id = await imported(api, asHtmlFile({ ...lastYear, cells: { ...lastYear.cells, 'requests.new.total': 99 } }));
  const { issues } = (await (await sourceOf(api, id)).json()) as SourceView;
  assert.ok(issues.some(({ cell, code }) => cell === 'requests.new.total' && code === 'total'));
});

test('a report that was written here says so, one that is not here too', async (t) => {
  const api = openTestApi(t);
  const made = await api.client.api.reports.$post({ json: { unit, year: 2025, previousId: null } });
  const { id } = (await made.json()) as { id: string };
  const written = await sourceOf(api, id);
  const { error } = (await written.json()) as unknown as ApiError;
  assert.deepEqual([written.status, error.code], [404, 'no-source-file']);
  assert.match(error.message, /在这里填写/);
  const missing = await sourceOf(api, 'nowhere');
  assert.equal(((await missing.json()) as unknown as ApiError).error.code, 'not-found');
});

test('a kept file that is no longer read is said so and can still be taken out', async (t) => {
  const api = openTestApi(t);
  const draft = { ...((await (await api.upload(asHtmlFile(lastYear), 'a.html')).json()) as ImportView).draft };
  const file = { name: '照片.jpg', sha256: 'cd'.repeat(32), bytes: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) };
  const id = api.store.reports.create({
    ...{ report: lastYear, status: 'imported', draftedFrom: null, replaces: [] },
    origin: { file, draft },
  });
  const response = await sourceOf(api, id);
  assert.equal(response.status, 422);
  assert.match(((await response.json()) as unknown as ApiError).error.message, /下载/);
  assert.equal((await api.app.request(`/api/reports/${id}/source-file`)).status, 200);
});

const cellAt = (text: string) => ({ text, columnSpan: 1, rowSpan: 1 });
const blocks: readonly Block[] = [
  { kind: 'paragraph', text: '共 37 件', line: 1 },
  { kind: 'table', rows: [[cellAt('自然人'), cellAt('37')]], line: null },
];
const kept = (place: CellReading['place'], source = '37'): CellReading => ({ value: 37, source, place });

test('a place is where the same is read today, else where the kept words still stand, else none', () => {
  const here = { block: 1, row: 0, cell: 1 };
  const old = { block: 0, row: null, cell: null };
  assert.deepEqual(placeToday(kept(old), kept(here), blocks), here);
  assert.deepEqual(placeToday(kept(old), { value: 3, source: '3', place: here }, blocks), old);
  assert.deepEqual(placeToday(kept({ block: 1, row: 0, cell: null }), undefined, blocks), {
    block: 1,
    row: 0,
    cell: null,
  });
  for (const gone of [
    null,
    { block: 1, row: 0, cell: 0 },
    { block: 1, row: 5, cell: 0 },
    { block: 9, row: null, cell: null },
  ]) {
    assert.equal(placeToday(kept(gone), undefined, blocks), null);
  }
});
