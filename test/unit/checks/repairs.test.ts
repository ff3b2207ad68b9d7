import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type CheckContext, contextOfExample } from '../../../shared/checks/check-rule.ts';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import type { Finding, Repair } from '../../../shared/checks/finding.ts';
import { rules } from '../../../shared/checks/rules/all-rules.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { storedOf, withShownFigures } from '../../../shared/narrative/linked-text.ts';
import { carriedFrom } from '../../../shared/report/carry-over.ts';
import { applyChanges, refusalOf } from '../../../shared/report/change.ts';
import { type TextKey, valueAt } from '../../../shared/report/report.ts';
import { withDerivedTotals } from '../../../shared/report/totals.ts';
import { aReport } from '../../builders/a-report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';

/** What a finding is about; its figures and quotes may change when something else is mended. */
const about = ({ rule, text, focus, cells }: Finding) => [rule, text, focus, ...cells].join(' ');

function mended({ report, previous = null }: CheckContext, { changes }: Repair): CheckContext {
  for (const change of changes) assert.equal(refusalOf(report, change), null);
  return { report: withShownFigures(withDerivedTotals(applyChanges(storedOf(report), changes))), previous };
}

/** The repair takes away this finding and no other, and brings none. */
function assertExact(context: CheckContext, finding: Finding): void {
  const repair = finding.repair ?? assert.fail(`${finding.rule} has no repair`);
  const others = evaluate(context).map(about);
  others.splice(others.indexOf(about(finding)), 1);
  assert.deepEqual(evaluate(mended(context, repair)).map(about).toSorted(), others.toSorted(), finding.message);
}

const repairable = (context: CheckContext) => evaluate(context).filter(({ repair }) => repair !== undefined);

const inText = (text: string, key: TextKey = 'overview'): CheckContext => ({
  report: aReport()
    .withText({ [key]: text })
    .build(),
});

const soleRepair = (text: string, key: TextKey = 'overview') => {
  const [finding, ...others] = repairable(inText(text, key));
  assert.deepEqual(others, []);
  const [change] = finding?.repair?.changes ?? [];
  return change?.kind === 'set-text' && change.text === key ? change.value : null;
};

