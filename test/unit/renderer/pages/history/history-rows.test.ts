import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ImportView, ReportSummary } from '../../../../../main/api/contract.ts';
import { startReview } from '../../../../../renderer/pages/draft-wizard/review/review.ts';
import { certainRows, commonUnit, readRows } from '../../../../../renderer/pages/history/history-rows.ts';
import type { Entry } from '../../../../../renderer/pages/history/history-state.ts';
import { aReport } from '../../../../builders/a-report.ts';
import { anImportView, anIssue } from '../../../../builders/an-import-view.ts';

const of = (year: number) => anImportView(aReport().in(year).build());
const entry = (id: string, view: ImportView): Entry => ({
  id,
  fileName: `${id}.docx`,
  standing: { kind: 'read', review: startReview(view), isConfirming: false, problem: null },
});
const unit = '云溪县青禾镇人民政府';
const stored = (report: Partial<ReportSummary>) =>
  ({ id: 'r', unit, year: 2024, status: 'imported', ...report }) as ReportSummary;
const obstacles = (entries: readonly Entry[], kept: readonly ReportSummary[] = []) =>
  readRows(entries, kept).map(({ obstacle }) => obstacle);

describe('what is to be done about a file', () => {
  it('is nothing where all of it is certain, and the figures to know it by are shown', () => {
    const report = aReport().with('requests.new.total', 7).with('requests.carried_out.total', null).in(2024).build();
    const rows = readRows([entry('a', anImportView(report))], []);
    assert.deepEqual(
      rows.map(({ obstacle, counts, received, carriedOut }) => [obstacle, counts, received, carriedOut]),
      [[null, { read: 200, certain: 200, pending: 0 }, 7, null]],
    );
    assert.equal(certainRows(rows).length, 1);
  });

  it('is a look at what is doubtful', () => {
    const doubted = anImportView(aReport().in(2024).build(), [
      anIssue({ code: 'ambiguous', cell: 'requests.new.other' }),
    ]);
    assert.deepEqual(obstacles([entry('a', doubted)]), [{ kind: 'doubts', count: 1 }]);
  });

  it('is to name what the file does not', () => {
    const bare = (change: object): ImportView => ({ ...of(2024), draft: { ...of(2024).draft, ...change } });
    assert.deepEqual(obstacles([entry('a', bare({ unit: '' }))]), [{ kind: 'unit-missing' }]);
    assert.deepEqual(obstacles([entry('a', bare({ year: null }))]), [{ kind: 'year-missing' }]);
    assert.deepEqual(obstacles([entry('a', bare({ generation: null }))]), [{ kind: 'no-tables' }]);
  });

  it('is a choice between two files of the same year and unit', () => {
    const entries = [entry('a', of(2024)), entry('b', of(2023)), entry('c', of(2024))];
    assert.deepEqual(obstacles(entries), [
      { kind: 'twin', fileName: 'c.docx' },
      null,
      { kind: 'twin', fileName: 'a.docx' },
    ]);
  });

  it('is a comparison with what was imported before, not with a draft or another unit', () => {
    assert.deepEqual(obstacles([entry('a', of(2024))], [stored({})]), [{ kind: 'already-there', reportId: 'r' }]);
    const others = [stored({ status: 'draft' }), stored({ unit: '临江镇' }), stored({ year: 2023 })];
    assert.deepEqual(obstacles([entry('a', of(2024))], others), [null]);
  });

  it('keeps a file that was refused out of what is confirmed together', () => {
    const refused = entry('a', of(2024));
    assert.ok(refused.standing.kind === 'read');
    const problem = { code: 'x', message: '没有存。' };
    assert.deepEqual(certainRows(readRows([{ ...refused, standing: { ...refused.standing, problem } }], [])), []);
  });
});

describe('the way the unit is written', () => {
  const named = (id: string, name: string) => entry(id, anImportView({ ...aReport().in(2020).build(), unit: name }));
  const rows = (...names: readonly string[]) =>
    readRows(
      names.map((name, index) => named(String(index), name)),
      [],
    );

  it('is no question where all are alike or none is named', () => {
    assert.equal(commonUnit(rows(unit, unit, ''), []), null);
  });

  it('is that of most files, or that of the reports kept here', () => {
    assert.equal(commonUnit(rows('青禾镇', unit, unit), []), unit);
    assert.equal(commonUnit(rows('青禾镇', unit), [stored({})]), unit);
  });
});
