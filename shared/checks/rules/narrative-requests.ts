import { cellOf, cellsOf, leafOf } from '../../formats/cells.ts';
import { type CellKey, type Generation, generations } from '../../formats/formats.ts';
import { nameOfPath, ordinalsOf, shortLabel } from '../../formats/names.ts';
import { newRequests, requestsTable } from '../../formats/requests-branches.ts';
import { type Report, valueAt } from '../../report/report.ts';
import { partsOf, sumOf } from '../../report/totals.ts';
import type { CheckRule, Problem } from '../check-rule.ts';
import { claimProblem, contradicted, type TableFact } from '../narrative/claims.ts';
import { type Figure, figurePattern, figuresAfter } from '../narrative/figures.ts';
import { clauseBefore, plainProseOf, quoteOf } from '../narrative/plain-prose.ts';
import { nameOfText } from '../prose.ts';

const newTotal: CellKey = 'requests.new.total';
const carriedInTotal: CellKey = 'requests.carried_in.total';
const carriedOutTotal: CellKey = 'requests.carried_out.total';

const rowOf = (generation: Generation, key: CellKey) => cellOf(generation, key).row;

/** “收到政府信息公开申请 15 件”, with the words between kept free of other numbers and clauses. */
const received = figurePattern(
  String.raw`(?:收到|收悉|接收|接到|受理|新收)(?:[^，,。；;、：:\n\d]{0,24}?(?:信息|政务)公开[^，,。；;、：:\n\d]{0,6}?申请|[^，,。；;、：:\n\d]{0,8}?依申请公开(?:政府信息|信息)?(?:的)?(?:申请)?)(?:总数|数量)?(?:共计|共|计|为)?`,
);

/** One kind of applicant, one channel, part of the office, other years: not the whole that 一 counts. */
const partOfThem = /自然人|法人|组织|企业|当面|网络|网上|信函|邮|电话|传真|平台|其中|代表|本级|办公室|政府办/u;
const otherTimes = /累计|历年|以来|上年|去年|上一年|同期|结转/u;

function receivedClaims(report: Report): Figure[] {
  return figuresAfter(report, received).filter(({ prose, start, lead }) => {
    const before = clauseBefore(prose, start);
    return !partOfThem.test(lead) && !/代表|本级|政府办|其中/u.test(before) && !otherTimes.test(before + lead);
  });
}

function receivedFacts(report: Report): TableFact[] {
  const fresh = valueAt(report, newTotal);
  const carried = valueAt(report, carriedInTotal);
  if (fresh === null) return [];
  const ordinal = (key: CellKey) => ordinalsOf(rowOf(report.generation, key));
  const first = { name: `${requestsTable.name}的“${newRequests.label}”总计`, value: fresh, cells: [newTotal] };
  if (carried === null || carried === 0) return [first];
  const name = `${requestsTable.name}的${ordinal(newTotal)}＋${ordinal(carriedInTotal)}`;
  return [first, { name, value: fresh + carried, cells: [newTotal, carriedInTotal] }];
}

/** The column of 一 that holds exactly the number in the text, which says where it was taken from. */
function columnHint(report: Report, value: number): string {
  const column = cellsOf(report.generation).find(
    ({ key, kind }) =>
      key.startsWith('requests.new.') && kind === 'input' && value > 0 && valueAt(report, key) === value,
  );
  return column ? `${value} 正好是${shortLabel(leafOf(column.column).label)}一列的数。` : '';
}

function receivedProblems(report: Report): Problem[] {
  const facts = receivedFacts(report);
  const claim = contradicted(receivedClaims(report), facts);
  const [fact] = facts;
  return claim && fact ? [claimProblem(report, claim, fact, columnHint(report, claim.value))] : [];
}