describe('a repair', () => {
  for (const rule of rules) {
    const context = contextOfExample(rule.failing);
    const derived = { ...context, report: withDerivedTotals(context.report) };
    for (const finding of repairable(derived)) {
      it(`of ${rule.id}’s example takes away “${finding.rule}” alone: ${finding.repair?.label}`, () => {
        assert.match(finding.repair?.label ?? '', /改成/u);
        assertExact(derived, finding);
      });
    }
  }

  for (const rule of rules) {
    const context = contextOfExample(rule.failing);
    for (const finding of evaluate(context).filter(({ choices = [] }) => choices.length > 0)) {
      it(`to choose for ${rule.id}’s example takes “${finding.rule}” away whichever is taken`, () => {
        assert.equal(finding.repair, undefined, 'what is certain is not a choice');
        for (const { label, changes } of finding.choices ?? []) {
          const after = evaluate({
            ...context,
            report: withShownFigures(applyChanges(storedOf(context.report), changes)),
          });
          assert.ok(
            !after.some((later) => about(later) === about(finding) && later.message === finding.message),
            label,
          );
        }
      });
    }
  }

  it('is offered by the rules that can be sure', () => {
    const offered = rules.filter(({ failing, id }) =>
      evaluate(contextOfExample(failing)).some(({ rule, repair }) => rule === id && repair !== undefined),
    );
    assert.deepEqual(offered.map(({ id }) => id).toSorted(), [
      'N-PERIOD',
      'N-T4',
      'S-DOUBLE',
      'S-FORM',
      'S-KANA',
      'S-MARK',
      'S-ORDER',
      'S-WORD',
      'S-YEAR',
      'T3-PARTS',
      'T3-ROW',
      'Y-CARRY',
    ]);
  });

  it('is offered for choosing by the rules that see more than one way, or one that is not sure', () => {
    const offered = rules.filter(({ failing, id }) =>
      evaluate(contextOfExample(failing)).some(({ rule, choices = [] }) => rule === id && choices.length > 0),
    );
    assert.deepEqual(offered.map(({ id }) => id).toSorted(), [
      ...[
        'N-DOC',
        'N-DOC-PUB',
        'N-FEE',
        'N-NEW',
        'N-PARTS',
        'N-PEN',
        'N-SUMLIST',
        'NUM-ABOUT',
        'S-ORDER',
        'S-OTHER',
        'S-REPEAT',
        'S-UNIT-FULL',
        'S-WORD-DOUBT',
        'SWAP',
      ],
      ...['T3-ID', 'T4-SUM', 'TOWN-GZ', 'UNIT', 'Y-2019', 'Y-CARRY', 'Y-VALID'],
    ]);
  });

  const repairs: readonly (readonly [wrong: string, right: string | null, key?: TextKey])[] = [
    ['统计期限自2024年1月1日起至12月31日止。', '统计期限自2025年1月1日起至12月31日止。', 'preface'],
    [
      '统计期限自 ２０２４ 年 1 月 1 日起至 2024 年 12 月 31 日止。',
      '统计期限自 2025 年 1 月 1 日起至 2025 年 12 月 31 日止。',
      'preface',
    ],
    ['统计期限自20251月1日起至202512月31日止。', '统计期限自2025年1月1日起至2025年12月31日止。', 'preface'],
    ['统计期限自2025年1月1日起至1230日止。', '统计期限自2025年1月1日起至12月31日止。', 'preface'],
    ['统计期限自2025年1月1日起至2025年11月30日止。', null, 'preface'],
    ['现发布2024年政府信息公开工作年度报告。', '现发布2025年政府信息公开工作年度报告。', 'preface'],
    ['在2024年政府信息公开工作的基础上编制。', null, 'preface'],
    ['2024年，我镇公开信息。', '2025年，我镇公开信息。'],
    ['2022年，我镇公开信息。', null],
    ['按照新修修订的要求执行。', '按照新修订的要求执行。'],
    ['稳步推进，，有序开展。', '稳步推进，有序开展。'],
    ['做好公开工作。，下一步继续。', null],
    ['做好公开工作。。。下一步继续。', null],
    ['（ニ）依申请公开。', '（二）依申请公开。'],
    ['制作カタログ。', null],
    ['公开信息,办理申请;全年无事故。', '公开信息，办理申请；全年无事故。'],
    ['回应时间为 10:30，占 1,250 件。', null],
    ['认真布署信息工开工作，设公开拦。', null],
    ['设公开拦。', '设公开栏。'],
    ['一、主动公开\n公开信息。\n 二、依申请公开', '（一）主动公开\n公开信息。\n （二）依申请公开'],
    ['一、主动公开\n（一）网站公开', null],
    ['二、工作机制\n三、监督保障', null],
    ['一、总体情况\n公开信息。', null],
  ];
  for (const [wrong, right, key] of repairs) {
    it(`${right === null ? 'is not sure of' : 'mends'} “${wrong.replaceAll('\n', '/')}”`, () => {
      if (right === null) assert.ok(repairable(inText(wrong, key)).length !== 1, wrong);
      else assert.equal(soleRepair(wrong, key), right);
    });
  }

  const clean = fc.constantFrom(
    '我镇按要求公开信息。',
    '网站栏目按月检查。',
    '群众意见均已答复。\n',
    '（含村级公开栏）。',
  );
  const slips = fc.constantFrom(
    '按照新修修订的条例执行。',
    '稳步推推进公开。',
    '栏目更新及时，，回应到位。',
    '办理流程顺畅；；答复规范。',
    '（ニ）依申请公开。',
    '公开信息,办理申请。',
    '加强领导;落实责任。',
    '各项问題有待解决。',
    '公开力度进一步増强。',
    '认真布署各项工作。',
    '统计期限自2024年1月1日起至12月31日止。',
    '统计期限自2025年1月1日起至202025年12月31日止。',
  );
  const text = fc.array(fc.oneof(clean, slips), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

  it('takes away one finding among many slips, and one after the other all of them', () => {
    fc.assert(
      fc.property(text, text, (preface, problems) => {
        const texts = { preface, problems: `公开内容还不够全面，下一步将加强培训。${problems}` };
        let context: CheckContext = { report: aReport().withText(texts).build() };
        const all = repairable(context);
        for (const finding of all) assertExact(context, finding);
        for (let step = 0; step < all.length; step += 1) {
          const [first] = repairable(context);
          assert.ok(first?.repair);
          context = mended(context, first.repair);
        }
        assert.deepEqual(repairable(context), []);
      }),
      { numRuns: 60 },
    );
  });

  it('of 上年结转 takes last year’s figure of the column, where the column is not balanced without it', () => {
    const key = 'requests.carried_in.natural_person';
    let offered = 0;
    fc.assert(
      fc.property(consistentReport('2021'), fc.integer({ min: 1, max: 9 }), (report, slip) => {
        const right = report.cells[key] ?? 0;
        // Every column was handed on as it is carried in: a wrong one could come out in the total by chance.
        const handedOn = cellsOf('2021').flatMap((cell) => {
          const from = carriedFrom(cell.key);
          return from ? [[from, valueAt(report, cell.key)]] : [];
        });
        const previous = {
          ...report,
          year: report.year - 1,
          cells: { ...report.cells, ...Object.fromEntries(handedOn) },
        };
        const cells = { ...report.cells, [key]: right + slip };
        const context = { report: withDerivedTotals({ ...report, cells }), previous };
        const found = evaluate(context).filter(({ rule, focus }) => rule === 'Y-CARRY' && focus === key);
        for (const finding of found) {
          if (!finding.repair) continue;
          offered += 1;
          assert.deepEqual(finding.repair.changes, [{ kind: 'set-cell', cell: key, value: right, source: null }]);
          const before = new Set(evaluate(context).map(about));
          const after = evaluate(mended(context, finding.repair));
          assert.ok(!after.some((later) => about(later) === about(finding)));
          assert.ok(after.every((later) => later.severity !== 'error' || before.has(about(later))));
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(offered > 50, `offered ${offered} times`);
  });

  it('of 上年结转 is not offered where table or text agree on the other figure, nor for a total', () => {
    const carried = (cells: Readonly<Record<string, number>>, overview: string) => {
      const base = aReport();
      const report = Object.entries(cells).reduce((built, [key, value]) => built.with(key as never, value), base);
      const previous = aReport().in(2024).with('requests.carried_out.natural_person', 3).withTotals().build();
      return evaluate({ report: report.withText({ overview }).withTotals().build(), previous }).filter(
        ({ rule }) => rule === 'Y-CARRY',
      );
    };
    const quiet = '我镇认真做好政府信息公开工作。';
    const wrong = { 'requests.carried_in.natural_person': 5 };
    const balanced = { ...wrong, 'requests.granted.natural_person': 5 };
    const shapeOf = (found: readonly Finding[]) =>
      found.map(({ focus, repair }) => [focus?.split('.').at(-1), repair !== undefined]);
    assert.deepEqual(shapeOf(carried(wrong, quiet)), [
      ['natural_person', true],
      ['total', false],
    ]);
    assert.deepEqual(shapeOf(carried(balanced, quiet)), [
      ['natural_person', false],
      ['total', false],
    ]);
    const said = `${quiet}上年结转政府信息公开申请5件。`;
    assert.deepEqual(shapeOf(carried(wrong, said)), [
      ['natural_person', false],
      ['total', false],
    ]);
  });
});
