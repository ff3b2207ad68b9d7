import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFile } from '../../../main/readers/read-file.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';
import { answerOf, type ImportAnswer } from '../../../shared/alignment/import-answer.ts';

const folder = join(import.meta.dirname, '../../../../shared/reports');
const skip = existsSync(folder) ? false : 'the real reports are not beside this project';

type Truth = number | null | readonly (number | null)[];

interface Score {
  readonly file: string;
  readonly cells: number;
  readonly wrong: readonly string[];
  readonly silent: readonly string[];
  readonly misnamed: readonly string[];
}

interface TruthFile {
  readonly template?: string | null;
  readonly year?: number | null;
  readonly unit?: string;
  readonly cells: Readonly<Record<string, Truth>>;
}

const isSame = (got: number | null | undefined, want: Truth): boolean => {
  if (Array.isArray(want)) return want.some((each) => isSame(got, each));
  if (typeof got !== 'number' || typeof want !== 'number') return got === want;
  return Math.abs(got - want) < 5e-7;
};

async function importFile(file: string): Promise<ImportAnswer> {
  const result = await readFile(readFileSync(join(folder, file)), file);
  if (result.kind === 'refused') throw new Error(`${file}: ${result.message}`);
  return answerOf(file, alignBlocks(result.blocks));
}

async function scoreFile(file: string): Promise<Score> {
  const truth = JSON.parse(readFileSync(join(folder, file.replace(/\.txt$/, '.truth.json')), 'utf8')) as TruthFile;
  const answer = await importFile(file);
  const named = new Set(answer.issues.map(({ cell }) => cell as string | null));
  const wrong = Object.entries(truth.cells).flatMap(([key, want]) => (isSame(answer.cells[key], want) ? [] : [key]));
  const isUnitWrong =
    truth.unit && !(answer.unit && (truth.unit.includes(answer.unit) || answer.unit.includes(truth.unit)));
  const misnamed = [
    ...(truth.template && truth.template !== answer.template ? ['template'] : []),
    ...(truth.year && truth.year !== answer.year ? ['year'] : []),
    ...(isUnitWrong ? ['unit'] : []),
  ];
  return {
    file,
    cells: Object.keys(truth.cells).length,
    wrong,
    silent: wrong.filter((key) => !named.has(key)),
    misnamed,
  };
}

const reports = skip
  ? []
  : readdirSync(folder).filter(
      (file) => file.endsWith('.txt') && existsSync(join(folder, file.replace(/\.txt$/, '.truth.json'))),
    );
const five = reports.filter((file) => /^00[0-4]_/.test(file));
const fileOf = (number: string) => five.find((file) => file.startsWith(number)) ?? '';

test('the five whole reports are read exactly', { skip }, async () => {
  assert.equal(five.length, 5);
  for (const file of five) {
    const { wrong, silent, misnamed } = await scoreFile(file);
    assert.deepEqual({ file, wrong, silent, misnamed }, { file, wrong: [], silent: [], misnamed: [] });
  }
});

test('over all reports nothing is wrong in silence, and the share of right cells never falls', { skip }, async () => {
  const scores = await Promise.all(reports.map(scoreFile));
  const cells = scores.reduce((sum, score) => sum + score.cells, 0);
  const wrong = scores.flatMap((score) => score.wrong.map((key) => `${score.file} ${key}`));
  assert.deepEqual(
    scores.flatMap(({ file, silent }) => silent.map((key) => `${file} ${key}`)),
    [],
  );
  assert.deepEqual(
    scores.flatMap(({ file, misnamed }) => misnamed.map((what) => `${file} ${what}`)),
    [],
  );
  assert.ok(cells >= 8_933, `${cells} cells scored`);
  assert.deepEqual(wrong, []);
});

test('000: printed totals are kept and named, the blank outcome cell is blank', { skip }, async () => {
  const { cells, issues } = await importFile(fileOf('000'));
  const totals = issues.filter(({ code }) => code === 'total').map(({ cell }) => cell);
  assert.deepEqual(totals, [
    'requests.granted.total',
    'requests.total.natural_person',
    'review.litigation_direct.total',
  ]);
  assert.deepEqual([cells['requests.granted.total'], cells['requests.granted.other']], [15, null]);
});

test('001: blanks are not 0, the amount is converted, the lone figures of 表四 are not placed', { skip }, async () => {
  const { cells, issues } = await importFile(fileOf('001'));
  assert.equal(cells['requests.carried_in.total'], null);
  assert.deepEqual(
    [cells['proactive.procurement.amount'], issues.find(({ code }) => code === 'unit')?.source],
    [1372.16, '1372.16萬元'],
  );
  const review = Object.keys(cells).filter((key) => key.startsWith('review.'));
  assert.deepEqual(
    review.map((key) => cells[key]),
    review.map(() => null),
  );
  assert.ok(review.every((key) => issues.some(({ cell, code }) => cell === key && code === 'blank-run')));
});

test('002: 约36万元 is 36, reported', { skip }, async () => {
  const { cells, issues } = await importFile(fileOf('002'));
  assert.equal(cells['proactive.procurement.amount'], 36);
  assert.deepEqual(
    issues.map(({ code, source }) => [code, source]),
    [['approximate', '约36万元']],
  );
});

test('003: nine of fifteen values are all left open, and section 六 is empty', { skip }, async () => {
  const { cells, issues, sections } = await importFile(fileOf('003'));
  const review = Object.keys(cells).filter((key) => key.startsWith('review.'));
  assert.deepEqual(
    issues.map(({ cell }) => cell as string),
    review,
  );
  assert.deepEqual(
    review.map((key) => cells[key]),
    review.map(() => null),
  );
  assert.equal(sections['other'], '');
  assert.match(sections['problems'] ?? '', /存在问題/);
});

test('004: nothing is in doubt', { skip }, async () => {
  assert.deepEqual((await importFile(fileOf('004'))).issues, []);
});
