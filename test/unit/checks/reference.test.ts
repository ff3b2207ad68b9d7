import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { narrativeRules, tableRules } from '../../../shared/checks/rules/all-rules.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { type Report, valueAt } from '../../../shared/report/report.ts';
import { missingReference, readReference, referenceNames, referenceReport } from '../../builders/reference-reports.ts';

const skip = missingReference('reports/000_b5e3c6d34f5d9b8f.truth.json');

function known(name: string): Report {
  return referenceReport(`${name}.truth.json`) ?? assert.fail(`${name} has no known form`);
}

/** Rule, address of the total or column, what is demanded, what is printed. */
function sumsIn(report: Report): string[] {
  return evaluate({ report }, tableRules)
    .filter(({ rule }) => /^T[34]-/.test(rule))
    .map(({ rule, focus, expected, actual }) => `${rule} ${focus} ${expected} ${actual}`);
}

describe('the tables of real reports', () => {
  it('of 000 have three wrong sums and no other', { skip }, () => {
    assert.deepEqual(sumsIn(known('000_b5e3c6d34f5d9b8f')), [
      'T3-ROW requests.granted.total 0 15',
      'T3-PARTS requests.total.natural_person 0 15',
      'T4-SUM review.litigation_direct.total 2 0',
    ]);
  });

  it('of 001 are reported as blank where they are blank, and nowhere else', { skip }, () => {
    const report = known('001_fb35a360553c7541');
    const told = evaluate({ report }, tableRules).flatMap(({ rule, cells }) => (rule === 'BLANK' ? cells : []));
    const blank = Object.keys(report.cells).filter((key) => valueAt(report, key as CellKey) === null);
    assert.deepEqual([...told].sort(), blank.sort());
    assert.deepEqual(sumsIn(report), []);
  });

  it('of 004 agree throughout', { skip }, () => {
    assert.deepEqual(evaluate({ report: known('004_7669e30910c958cd') }, tableRules), []);
  });

  it('give no wrong sum that the list of known anomalies does not have', { skip }, () => {
    const reports = referenceNames().flatMap((name) => {
      const report = referenceReport(name);
      return report ? [{ name: name.slice(0, 3), report }] : [];
    });
    const wrong = reports.filter(({ report }) => sumsIn(report).length > 0).map(({ name }) => name);
    assert.deepEqual(wrong, ['000', '063', '065', '066']);
  });
});

describe('the text of real reports', () => {
  /** The whole file taken as one text, which is harder on the rules than its sections would be. */
  function figuresIn(name: string): string[] {
    const report = known(name);
    const texts = { ...report.texts, overview: readReference(`reports/${name}.txt`) };
    return evaluate({ report: { ...report, texts } }, narrativeRules)
      .filter(({ severity }) => severity !== 'notice')
      .map(({ rule, expected, actual }) => `${rule} ${expected} ${actual}`);
  }

  it('contradicts the tables in 000 and 004 just where people found it', { skip }, () => {
    assert.deepEqual(figuresIn('000_b5e3c6d34f5d9b8f'), ['N-T4 0 2']);
    assert.deepEqual(figuresIn('004_7669e30910c958cd'), ['N-NEW 270 199', 'N-SUMLIST 76371 62044']);
  });

  it('is not accused of anything else in any report', { skip }, () => {
    const accused = referenceNames().flatMap((file) => {
      const name = file.replace('.truth.json', '');
      if (referenceReport(file) === null) return [];
      return figuresIn(name).map((figure) => `${name.slice(0, 3)} ${figure}`);
    });
    assert.deepEqual(accused, [
      '000 N-T4 0 2',
      '004 N-NEW 270 199',
      '004 N-SUMLIST 76371 62044',
      '066 N-NONE 1 0',
      '066 N-SUMLIST 2160 2139',
    ]);
  });
});
