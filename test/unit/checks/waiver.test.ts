import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import type { Finding } from '../../../shared/checks/finding.ts';
import { openWorkOf, whatKeepsFromSignOff } from '../../../shared/checks/readiness.ts';
import { applyWaivers, isOpen, isWaivable, type Waiver } from '../../../shared/checks/waiver.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { linkTo } from '../../../shared/narrative/linked-text.ts';
import type { Report } from '../../../shared/report/report.ts';
import { withDerivedTotals } from '../../../shared/report/totals.ts';
import { aReport } from '../../builders/a-report.ts';
import { aWaiver } from '../../builders/a-waiver.ts';
import { consistentReport } from '../../builders/consistent-report.ts';

const unbalanced = aReport().with('requests.new.enterprise', 4).withTotals().build();

function theFinding(findings: readonly Finding[], wanted: (finding: Finding) => boolean): Finding {
  const found = findings.filter(wanted);
  assert.equal(found.length, 1, found.map(({ message }) => message).join('\n'));
  return found[0] as Finding;
}

const aboutEnterprise = (finding: Finding) =>
  finding.severity === 'error' && finding.cells.includes('requests.new.enterprise');

/** What became of each finding of `rule`: the ids of the waivers that cover it and that it re-opened. */
function standing(report: Report, waivers: readonly Waiver[], rule: string) {
  return applyWaivers(evaluate({ report }), waivers, report)
    .filter((finding) => finding.rule === rule)
    .map(({ waived, reopened }) => [waived?.id ?? null, reopened?.id ?? null]);
}

test('a waiver covers its finding and no other', () => {
  const findings = evaluate({ report: unbalanced });
  const finding = theFinding(findings, aboutEnterprise);
  const weighed = applyWaivers(findings, [aWaiver(finding, unbalanced)], unbalanced);
  assert.deepEqual(
    weighed.filter((one) => !isOpen(one)).map(({ message }) => message),
    [finding.message],
  );
  assert.deepEqual(
    weighed.map(({ waived: _w, reopened: _r, ...rest }) => rest),
    findings,
    'nothing else about the findings or their order changes',
  );
});

test('another value in a covered cell re-opens it, and the value put back closes it again', () => {
  const finding = theFinding(evaluate({ report: unbalanced }), aboutEnterprise);
  const waiver = aWaiver(finding, unbalanced);
  const changed = aReport().with('requests.new.enterprise', 5).withTotals().build();
  assert.deepEqual(standing(changed, [waiver], finding.rule).flat().filter(Boolean), ['waiver-1']);
  assert.ok(standing(changed, [waiver], finding.rule).some(([waived, reopened]) => !waived && reopened === 'waiver-1'));
  assert.ok(standing(unbalanced, [waiver], finding.rule).some(([waived]) => waived === 'waiver-1'));
});

test('a new waiver beside the one that was re-opened covers, and the old one is silent', () => {
  const changed = aReport().with('requests.new.enterprise', 5).withTotals().build();
  const [old, fresh] = [unbalanced, changed].map((report, index) =>
    aWaiver(theFinding(evaluate({ report }), aboutEnterprise), report, { id: `waiver-${index + 1}` }),
  ) as [Waiver, Waiver];
  const marks = applyWaivers(evaluate({ report: changed }), [old, fresh], changed).filter(aboutEnterprise);
  assert.deepEqual(
    marks.map(({ waived, reopened }) => [waived?.id, reopened]),
    [['waiver-2', null]],
  );
});

test('what was typed in a cell is part of what was explained, where the number does not say it', () => {
  const typed = (source: string): Report => ({
    ...aReport().with('proactive.fees.amount', 36_000_000).build(),
    sources: { 'proactive.fees.amount': source },
  });
  const finding = theFinding(evaluate({ report: typed('约36万元') }), ({ rule }) => rule === 'NUM-ABOUT');
  const waiver = aWaiver(finding, typed('约36万元'));
  assert.deepEqual(standing(typed('约36万元'), [waiver], 'NUM-ABOUT'), [['waiver-1', null]]);
  assert.deepEqual(standing(typed('36余万元'), [waiver], 'NUM-ABOUT'), [[null, 'waiver-1']]);
});

test('a figure of last year that changed re-opens what was explained with it', () => {
  const report = aReport().with('requests.carried_in.enterprise', 5).with('requests.new.enterprise', 0).build();
  const lastYear = (count: number) => aReport().in(2024).with('requests.carried_out.enterprise', count).build();
  const found = (count: number) => evaluate({ report, previous: lastYear(count) });
  const finding = theFinding(found(3), ({ rule }) => rule === 'Y-CARRY');
  const waiver = aWaiver(finding, report);
  const mark = (count: number) =>
    applyWaivers(found(count), [waiver], report)
      .filter(({ rule }) => rule === 'Y-CARRY')
      .map(({ waived, reopened }) => [waived?.id ?? null, reopened?.id ?? null]);
  assert.deepEqual(mark(3), [['waiver-1', null]]);
  assert.deepEqual(mark(2), [[null, 'waiver-1']]);
});

