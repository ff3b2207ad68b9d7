import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReportSummary } from '../../../../../main/api/contract.ts';
import { daysUntilDue, dueWords, officesOf, yearToReport } from '../../../../../renderer/pages/home/offices.ts';

const summary = (given: Partial<ReportSummary> & Pick<ReportSummary, 'year' | 'status'>): ReportSummary => ({
  id: `${given.unit ?? ''}${given.year}${given.status}`,
  unit: '云溪县青禾镇人民政府',
  generation: given.year >= 2021 ? '2021' : '2019',
  savedAt: `${given.year + 1}-01-10T01:00:00.000Z`,
  inputs: 175,
  blanks: 0,
  errors: 0,
  warnings: 0,
  ...given,
});

describe('officesOf', () => {
  it('puts the latest report that is not an import on the main card, the rest beside it, latest first', () => {
    const [office] = officesOf(
      [
        summary({ year: 2024, status: 'imported' }),
        summary({ year: 2026, status: 'draft' }),
        summary({ year: 2025, status: 'final' }),
      ],
      '2026-12-20',
    );
    assert.equal(office?.current?.year, 2026);
    assert.deepEqual(
      office?.others.map(({ year }) => year),
      [2025, 2024],
    );
  });

  it('offers the year after the latest report, without a file, once that year has begun', () => {
    const reports = [summary({ year: 2025, status: 'final' }), summary({ year: 2024, status: 'imported' })];
    assert.equal(officesOf(reports, '2026-01-02')[0]?.source?.year, 2025);
    assert.equal(officesOf(reports, '2025-12-31')[0]?.source, null);
  });

  it('has no main card while there are only imports, but a source', () => {
    const [office] = officesOf([summary({ year: 2020, status: 'imported' })], '2026-12-20');
    assert.equal(office?.current, null);
    assert.equal(office?.source?.year, 2020);
  });

  it('keeps the units apart, the one saved last first', () => {
    const offices = officesOf(
      [
        summary({ year: 2025, status: 'draft', unit: '甲镇人民政府', savedAt: '2026-01-05T00:00:00.000Z' }),
        summary({ year: 2025, status: 'draft', unit: '乙办', savedAt: '2026-01-06T00:00:00.000Z' }),
      ],
      '2026-01-10',
    );
    assert.deepEqual(
      offices.map(({ unit, others }) => [unit, others.length]),
      [
        ['乙办', 0],
        ['甲镇人民政府', 0],
      ],
    );
  });
});

describe('the deadline', () => {
  it('is 31 January of the year after the report year', () => {
    assert.equal(daysUntilDue(2026, '2026-12-21'), 41);
    assert.equal(daysUntilDue(2026, '2027-01-31'), 0);
    assert.equal(daysUntilDue(2026, '2027-03-01'), -29);
  });

  it('is said with the figure', () => {
    assert.equal(dueWords(2026, '2026-12-21'), '距 2027 年 1 月 31 日还有 41 天');
    assert.equal(dueWords(2026, '2027-02-02'), '2027 年 1 月 31 日已过 2 天');
    assert.equal(dueWords(2026, '2027-12-01'), '应在 2027 年 1 月 31 日前公布');
    assert.match(dueWords(2026, '2027-01-31'), /今天/);
  });

  it('says what the county wants beside it, until that is long past', () => {
    const on = (today: string) => dueWords(2026, today, '01-15');
    assert.equal(on('2026-12-21'), '距 2027 年 1 月 31 日还有 41 天（县里要求 1 月 15 日）');
    assert.equal(on('2027-01-15'), '距 2027 年 1 月 31 日还有 16 天（县里要求今天送审）');
    assert.equal(on('2027-01-18'), '距 2027 年 1 月 31 日还有 13 天（县里要求的 1 月 15 日已过 3 天）');
    assert.equal(on('2027-12-01'), '应在 2027 年 1 月 31 日前公布');
  });

  it('asks for the year itself from November on, before that for the year before', () => {
    assert.equal(yearToReport('2026-12-01'), 2026);
    assert.equal(yearToReport('2027-01-20'), 2026);
    assert.equal(yearToReport('2026-11-01'), 2026);
  });
});
