import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { generations } from '../../../shared/formats/formats.ts';
import type { Report } from '../../../shared/report/report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import {
  convertedKinds,
  convertReports,
  renderedKinds,
  renderReport,
} from '../../builders/report-files/report-files.ts';
import { scoreReading } from '../../builders/report-files/score-reading.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { missingTools } from '../../scripts/proof/office.ts';

const anyReport = fc.oneof(...generations.map(consistentReport));

async function assertExact(bytes: Uint8Array, kind: string, report: Report): Promise<void> {
  const { faults, wrong, silent } = await scoreReading(bytes, kind, report);
  assert.deepEqual({ faults, wrong, silent }, { faults: [], wrong: [], silent: 0 });
}

for (const kind of renderedKinds) {
  test(`${kind}: any consistent report comes back cell by cell`, async () => {
    await fc.assert(
      fc.asyncProperty(anyReport, async (report) => assertExact(await renderReport(report, kind), kind, report)),
      { numRuns: 5 },
    );
  });
}

const skip = missingTools().includes('soffice') ? 'LibreOffice is not on this machine' : false;

for (const kind of convertedKinds) {
  test(`${kind}, written by LibreOffice: any consistent report comes back cell by cell`, { skip }, async (t) => {
    const reports = generations.flatMap((generation) => fc.sample(consistentReport(generation), 1));
    const files = await convertReports(reports, kind, join(tempFolder(t), 'office'));
    for (const [index, report] of reports.entries()) await assertExact(files[index] ?? new Uint8Array(), kind, report);
  });
}
