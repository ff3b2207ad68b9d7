import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportKinds } from '../../../main/api/contract.ts';
import { keptExports } from '../../../main/api/kept-exports.ts';
import { writePacket } from '../../../main/api/write-packet.ts';
import { chromiumPrinter } from '../../../main/printing/chromium-printer.ts';
import { aReport } from '../../builders/a-report.ts';
import { exportContext } from '../../builders/export-context.ts';
import { aDraft } from '../../builders/open-test-store.ts';
import { openTestApi } from '../../builders/test-api.ts';
import { unzip } from '../../builders/unzip.ts';

test('the packet holds every kind of file under the name the county asks for', async (t) => {
  const api = openTestApi(t);
  const id = api.store.reports.create(aDraft());
  const packet = await api.app.request(`/api/reports/${id}/exports/packet`);
  assert.equal(packet.headers.get('Content-Type'), 'application/zip');
  assert.match(
    decodeURIComponent(packet.headers.get('Content-Disposition') ?? ''),
    /云溪县青禾镇人民政府_2025_年报\.zip$/,
  );
  const files = unzip(new Uint8Array(await packet.arrayBuffer()));
  const stem = '云溪县青禾镇人民政府_2025_年报';
  const wanted = [...exportKinds.map((kind) => `${stem}.${kind}`), `${stem}_校核表.docx`];
  assert.deepEqual([...files.keys()], wanted);
  const html = await (await api.app.request(`/api/reports/${id}/exports/html`)).text();
  assert.equal(files.get('云溪县青禾镇人民政府_2025_年报.html'), html);
});

test('a PDF this computer cannot print is left out, and only that', async () => {
  const context = exportContext({ printer: chromiumPrinter(() => null) });
  const packet = await writePacket(aReport().build(), context, keptExports());
  assert.ok(packet.kind === 'file');
  const endings = [...unzip(packet.bytes).keys()].map((name) => name.split('.').at(-1));
  assert.deepEqual(endings, ['docx', 'xlsx', 'html']);
});

test('a file that is not the report stops the packet', async () => {
  const packet = await writePacket(aReport().build(), exportContext(), async (_report, kind) => ({
    kind: 'refused',
    code: 'proof-failed',
    message: kind,
  }));
  assert.deepEqual(packet, { kind: 'refused', code: 'proof-failed', message: 'docx' });
});

test('a file is kept for exactly what it was made from', async () => {
  const make = keptExports();
  const context = exportContext();
  const report = aReport().build();
  const first = await make(report, 'html', context);
  assert.equal(await make(structuredClone(report), 'html', context), first);
  const others = [
    await make({ ...report, unit: '青禾镇' }, 'html', context),
    await make(report, 'html', { ...context, previous: report }),
    await make(report, 'html', { ...context, settings: { ...context.settings, fileName: '年报' } }),
  ];
  for (const other of others) assert.notEqual(other, first);
});

test('a refusal is not kept: the next attempt may succeed', async () => {
  const make = keptExports();
  const report = aReport().build();
  let isThere = false;
  const own = chromiumPrinter();
  const printer = { print: (html: string) => (isThere ? own : chromiumPrinter(() => null)).print(html) };
  assert.equal((await make(report, 'pdf', exportContext({ printer }))).kind, 'refused');
  isThere = true;
  assert.equal((await make(report, 'pdf', exportContext({ printer }))).kind, 'file');
});
