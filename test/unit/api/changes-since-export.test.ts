import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ExportKind } from '../../../main/api/contract.ts';
import { exportReport } from '../../../main/api/export-report.ts';
import { readReportFile } from '../../../main/api/read-report-file.ts';
import { readProperties } from '../../../main/readers/read-properties.ts';
import { packZip } from '../../../main/writers/pack-zip.ts';
import { compose } from '../../../shared/document/compose.ts';
import { canonicalText, propertiesOf, recordIn, recordOf } from '../../../shared/document/export-record.ts';
import type { Report } from '../../../shared/report/report.ts';
import { withDerivedTotals } from '../../../shared/report/totals.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { exportContext } from '../../builders/export-context.ts';
import { proofReports } from '../../builders/proof-reports.ts';
import { missingReference } from '../../builders/reference-reports.ts';
import { sample2024 } from '../../builders/sample-reports.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { unzip } from '../../builders/unzip.ts';
import { validateOoxml } from '../../builders/validate-ooxml.ts';

const kinds = ['docx', 'xlsx', 'html'] as const satisfies readonly ExportKind[];

async function fileOf(report: Report, kind: ExportKind): Promise<Uint8Array> {
  const exported = await exportReport(report, kind, exportContext());
  assert.ok(exported.kind === 'file', exported.kind === 'refused' ? exported.message : '');
  return exported.bytes;
}

async function changesIn(bytes: Uint8Array, name: string) {
  const read = await readReportFile(bytes, name);
  assert.ok(read.kind === 'draft');
  return read.draft.issues.filter(({ code }) => code === 'changed');
}

/** Edits a package or a page as another program would, its properties untouched. */
function edited(bytes: Uint8Array, from: string, to: string): Uint8Array {
  if (Buffer.from(bytes.subarray(0, 2)).toString() !== 'PK') {
    const page = Buffer.from(bytes).toString('utf8');
    assert.ok(page.includes(from));
    return Buffer.from(page.replace(from, to));
  }
  const parts = [...unzip(bytes)];
  assert.ok(parts.some(([, text]) => text.includes(from)));
  return packZip(parts.map(([path, text]) => ({ path, data: Buffer.from(text.replace(from, to)) })));
}

for (const kind of kinds) {
  test(`a ${kind} that was not changed says so, whatever the report`, async () => {
    const random = fc.sample(fc.oneof(consistentReport('2019'), consistentReport('2021')), { numRuns: 5, seed: 3 });
    for (const report of [...Object.values(proofReports), ...random]) {
      const changes = await changesIn(await fileOf(report, kind), `年报.${kind}`);
      assert.deepEqual(
        changes.map(({ message }) => message),
        [],
      );
    }
  });

  test(`a ${kind} carries the SHA-256 of what it says`, async () => {
    const properties = await readProperties(await fileOf(sample2024, kind));
    const wanted = createHash('sha256')
      .update(canonicalText(withDerivedTotals(sample2024)))
      .digest('hex');
    assert.equal(properties.get('NianbaoDigest'), wanted);
    assert.ok([...properties.values()].every((value) => value.length <= 255));
  });
}

for (const kind of ['docx', 'html'] as const) {
  test(`a ${kind} changed afterwards names the figure and the paragraph`, async () => {
    const report = withDerivedTotals({
      ...sample2024,
      cells: { ...sample2024.cells, 'requests.new.enterprise': 7_654 },
    });
    const bytes = await fileOf(report, kind);
    const changes = await changesIn(edited(edited(bytes, '>7654<', '>7645<'), '认真落实', '基本落实'), `年报.${kind}`);
    const [first, ...others] = changes;
    assert.equal(first?.cell, 'requests.new.enterprise');
    assert.match(first?.message ?? '', /导出时为 7654，现为 7645/);
    assert.deepEqual(first?.choices, [7_654]);
    assert.equal(others.length, 1);
    assert.match(others[0]?.message ?? '', /“2024年，青禾镇.*基本落实.*这一段是后来写的或改过的/);
  });

  test(`a ${kind} that lost a paragraph says so`, async () => {
    const report = { ...sample2024, texts: { ...sample2024.texts, other: '没有其他事项。\n特此报告。' } };
    const changes = await changesIn(edited(await fileOf(report, kind), '特此报告。', ''), `年报.${kind}`);
    assert.deepEqual(
      changes.map(({ message }) => message),
      ['导出以后改动过：少了 1 段文字。请对照导出时的报告。'],
    );
  });
}

test('the properties keep the packages valid', { skip: missingReference('tools/validate-ooxml.py') }, async (t) => {
  const folder = tempFolder(t);
  const paths = (['docx', 'xlsx'] as const).map((kind) => join(folder, `a.${kind}`));
  for (const path of paths) writeFileSync(path, await fileOf(sample2024, path.endsWith('docx') ? 'docx' : 'xlsx'));
  const validation = validateOoxml(paths);
  if (validation.kind === 'unavailable') return t.skip(validation.why);
  assert.ok(validation.isValid, validation.report);
});

test('a record that is not whole is none', () => {
  const properties = propertiesOf(recordOf(sample2024, compose(sample2024)), 'x');
  const all = new Map(properties.map(({ name, value }) => [name, value]));
  assert.deepEqual(recordIn(all), recordOf(sample2024, compose(sample2024)));
  const [, , second] = properties;
  assert.ok(second);
  const torn = new Map(all);
  torn.delete(second.name);
  assert.equal(recordIn(torn), null);
  assert.equal(recordIn(new Map()), null);
});

test('another title is found out', async () => {
  const bytes = edited(await fileOf(sample2024, 'docx'), '云溪县青禾镇人民政府</w:t>', '云溪县白石乡人民政府</w:t>');
  const [first] = await changesIn(bytes, '年报.docx');
  assert.match(first?.message ?? '', /白石乡/);
});

test('a file says what it was handed out as and that nothing was changed, or what was', async () => {
  const handOut = { as: 'submitted', on: '2026-01-12' } as const;
  const exported = await exportReport(sample2024, 'docx', exportContext({ handOut }));
  assert.ok(exported.kind === 'file');
  const verdictOf = async (bytes: Uint8Array) => {
    const read = await readReportFile(bytes, '年报.docx');
    assert.ok(read.kind === 'draft');
    return read;
  };
  const same = await verdictOf(exported.bytes);
  assert.deepEqual([same.handedOut?.verdict, same.handedOut?.on], ['same', '2026-01-12']);
  const changed = await verdictOf(edited(exported.bytes, '认真落实', '基本落实'));
  assert.equal(changed.handedOut?.verdict, 'changed');
  assert.match(changed.draft.issues.at(-1)?.message ?? '', /^送审以后改动过：/);
});

test('a record that was changed along with the figure is found out by its seal, and proves nothing', async () => {
  const report = { ...sample2024, cells: { ...sample2024.cells, 'requests.new.enterprise': 7_654 } } as Report;
  const bytes = await fileOf(report, 'docx');
  const forged = edited(edited(bytes, '>7654<', '>7645<'), ',7654,', ',7645,');
  const read = await readReportFile(forged, '年报.docx');
  assert.ok(read.kind === 'draft');
  assert.equal(read.handedOut?.verdict, 'broken');
  assert.deepEqual(
    read.draft.issues.filter(({ code }) => code === 'changed'),
    [],
  );
  const kept = await readReportFile(edited(bytes, '草稿', '定稿 2026-01-20'), '年报.docx');
  assert.ok(kept.kind === 'draft');
  assert.equal(kept.handedOut?.verdict, 'broken', 'a draft that calls itself final');
});
