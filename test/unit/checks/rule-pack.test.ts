import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { citePack, statutoryRules } from '../../../shared/checks/rule-pack.ts';
import { rules } from '../../../shared/checks/rules/all-rules.ts';
import { applyWaivers, isOpen } from '../../../shared/checks/waiver.ts';
import { aReport } from '../../builders/a-report.ts';
import { aRulePack } from '../../builders/a-rule-pack.ts';
import { aWaiver } from '../../builders/a-waiver.ts';

const long = '我镇主动公开政府信息。'.repeat(80);
const report = aReport().withText({ overview: long }).build();
const of = (rule: string, pack = aRulePack(), checked = report) =>
  evaluate({ report: checked, pack }).filter((finding) => finding.rule === rule);

describe('a rule pack in force', () => {
  it('that asks for nothing changes nothing', () => {
    const typed = aReport()
      .withText({ overview: `${long}帐户`, problems: '' })
      .build();
    assert.deepEqual(evaluate({ report: typed, pack: aRulePack() }), evaluate({ report: typed }));
  });

  it('leaves out what it turns off', () => {
    const typed = aReport().withText({ overview: '登记帐户。' }).build();
    assert.equal(evaluate({ report: typed }).filter(({ rule }) => rule === 'S-WORD-DOUBT').length, 1);
    assert.deepEqual(of('S-WORD-DOUBT', aRulePack({ off: ['S-WORD-DOUBT'] }), typed), []);
  });

  it('makes a finding as grave as it says, with its name and itself among the grounds', () => {
    const empty = aReport().withText({ problems: '' }).build();
    const pack = aRulePack({ severities: { 'N-5': 'warning' } });
    const [plain] = evaluate({ report: empty }).filter(({ rule }) => rule === 'N-5');
    const [finding] = of('N-5', pack, empty);
    assert.deepEqual(finding, {
      ...plain,
      severity: 'warning',
      pack: pack.name,
      source: `${plain?.source}；${citePack(pack)}`,
    });
    assert.equal(citePack(pack), '云溪县 2025 年度规则（云溪县人民政府办公室，2025年11月20日，第 1 版）');
  });

  it('sets its own length of 一, shorter or longer', () => {
    const pack = aRulePack({ longestOverview: 800 });
    const [finding] = of('S-LEN', pack);
    assert.match(finding?.message ?? '', /880 字，超出 80 字。县里要求不超过 800 字/);
    assert.deepEqual([finding?.pack, finding?.source], [pack.name, citePack(pack)]);
    const longer = aReport()
      .withText({ overview: long.repeat(2) })
      .build();
    assert.equal(of('S-LEN', aRulePack(), longer).length, 1);
    assert.deepEqual(of('S-LEN', aRulePack({ longestOverview: 2_000 }), longer), []);
  });

  it('wants its statements, any one of the wordings, however spaced, in that section', () => {
    const pack = aRulePack({
      statements: [
        { text: 'overview', words: ['业务培训 2 次', '培训班'], advice: '请写明次数。' },
        { text: 'other', words: ['信息处理费'], advice: null },
      ],
    });
    const [finding, ...others] = of('S-MUST', pack);
    assert.equal(others.length, 0);
    assert.equal(finding?.message, '一、总体情况：没有写明“业务培训 2 次”或“培训班”。请写明次数。');
    assert.deepEqual([finding?.severity, finding?.text, finding?.source], ['error', 'overview', citePack(pack)]);
    for (const overview of ['办培训班一期。', '业务\n培训２次。']) {
      assert.deepEqual(of('S-MUST', pack, aReport().withText({ overview }).build()), []);
    }
    const elsewhere = aReport().withText({ problems: '培训班办得少，下一步增加。' }).build();
    assert.equal(of('S-MUST', pack, elsewhere).length, 1);
  });

  it('holds the date against the day it is due in the year after', () => {
    const pack = aRulePack({ dueOn: '01-15' });
    const on = (issuedOn: string) => of('N-DATE', pack, { ...report, issuedOn }).map(({ message }) => message);
    assert.deepEqual(on('2026-01-15'), []);
    assert.deepEqual(on('2026-01-16'), ['成文日期是 2026年1月16日，晚于县里要求送审的 2026年1月15日。请核对日期。']);
    assert.match(on('2025-12-31')[0] ?? '', /年度要到12月31日才满/);
  });

  it('names only rules there are as the form’s own', () => {
    for (const id of statutoryRules) assert.equal(rules.find((rule) => rule.id === id)?.severity, 'error', id);
  });
});

describe('说明 under a rule pack', () => {
  const statements = [
    { text: 'overview', words: ['业务培训'], advice: null },
    { text: 'overview', words: ['现场 检查'], advice: null },
  ] as const;
  const weigh = (pack: ReturnType<typeof aRulePack>, waivers: Parameters<typeof applyWaivers>[1], checked = report) =>
    applyWaivers(evaluate({ report: checked, pack }), waivers, checked).filter(({ rule }) => rule === 'S-MUST');

  it('covers the one statement it was written for, and is not set beside another', () => {
    const pack = aRulePack({ statements });
    const [training] = of('S-MUST', pack);
    assert.ok(training);
    const waivers = [aWaiver(training, report)];
    assert.deepEqual(
      weigh(pack, waivers).map((finding) => [finding.demand, isOpen(finding), finding.reopened !== null]),
      [
        ['业务培训', false, false],
        ['现场 检查', true, false],
      ],
    );
    const [, check] = statements;
    assert.deepEqual(
      weigh(aRulePack({ statements: [check] }), waivers).map((finding) => finding.reopened),
      [null],
    );
  });

  it('stands whatever the severity is, is silent while its rule is off, and covers again', () => {
    const pack = aRulePack({ statements });
    const [training] = of('S-MUST', pack);
    assert.ok(training);
    const waivers = [aWaiver(training, report)];
    const isCovered = (asked: Parameters<typeof aRulePack>[0]) =>
      weigh(aRulePack({ statements, ...asked }), waivers).some(({ waived }) => waived !== null);
    assert.equal(isCovered({ severities: { 'S-MUST': 'warning' } }), true);
    assert.equal(isCovered({ off: ['S-MUST'] }), false);
    assert.equal(isCovered({}), true);
  });
});
