import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SourceView } from '../../../../../../main/api/contract.ts';
import { cellFor, originOf } from '../../../../../../renderer/pages/report/source/origin.ts';
import { sourceWords } from '../../../../../../renderer/pages/report/source/source-words.ts';
import { aReport } from '../../../../../builders/a-report.ts';

const draft = { report: aReport().build(), isImported: false, previous: aReport().in(2024).build() };
const carriedIn = 'requests.carried_in.natural_person';
const carriedOut = 'requests.carried_out.natural_person';
const made = 'proactive.regulations.made';

describe('where a figure comes from', () => {
  it('is the file itself for an imported report', () => {
    assert.deepEqual(originOf({ ...draft, isImported: true }, made), { kind: 'own', cell: made });
  });

  it('is last year’s same cell for a draft, and last year’s 结转 as long as that is what stands there', () => {
    assert.deepEqual(originOf(draft, made), { kind: 'last-year', cell: made });
    assert.deepEqual(originOf(draft, carriedIn), { kind: 'carried', cell: carriedOut });
    const mended = { ...draft, report: aReport().with(carriedIn, 5).build() };
    assert.deepEqual(originOf(mended, carriedIn), { kind: 'last-year', cell: carriedIn });
  });

  it('is nowhere without last year’s report or without the same cell in it', () => {
    assert.equal(originOf({ ...draft, previous: null }, made).kind, 'none');
    const onOldForm = { ...draft, previous: aReport('2019').build() };
    assert.equal(originOf(onOldForm, 'proactive.regulations.in_force').kind, 'none');
    assert.equal(cellFor(onOldForm, 'proactive.procurement.amount'), null);
    assert.equal(cellFor(draft, made), made);
  });
});

describe('what the source says about a figure', () => {
  const report = aReport().with(made, 3).build();
  const place = { block: 0, row: null, cell: null };
  const source = (reading: SourceView['readings']): SourceView => {
    const issues = [{ code: 'approximate', cell: made, message: '原文写“约4”。' }] as const;
    return { fileName: 'a', importedAt: '', sha256: '', blocks: [], readings: reading, issues };
  };

  it('names the words, what they were read as, what the clerk made of it, and why it was doubted', () => {
    const words = sourceWords(report, source({ [made]: { value: 4, source: '约4', place } }), made);
    assert.deepEqual(words, ['原文写「约4」，读作 4 件。', '核对时定为 3 件。', '当时待看：原文写“约4”。']);
  });

  it('says where the file has no such cell, left it blank, or no longer shows it', () => {
    assert.equal(sourceWords(report, source({}), made)[0], '原文里没有这一格。');
    assert.equal(
      sourceWords(report, source({ [made]: { value: null, source: '', place } }), made)[0],
      '原文这一格是空的。',
    );
    const lost = sourceWords(report, source({ [made]: { value: 3, source: '3', place: null } }), made);
    assert.match(lost[0] ?? '', /指不出它的位置/);
  });
});
