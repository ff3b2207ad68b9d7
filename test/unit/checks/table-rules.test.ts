import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { isCountyOrAbove, isTownship } from '../../../shared/checks/organ.ts';
import { tableRules } from '../../../shared/checks/rules/all-rules.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import type { Report } from '../../../shared/report/report.ts';
import { aReport } from '../../builders/a-report.ts';

const found = (report: Report, previous: Report | null = null) =>
  evaluate({ report, previous }, tableRules).map(({ rule }) => rule);

describe('blanks', () => {
  it('are never counted as 0: a row of blanks beside a printed total is blank, not wrong', () => {
    const columns = ['natural_person', 'enterprise', 'research', 'social_org', 'legal_service', 'other'] as const;
    const blank = columns.reduce((report, column) => report.with(`requests.carried_in.${column}`, null), aReport());
    assert.deepEqual(found(blank.with('requests.carried_in.total', 4).build()), ['T3-ID', 'BLANK']);
    assert.deepEqual(found(blank.build()), ['BLANK']);
  });

  it('among the parts are named in the sum that does not come out', () => {
    const report = aReport().with('requests.granted.other', null).with('requests.granted.total', 15).build();
    const [blank, row] = evaluate({ report }, tableRules);
    assert.equal(blank?.message, '（一）予以公开：1 格未填（其他）。没有发生的请填 0。');
    assert.match(row?.message ?? '', /相加为 0（其中 1 格未填），总计填的是 15，差 15/);
    assert.deepEqual(row?.cells.length, 7);
  });

  it('of a total are missed once its parts are all there', () => {
    const missing = aReport().with('review.reconsideration.total', null);
    assert.deepEqual(found(missing.build()), ['BLANK', 'T4-SUM']);
    assert.deepEqual(found(missing.with('review.reconsideration.pending', null).build()), ['BLANK']);
  });

  it('take the clerk to a cell that can be typed', () => {
    const report = aReport().with('requests.total.enterprise', null).with('requests.granted.enterprise', null).build();
    const focus = evaluate({ report }, tableRules).flatMap(({ rule, focus }) => (rule === 'BLANK' ? focus : []));
    assert.deepEqual(focus, ['requests.granted.enterprise', 'requests.granted.enterprise']);
  });

  it('and unreadable words are two things', () => {
    const typed = {
      ...aReport().with('proactive.licensing.decisions', null).build(),
      sources: { 'proactive.licensing.decisions': 'abc' },
    };
    const findings = evaluate({ report: typed }, tableRules);
    assert.deepEqual(
      findings.map(({ rule, message }) => [rule, message]),
      [['NUM', '行政许可·本年处理决定数量：填的是“abc”。件数应是 0 或正整数，请改正。']],
    );
  });
});

describe('last year', () => {
  it('is compared only when it is the year before', () => {
    const report = aReport().with('requests.carried_in.total', 1).build();
    const lastYear = aReport().in(2024).build();
    assert.ok(found(report, lastYear).includes('Y-CARRY'));
    const older = aReport().in(2023).build();
    assert.ok(!found(report, older).includes('Y-CARRY'));
    assert.ok(found(report, older).includes('Y-PREV'));
  });

  it('says nothing where it was blank', () => {
    const lastYear = aReport().in(2024).with('requests.carried_out.natural_person', null).build();
    const report = aReport().with('requests.carried_in.natural_person', 1).build();
    assert.ok(!found(report, lastYear).includes('Y-CARRY'));
  });

  it('on the old form does not bind 现行有效件数', () => {
    const old = aReport('2019').in(2020).with('proactive.normative.public_total', 9).build();
    const report = aReport().in(2021).with('proactive.normative.in_force', 4).build();
    assert.deepEqual(found(report, old), []);
    const lastYear = aReport().in(2020).build();
    assert.deepEqual(found(report, lastYear), ['Y-VALID']);
  });

  it('is compared column by column, across the forms too', () => {
    const old = aReport('2019').in(2020).with('requests.carried_out.research', 2).build();
    const report = aReport().in(2021).with('requests.carried_in.other', 2).build();
    const carry = evaluate({ report, previous: old }, tableRules).filter(({ rule }) => rule === 'Y-CARRY');
    assert.deepEqual(
      carry.map(({ focus, expected, actual }) => [focus, expected, actual]),
      [
        ['requests.carried_in.research', 2, 0],
        ['requests.carried_in.other', 0, 2],
      ],
    );
  });
});

describe('likely causes', () => {
  it('name a number split into two neighbouring cells, and only where it makes the row come out', () => {
    const split = aReport().with('requests.new.research', 1).with('requests.new.social_org', 4);
    assert.ok(found(split.with('requests.new.total', 14).build()).includes('SWAP'));
    assert.ok(!found(split.with('requests.new.total', 15).build()).includes('SWAP'));
    assert.ok(!found(split.with('requests.new.total', 5).build()).includes('SWAP'));
  });

  it('do not suspect 元 where the unit was written, or the amount is an ordinary one', () => {
    const amount = (fen: number, source: string | null = null): Report => ({
      ...aReport().with('proactive.fees.amount', fen).build(),
      sources: source === null ? {} : { 'proactive.fees.amount': source },
    });
    assert.ok(found(amount(15_000_000_000_000)).includes('UNIT'));
    assert.ok(found(amount(8_040_000_000)).includes('UNIT'));
    assert.ok(!found(amount(8_040_000_000, '8040万元')).includes('UNIT'));
    assert.ok(!found(amount(8_827_834_400)).includes('UNIT'));
    assert.ok(!found(amount(36_000_000)).includes('UNIT'));
  });

  it('know a township by its name', () => {
    for (const unit of ['青禾镇', '云溪县青禾镇人民政府', '白石乡', '云溪区南门街道办事处', '白石苗族乡人民政府']) {
      assert.ok(isTownship(unit), unit);
    }
    for (const unit of ['新乡市', '景德镇市人民政府', '镇江市人民政府', '云溪县人民政府', '云溪县乡村振兴局']) {
      assert.ok(!isTownship(unit), unit);
    }
    assert.ok(isCountyOrAbove('云溪县人民政府办公室'));
    assert.ok(!isCountyOrAbove('云溪县青禾镇人民政府'));
  });
});

describe('findings', () => {
  it('of a sum name every cell of it', () => {
    const report = aReport().with('requests.new.enterprise', 1).build();
    const byRule = new Map(evaluate({ report }, tableRules).map((finding) => [finding.rule, finding]));
    const row: readonly CellKey[] = byRule.get('T3-ROW')?.cells ?? [];
    assert.equal(row.length, 7);
    assert.deepEqual(byRule.get('T3-ID')?.cells, [
      'requests.new.enterprise',
      'requests.carried_in.enterprise',
      'requests.total.enterprise',
      'requests.carried_out.enterprise',
    ]);
    assert.deepEqual([byRule.get('T3-ID')?.expected, byRule.get('T3-ID')?.actual], [1, 0]);
  });
});