/** The text counts 一＋二: allowed, but said, because next year somebody else writes it. */
function receivedWithCarried(report: Report): Problem[] {
  const [first, both] = receivedFacts(report);
  const claim = both ? receivedClaims(report).find(({ value }) => value === both.value) : undefined;
  if (!first || !both || !claim) return [];
  const { prose, start, length, value, unit } = claim;
  const message = `${nameOfText(report, prose.key)}：正文的 ${value} ${unit}取的是${both.name}，含上年结转；只算今年新收是 ${first.value}。两种写法都可以，请前后一致。见${quoteOf(prose, start, length)}。`;
  return [{ cells: both.cells, focus: null, text: prose.key, expected: both.value, actual: value, message }];
}

const noneReceived =
  /(?:未|没有)(?:收到|接到|受理|接收)[^，,。；;\n\d]{0,20}?(?:依申请公开|公开[^，,。；;\n\d]{0,8}?申请)[^，,。；;\n]{0,12}/gu;
const allDone = /申请[^。\n]{0,40}?(?:均|全部|都)已?[^，,。；;\n\d]{0,8}?(?:办结|办理完[成毕])/gu;
const notThese = /自然人|法人|组织|企业|复议|诉讼|投诉|举报|引发|费/u;

/** A text that says “none”, while the table has some. */
function noneProblems(report: Report, pattern: RegExp, key: CellKey): Problem[] {
  const value =
    valueAt(report, key) ?? sumOf((partsOf(report.generation, key) ?? []).map((part) => valueAt(report, part)));
  if (value === null || value === 0) return [];
  const name = `${requestsTable.name}的“${nameOfPath(rowOf(report.generation, key))}”总计`;
  return plainProseOf(report).flatMap((prose) =>
    [...prose.plain.matchAll(pattern)].flatMap(({ index, 0: said }) => {
      if (notThese.test(said)) return [];
      const message = `${nameOfText(report, prose.key)}：${name}是 ${value}，正文却说${quoteOf(prose, index, said.length)}。请核对正文和表格。`;
      return [{ cells: [key], focus: null, text: prose.key, expected: value, actual: 0, message }];
    }),
  );
}

const clause = '《中华人民共和国政府信息公开条例》第五十条；正文与表格应一致';

/** What the text says of applications, against 表三. */
export const requestNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-NEW',
    title: '正文的申请件数与表三一致',
    severity: 'error',
    source: clause,
    generations,
    why: '正文和表格的申请数不同，读者和上级不知道信哪一个。',
    find: ({ report }) => receivedProblems(report),
    passing: {
      cells: { 'requests.new.total': 50, 'requests.carried_in.total': 8 },
      texts: { overview: '今年共受理政府信息公开申请58件。' },
    },
    failing: {
      cells: { 'requests.new.natural_person': 41, 'requests.new.total': 56 },
      texts: { overview: '今年收到政府信息公开申请 41 件，答复及时。' },
    },
  },
  {
    id: 'N-NEW-SUM',
    title: '正文的申请件数含上年结转',
    severity: 'notice',
    source: clause,
    generations,
    why: '两种口径都有单位用，同一份报告里要前后一致。',
    find: ({ report }) => receivedWithCarried(report),
    passing: { cells: { 'requests.new.total': 15 }, texts: { overview: '收到政府信息公开申请15件。' } },
    failing: {
      cells: { 'requests.new.total': 50, 'requests.carried_in.total': 8 },
      texts: { overview: '今年共受理政府信息公开申请58件。' },
    },
  },
  {
    id: 'N-NONE',
    title: '“未收到申请”“均已办结”与表三一致',
    severity: 'error',
    source: clause,
    generations,
    why: '沿用上年的“未收到申请”，今年却收到了，是照抄的铁证。',
    find: ({ report }) => [
      ...noneProblems(report, noneReceived, newTotal),
      ...noneProblems(report, allDone, carriedOutTotal),
    ],
    passing: { texts: { overview: '全年未收到政府信息公开申请。' } },
    failing: {
      cells: { 'requests.new.total': 3, 'requests.carried_out.total': 1 },
      texts: { overview: '全年未收到政府信息公开申请。\n收到的申请都已按期办结。' },
    },
  },
];
