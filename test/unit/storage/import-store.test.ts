import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceFile } from '../../../main/storage/import-store.ts';
import type { ImportDraft } from '../../../shared/alignment/import-draft.ts';
import { emptyTexts } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { aDraft, openTestStore } from '../../builders/open-test-store.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

const cell = 'proactive.procurement.amount';
const place = { block: 3, row: 12, cell: 2 };
const draft: ImportDraft = {
  generation: '2019',
  year: 2020,
  unit: '云溪县青禾镇人民政府',
  issuedOn: null,
  readings: {
    [cell]: { value: 36_000_000, source: '约36万元', place },
    'requests.new.total': { value: null, source: '', place: null },
  },
  texts: emptyTexts,
  issues: [
    { code: 'approximate', cell, source: '约36万元', message: '原文写“约36万元”，按 36 读取。', place, choices: [] },
    { code: 'missing', cell: null, source: '', message: '没有找到表四。', place: null, choices: [] },
  ],
};
const file: SourceFile = { name: '去年.txt', sha256: 'ab'.repeat(32), bytes: new TextEncoder().encode('原文') };

function imported() {
  return { ...aDraft(aReport('2019').build()), status: 'imported' as const, origin: { file, draft } };
}

test('where a figure comes from can be answered after the clerk changed it', (t) => {
  const { reports, imports } = openTestStore(t, tempFolder(t));
  const id = reports.create(imported());
  reports.change(id, [{ kind: 'set-cell', cell, value: 35_000_000, source: null }]);
  assert.deepEqual(imports.provenanceOf(id, cell), {
    value: 36_000_000,
    source: '约36万元',
    place,
    issues: [{ code: 'approximate', source: '约36万元', message: '原文写“约36万元”，按 36 读取。', place }],
  });
  assert.deepEqual(imports.provenanceOf(id, 'requests.new.total'), {
    value: null,
    source: '',
    place: null,
    issues: [],
  });
});

test('the source file is kept byte for byte, once for two reports, with the name each came under', (t) => {
  const { reports, imports } = openTestStore(t, tempFolder(t));
  const first = reports.create(imported());
  const second = reports.create({ ...imported(), origin: { file: { ...file, name: '副本.txt' }, draft } });
  assert.deepEqual(new Uint8Array(imports.fileOf(first)?.bytes ?? []), file.bytes);
  assert.equal(imports.fileOf(second)?.name, '副本.txt');
  assert.equal(imports.noteOf(first)?.sha256, file.sha256);
  assert.equal(imports.noteOf(first)?.importedAt, '2026-01-05T01:15:00.000Z');
});

test('a report that was not read from a file has no source', (t) => {
  const { reports, imports } = openTestStore(t, tempFolder(t));
  const id = reports.create(aDraft());
  assert.deepEqual(
    [imports.noteOf(id), imports.fileOf(id), imports.provenanceOf(id, 'requests.new.total')],
    [null, null, null],
  );
});