const saying = (overview: string) => aReport().withText({ overview }).build();
const twice = '我镇修修订了目录。\n全年公开信息，，共 3 条。';

function spanned(report: Report): Finding {
  return theFinding(
    evaluate({ report }),
    ({ span, text }) => text === 'overview' && span !== undefined && span.start > 9,
  );
}

test('a passage is covered wherever its sentence stands, and re-opens with its own words only', () => {
  const finding = spanned(saying(twice));
  const waiver = aWaiver(finding, saying(twice));
  assert.equal(waiver.covers.passage?.words, '全年公开信息，，共 3 条。');
  const moved = saying(`另起一段。\n${twice}`);
  assert.ok(standing(moved, [waiver], finding.rule).some(([waived]) => waived === 'waiver-1'));
  const reworded = saying(twice.replace('3 条', '4 条'));
  assert.ok(standing(reworded, [waiver], finding.rule).some(([waived, re]) => !waived && re === 'waiver-1'));
  const mended = saying(twice.replace('，，', '，'));
  assert.deepEqual(standing(mended, [waiver], finding.rule).flat().filter(Boolean), []);
});

test('a linked number that follows another figure re-opens the sentence it stands in', () => {
  const linked = (count: number): Report => ({
    ...aReport().with('requests.new.enterprise', count).withTotals().build(),
    texts: { ...saying('').texts, overview: `全年收到申请${linkTo(['requests.new.enterprise'])}件，，均已答复。` },
  });
  const finding: Finding = {
    rule: 'STOP',
    severity: 'warning',
    ...{ cells: [], focus: null, text: 'overview', span: { start: 8, end: 10 } },
    ...{ expected: null, actual: null, message: '标点重复。', source: '' },
  };
  const waiver = aWaiver(finding, linked(3));
  assert.equal(waiver.covers.passage?.words, '全年收到申请3件，，均已答复。');
  assert.equal(applyWaivers([finding], [waiver], linked(3))[0]?.waived, waiver);
  assert.equal(applyWaivers([finding], [waiver], linked(4))[0]?.waived, null);
});

test('neither blanks nor what is no number nor notices can be explained away', () => {
  const report = withDerivedTotals({ ...unbalanced, cells: {} });
  const blank = theFinding(evaluate({ report }).slice(0, 1), ({ rule }) => rule === 'BLANK');
  assert.equal(isWaivable(blank), false);
  const [weighed] = applyWaivers([blank], [aWaiver(blank, report)], report);
  assert.equal(weighed?.waived, null);
  assert.equal(isWaivable({ ...blank, rule: 'NUM' }), false);
  assert.equal(isWaivable({ ...blank, rule: 'Y-JUMP', severity: 'notice' }), false);
});

test('what is left counts what no waiver covers, and says why a report is not final', () => {
  const findings = evaluate({ report: unbalanced });
  const errors = findings.filter(({ severity }) => severity === 'error');
  const before = openWorkOf(unbalanced, applyWaivers(findings, [], unbalanced));
  assert.equal(before.errors, errors.length);
  assert.match(whatKeepsFromSignOff(before) ?? '', new RegExp(`^还不能定稿：${errors.length} 处必改`));
  const waivers = errors.map((error, index) => aWaiver(error, unbalanced, { id: `waiver-${index}` }));
  const after = openWorkOf(unbalanced, applyWaivers(findings, waivers, unbalanced));
  assert.deepEqual([after.errors, whatKeepsFromSignOff(after)], [0, null]);
  assert.match(whatKeepsFromSignOff({ errors: 0, blanks: 6 }) ?? '', /^还不能定稿：6 格未填。$/);
});

const inputs = cellsOf('2021').filter(({ kind }) => kind === 'input');

test('a waiver never covers a finding any of whose cells changed', () => {
  const slip = fc.record({
    cell: fc.constantFrom(...inputs.map(({ key }) => key)),
    by: fc.integer({ min: 1, max: 50 }),
  });
  fc.assert(
    fc.property(
      consistentReport('2021'),
      fc.array(slip, { minLength: 1, maxLength: 3 }),
      slip,
      (start, slips, last) => {
        const bent = (report: Report, { cell, by }: typeof last): Report =>
          withDerivedTotals({ ...report, cells: { ...report.cells, [cell]: (report.cells[cell] ?? 0) + by } });
        const wrong = slips.reduce(bent, start);
        const waivers = evaluate({ report: wrong })
          .filter(isWaivable)
          .map((finding, index) => aWaiver(finding, wrong, { id: `waiver-${index}` }));
        const all = applyWaivers(evaluate({ report: wrong }), waivers, wrong);
        assert.ok(
          all.filter(isWaivable).every(({ waived }) => waived !== null),
          'unchanged, all are covered',
        );
        const later = bent(wrong, last);
        for (const { waived, cells } of applyWaivers(evaluate({ report: later }), waivers, later)) {
          if (!waived) continue;
          assert.ok(cells.every((cell) => later.cells[cell] === wrong.cells[cell]));
          assert.deepEqual(
            waived.covers.cells.map(({ cell }) => cell),
            [...new Set(cells)].sort(),
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});
