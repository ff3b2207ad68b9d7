import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listChecked } from '../../../shared/checks/check-list.ts';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import type { RulePack } from '../../../shared/checks/rule-pack.ts';
import { rulesOf } from '../../../shared/checks/rules/all-rules.ts';
import { applyWaivers } from '../../../shared/checks/waiver.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';
import { aWaiver } from '../../builders/a-waiver.ts';

const pack: RulePack = {
  ...{ name: '年报审核规则', issuer: '云溪县政务公开办', issuedOn: '2025-12-01', version: '2' },
  ...{ off: ['PUNCT', 'T3-ROW'], severities: {}, longestOverview: null, statements: [], dueOn: null },
};

const listOf = (report: Report) => listChecked(applyWaivers(evaluate({ report }), [], report), report);
const lineAbout = (report: Report, part: string) => listOf(report).lines.find(({ problem }) => problem.includes(part));

test('a wrong sum is listed with its place, both sides and how far they are apart', () => {
  const report = aReport().with('requests.new.total', 12).build();
  const line = listOf(report).lines.find(({ place }) => place.endsWith('总计'));
  assert.equal(line?.severity, '必改');
  assert.match(line?.place ?? '', /^表三 一、本年新收政府信息公开申请数量·总计$/);
  assert.deepEqual([line?.sides, line?.difference], ['应为 0\n现为 12', '12']);
  assert.equal(line?.explanation, '须改正', 'a file that goes out has the right sum, whatever is explained');
});

test('an amount is listed in 万元, and a blank as what must be filled in', () => {
  const report = aReport().with('proactive.fees.amount', null).build();
  const line = lineAbout(report, '未填');
  assert.deepEqual([line?.place.slice(0, 2), line?.sides, line?.explanation], ['表二', '', '须改正']);
});

test('what was explained before its figure changed is not passed off as explained', () => {
  const before = aReport().with('requests.new.total', 12).build();
  const finding = evaluate({ report: before }).find(({ rule }) => rule === 'T3-ROW');
  assert.ok(finding);
  const after = aReport().with('requests.new.total', 13).build();
  const weighed = applyWaivers(evaluate({ report: after }), [aWaiver(finding, before)], after);
  const list = listChecked(weighed, after);
  assert.ok(list.lines.some(({ explanation }) => explanation === '原说明后有改动，未重新说明'));
  assert.match(list.summary, /已说明 0 处/);
});

test('the checks a county leaves out are not counted, and its rules are named', () => {
  const report = aReport().build();
  const list = listChecked([], report, pack);
  const all = rulesOf(report.generation);
  assert.equal(list.checks, all.length - all.filter(({ id }) => pack.off.includes(id)).length);
  assert.deepEqual([list.summary, list.rulePack], ['未发现问题', '云溪县政务公开办《年报审核规则》（2）']);
});
