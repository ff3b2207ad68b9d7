import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import type { Finding, Repair } from '../../../shared/checks/finding.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { equationsOf } from '../../../shared/formats/equations.ts';
import { type CellKey, generations } from '../../../shared/formats/formats.ts';
import { withShownFigures } from '../../../shared/narrative/linked-text.ts';
import { applyChanges } from '../../../shared/report/change.ts';
import { type Report, valueAt } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';

const sums = (report: Report) => evaluate({ report }).filter(({ rule }) => /^T[34]-/u.test(rule));
const slipped = (report: Report, key: CellKey, by: number): Report => ({
  ...report,
  cells: { ...report.cells, [key]: (valueAt(report, key) ?? 0) + by },
});
const mended = (report: Report, { changes }: Repair) => withShownFigures(applyChanges(report, changes));
const labels = ({ choices = [] }: Finding) => choices.map(({ label }) => label);

describe('a wrong sum of printed figures', () => {
  for (const generation of generations) {
    const keys = cellsOf(generation).flatMap(({ key, table }) => (table === 'requests' ? [key] : []));
    it(`of table 三 of ${generation} is mended by exactly the one figure that slipped`, () => {
      fc.assert(
        fc.property(
          consistentReport(generation),
          fc.constantFrom(...keys),
          fc.integer({ min: 1, max: 40 }),
          (report, key, by) => {
            const found = sums(slipped(report, key, by));
            assert.ok(found.length > 0);
            for (const finding of found) {
              assert.deepEqual(finding.repair?.changes, [
                { kind: 'set-cell', cell: key, value: valueAt(report, key), source: null },
              ]);
            }
          },
        ),
        { numRuns: 80 },
      );
    });

    it(`of ${generation} is never mended by upsetting another sum`, () => {
      const all = equationsOf(generation).flatMap(({ left, right }) => [...left, ...right]);
      fc.assert(
        fc.property(
          consistentReport(generation),
          fc.array(fc.tuple(fc.constantFrom(...all), fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 4 }),
          (report, slips) => {
            const wrong = slips.reduce((bent, [key, by]) => slipped(bent, key, by), report);
            const before = sums(wrong).length;
            for (const { repair, choices = [] } of sums(wrong)) {
              if (repair) assert.ok(sums(mended(wrong, repair)).length < before, repair.label);
              for (const choice of choices) {
                const cells = choice.changes.flatMap((change) =>
                  change.kind === 'set-cell' ? [change.value ?? -1] : [],
                );
                assert.ok(cells.length === 1 && cells.every((value) => value >= 0), choice.label);
              }
            }
          },
        ),
        { numRuns: 80 },
      );
    });
  }

  it('that two figures could mend equally well is left to the clerk, total first', () => {
    const report = aReport().with('review.reconsideration.upheld', 2).build();
    const [finding] = sums(report);
    assert.equal(finding?.repair, undefined);
    assert.deepEqual(finding && labels(finding), ['把总计改成 2', '把结果维持改成 0']);
  });

  it('is mended by what the text says where the sum alone leaves it open', () => {
    const report = aReport()
      .with('review.litigation_direct.upheld', 2)
      .withText({ overview: '因政府信息公开引发行政诉讼 2 件。' })
      .build();
    const found = evaluate({ report });
    const labelOf = (id: string) => found.find(({ rule }) => rule === id)?.repair?.label;
    assert.equal(labelOf('T4-SUM'), '把总计改成 2');
    assert.equal(labelOf('N-T4'), '把表中总计改成 2');
    const [repair] = found.flatMap(({ rule, repair }) => (rule === 'N-T4' && repair ? [repair] : []));
    assert.deepEqual(
      evaluate({ report: mended(report, repair ?? assert.fail()) }).filter(({ severity }) => severity === 'error'),
      [],
    );
  });

  it('is filled where the total is missing and all its parts are there', () => {
    const report = aReport()
      .with('review.litigation_after.other', 3)
      .with('review.litigation_after.total', null)
      .build();
    const [finding] = sums(report);
    assert.equal(finding?.repair?.label, '把总计改成 3');
  });

  it('in a draft, whose totals are derived, leads to the figures that are typed', () => {
    const report = aReport().with('requests.new.enterprise', 3).withTotals().build();
    const [finding, whole] = sums(report);
    assert.deepEqual(finding && [finding.repair, ...labels(finding)], [
      undefined,
      '把四、结转下年度继续办理改成 3',
      '把一、本年新收政府信息公开申请数量改成 0',
    ]);
    assert.deepEqual(whole && labels(whole), []);
  });
});

describe('a figure of the text that contradicts the table', () => {
  it('may become what the table says, in the sentence where it stands', () => {
    const overview = '全镇共收到政府信息公开申请 41 件，答复及时。';
    const report = aReport()
      .with('requests.new.total', 56)
      .with('requests.carried_in.total', 2)
      .withText({ overview })
      .build();
    const [finding] = evaluate({ report }).filter(({ rule }) => rule === 'N-NEW');
    assert.deepEqual(finding && labels(finding), ['把正文的 41 改成 56', '把正文的 41 改成 58']);
    const [choice] = finding?.choices ?? [];
    assert.equal(
      mended(report, choice ?? assert.fail()).texts.overview,
      '全镇共收到政府信息公开申请 56 件，答复及时。',
    );
  });

  it('is not offered another figure where it is written in characters or is about', () => {
    for (const overview of ['全镇共收到政府信息公开申请四十一件。', '全镇共收到政府信息公开申请约 41 件。']) {
      const report = aReport().with('requests.new.total', 56).withText({ overview }).build();
      const [finding] = evaluate({ report }).filter(({ rule }) => rule === 'N-NEW');
      assert.deepEqual([finding?.choices, finding?.repair], [undefined, undefined], overview);
    }
  });

  it('that does not add up to the list behind it may become the sum, also from the sentence before', () => {
    const overview =
      '主动公开政府信息 100 条。主动公开的政府信息中，通过网站公开 80 条；通过公报公开 10 条；通过其他方式公开 30 条。';
    const report = aReport().withText({ overview }).build();
    const [finding] = evaluate({ report }).filter(({ rule }) => rule === 'N-SUMLIST');
    const [choice] = finding?.choices ?? [];
    assert.equal(choice?.label, '把正文的 100 改成 120');
    assert.match(mended(report, choice ?? assert.fail()).texts.overview, /^主动公开政府信息 120 条。/u);
  });
});
