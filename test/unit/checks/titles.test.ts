import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { titleRules } from '../../../shared/checks/rules/titles.ts';
import { applyChanges } from '../../../shared/report/change.ts';
import { aReport } from '../../builders/a-report.ts';

const report = aReport().build();
const said = (printedTitle: string) =>
  evaluate({ report: { ...report, printedTitle } }, titleRules).map(({ message }) => message);

const wrong: readonly (readonly [title: string, what: RegExp])[] = [
  [
    '青禾镇2025年度政府信息公开工作年度报告',
    /：“年度”写了两次。统一的题目是“云溪县青禾镇人民政府2025年政府信息公开工作年度报告”/u,
  ],
  ['2025年度青禾镇政府信息公开工作年度报告', /：“年度”写了两次。/u],
  ['青禾镇政府信息公开工作年度报告', /：没有写年份。/u],
  ['青禾镇2025年信息公开年度报告', /：少了“政府信息公开”、“工作”。/u],
  ['青禾镇关于2025年度政府信息公开工作的年度报告', /不用“关于……的”/u],
  ['青禾镇2025年政府信息公开年报', /少了“工作”、“年度报告”/u],
];

describe('a printed title', () => {
  for (const [title, what] of wrong) {
    it(`is told what it has too much or too little: ${title}`, () => {
      const [message, ...others] = said(title);
      assert.match(message ?? '', what);
      assert.deepEqual(others, []);
    });
  }

  it('may call the office by another name', () => {
    assert.deepEqual(said('青禾镇2025年政府信息公开工作年度报告'), []);
    assert.deepEqual(said('2025年青禾镇政府信息公开工作年度报告'), []);
  });
});

describe("an office's name", () => {
  it('is completed in one gesture', () => {
    const short = { ...report, unit: '云溪县南门街道' };
    const [finding] = evaluate({ report: short }, titleRules);
    const [choice] = finding?.choices ?? [];
    assert.equal(choice?.label, '改成“云溪县南门街道办事处”');
    const { unit } = applyChanges(short, choice?.changes ?? []);
    assert.deepEqual(evaluate({ report: { ...short, unit } }, titleRules), []);
  });

  it('is missed, and nothing else is taken for it', () => {
    const rulesFor = (unit: string) => evaluate({ report: { ...report, unit } }, titleRules).map(({ rule }) => rule);
    assert.deepEqual(rulesFor('  '), ['S-UNIT']);
    assert.deepEqual(rulesFor('青禾镇2025年'), ['S-UNIT']);
    assert.deepEqual(rulesFor('云溪县民政局'), []);
  });
});
