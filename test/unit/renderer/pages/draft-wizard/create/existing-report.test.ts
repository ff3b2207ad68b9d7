import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { ReportSummary } from '../../../../../../main/api/contract.ts';
import { existingReport } from '../../../../../../renderer/pages/draft-wizard/create/existing-report.ts';

const unit = '云溪县青禾镇人民政府';
const counts = {
  generation: '2021',
  savedAt: '2026-01-10T01:00:00.000Z',
  inputs: 166,
  blanks: 0,
  errors: 0,
  warnings: 0,
};
const reports = [
  { ...counts, id: 'imported', unit, year: 2025, status: 'imported' },
  { ...counts, id: 'final', unit, year: 2024, status: 'final' },
] as readonly ReportSummary[];

it('finds the written report of the unit and year, not the imported one', () => {
  assert.equal(existingReport(reports, ` ${unit} `, 2024)?.id, 'final');
  assert.equal(existingReport(reports, unit, 2025), null);
  assert.equal(existingReport(reports, '乙办', 2024), null);
  assert.equal(existingReport(reports, unit, null), null);
});
