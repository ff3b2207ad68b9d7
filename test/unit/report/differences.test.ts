import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { areSame, compareTexts, differencesOf } from '../../../shared/report/differences.ts';
import { aReport } from '../../builders/a-report.ts';

const made = 'proactive.regulations.made';
const amount = 'proactive.procurement.amount';

describe('the differences between two reports on one year', () => {
  it('are none between a report and itself', () => {
    assert.ok(areSame(differencesOf(aReport().build(), aReport().build())));
  });

  it('are the cells whose figure differs, blank and 0 apart, in printed order', () => {
    const before = aReport().with('requests.new.total', 4).with(made, null).build();
    const after = aReport().with('requests.new.total', 5).build();
    const { cells } = differencesOf(before, after);
    assert.deepEqual(cells, [
      { cell: made, generation: '2021', before: { value: null, source: null }, after: { value: 0, source: null } },
      {
        cell: 'requests.new.total',
        generation: '2021',
        before: { value: 4, source: null },
        after: { value: 5, source: null },
      },
    ]);
  });

  it('tell a figure from the same figure said with 约', () => {
    const plain = aReport('2019').with(amount, 36_000_000).build();
    const about = { ...plain, sources: { [amount]: '约36万元' } };
    assert.deepEqual(
      differencesOf(plain, about).cells.map(({ cell, after }) => [cell, after?.source]),
      [[amount, '约36万元']],
    );
  });

  it('between two forms are said, with every cell only one of them has', () => {
    const { cells, generation } = differencesOf(aReport('2019').build(), aReport().in(2020).build());
    assert.deepEqual(generation, { before: '2019', after: '2021' });
    const keysOf = (form: '2019' | '2021') => new Set<string>(cellsOf(form).map(({ key }) => key));
    const only = (a: Set<string>, b: Set<string>) => [...a].filter((key) => !b.has(key));
    const [old, now] = [keysOf('2019'), keysOf('2021')];
    assert.deepEqual(
      cells.filter(({ before }) => before === null).map(({ cell }) => cell),
      only(now, old),
    );
    assert.deepEqual(
      cells.filter(({ after }) => after === null).map(({ cell }) => cell),
      only(old, now),
    );
  });

  it('are the sections whose paragraphs differ, and the date', () => {
    const before = aReport().withText({ problems: '甲\n乙\n丙' }).build();
    const after = { ...aReport().withText({ problems: '甲\n丁\n丙' }).build(), issuedOn: null };
    const { texts, issuedOn } = differencesOf(before, after);
    assert.deepEqual(issuedOn, { before: '2026-01-20', after: null });
    assert.deepEqual(texts, [
      {
        text: 'problems',
        paragraphs: [
          { kind: 'same', text: '甲' },
          { kind: 'removed', text: '乙' },
          { kind: 'added', text: '丁' },
          { kind: 'same', text: '丙' },
        ],
      },
    ]);
  });
});

describe('two texts side by side', () => {
  it('differ in words, not in the white space around paragraphs', () => {
    assert.deepEqual(compareTexts('　甲\n\n乙 ', '甲\n乙'), [
      { kind: 'same', text: '甲' },
      { kind: 'same', text: '乙' },
    ]);
  });

  it('give back both texts, paragraph for paragraph', () => {
    const text = fc.array(fc.constantFrom('甲', '乙', '丙', '丁'), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        const paragraphs = compareTexts(a.join('\n'), b.join('\n'));
        const without = (kind: string) => paragraphs.filter((one) => one.kind !== kind).map((one) => one.text);
        assert.deepEqual(without('added'), a);
        assert.deepEqual(without('removed'), b);
      }),
    );
  });
});
