import { type Generation, generations } from '../../formats/formats.ts';
import { requestsTable } from '../../formats/requests-branches.ts';
import { type Statement, statementsIn } from '../../narrative/statements.ts';
import { sumOfWay, type Tie } from '../../narrative/tie.ts';
import { type WayId, wayOf } from '../../narrative/ways.ts';
import type { CellValue, Report } from '../../report/report.ts';
import type { CheckContext, CheckRule, Problem } from '../check-rule.ts';
import { contradictions, tiesAbout } from '../contradictions.ts';
import { sentenceProblem } from '../narrative-problem.ts';

const clause = `${requestsTable.source}；正文与表格应一致`;

function sumAt(report: Report, id: WayId): CellValue {
  const way = wayOf(report.generation, id);
  return way ? sumOfWay(report, way) : null;
}

const nameOf = (generation: Generation, id: WayId) => wayOf(generation, id)?.name ?? '';

function tieProblem(report: Report, { claim, sums }: Tie, says: string): Problem {
  const { text, sentence, quantity } = claim;
  const mark = { start: quantity.digitsStart, end: quantity.end };
  const cells = sums[0]?.way.cells ?? [];
  return sentenceProblem(report, { text, sentence, mark, cells, actual: quantity.value, says });
}

/** 收到 N 件 that counts what was carried in too: right, but the reader should know. */
function basisProblems(report: Report): Problem[] {
  const [fresh, carriedIn] = [sumAt(report, 'new'), sumAt(report, 'carriedIn')];
  return tiesAbout(report, 'received', 'agrees').flatMap((tie) => {
    const [fitting] = tie.sums;
    if (fitting?.way.id !== 'toHandle' || fresh === null || !carriedIn) return [];
    const { value, unit } = tie.claim.quantity;
    const says = `正文的 ${value} ${unit}取的是${fitting.way.name}（${fresh}＋${carriedIn}），含上年结转；只算今年新收是 ${fresh}。两种写法都可以，宜写明“含上年结转”。`;
    return [tieProblem(report, tie, says)];
  });
}

/** The only figure in the text is said to be of one office or one channel. */
function partProblems(report: Report): Problem[] {
  const [tie, ...others] = (['aside', 'agrees', 'open'] as const).flatMap((kind) =>
    tiesAbout(report, 'received', kind),
  );
  if (tie?.kind !== 'aside' || others.length > 0) return [];
  const { value, unit } = tie.claim.quantity;
  const whole = `${nameOf(report.generation, 'new')}是 ${sumAt(report, 'new')}`;
  return [tieProblem(report, tie, `正文的 ${value} ${unit}看来只是一部分，${whole}。宜把全数也写上。`)];
}

function statementProblem(report: Report, statement: Statement, id: WayId, said: string): Problem[] {
  const way = wayOf(report.generation, id);
  const sum = sumAt(report, id);
  if (!way || !sum) return [];
  const { text, sentence, start, end } = statement;
  const says = `${way.name}是 ${sum}，正文却说${said}。请核对正文和表格。`;
  const mark = { start, end };
  return [sentenceProblem(report, { text, sentence, mark, cells: way.cells, expected: sum, actual: 0, says })];
}

/** 均已办结 may speak of this year's requests alone, while one from last year goes on. */
function speaksOfAll(report: Report, { sentence }: Statement): boolean {
  if (/所有|全部申请|结转/u.test(sentence.text)) return true;
  const [carriedIn, carriedOut] = [sumAt(report, 'carriedIn'), sumAt(report, 'carriedOut')];
  return carriedIn !== null && carriedOut !== null && carriedOut > carriedIn;
}

function noneProblems({ report }: CheckContext): readonly Problem[] {
  return statementsIn(report).flatMap((statement) => {
    if (statement.kind === 'none-received') return statementProblem(report, statement, 'new', '没有收到申请');
    if (statement.kind !== 'all-handled' || !speaksOfAll(report, statement)) return [];
    return statementProblem(report, statement, 'carriedOut', '全部办结');
  });
}

/** A rate of 100% leaves nothing to carry on; what is not due yet is told apart by 按期. */
function rateProblems({ report }: CheckContext): readonly Problem[] {
  return statementsIn(report).flatMap((statement) => {
    if (statement.kind !== 'rate-complete' || /结转|转[下入至到]/u.test(statement.sentence.text)) return [];
    return statementProblem(report, statement, 'carriedOut', '办结率或答复率是 100%');
  });
}

/** What the text says of the requests received, against 表三. */
export const requestNarrativeRules: readonly CheckRule[] = [
  {
    id: 'N-NEW',
    title: '正文的申请件数与表三一致',
    severity: 'error',
    source: clause,
    generations,
    why: '正文和表格的申请数不同，读者和上级不知道信哪一个。取一或取一＋二都可以。',
    find: ({ report }) => contradictions(report, ['received']),
    passing: {
      cells: { 'requests.new.total': 50, 'requests.carried_in.total': 8 },
      texts: { overview: '今年共受理政府信息公开申请58件。' },
    },
    failing: {
      cells: { 'requests.new.natural_person': 41, 'requests.new.total': 56, 'requests.carried_in.total': 2 },
      texts: { overview: '2025年，全镇共收到政府信息公开申请 41 件，答复及时。' },
    },
  },
  {
    id: 'N-NEW-SUM',
    title: '正文的申请件数含上年结转',
    severity: 'notice',
    source: clause,
    generations,
    why: '两种口径都有单位用，同一份报告里要前后一致。',
    find: ({ report }) => basisProblems(report),
    passing: { cells: { 'requests.new.total': 15 }, texts: { overview: '收到政府信息公开申请15件。' } },
    failing: {
      cells: { 'requests.new.total': 50, 'requests.carried_in.total': 8 },
      texts: { overview: '今年共受理政府信息公开申请58件。' },
    },
  },
  {
    id: 'N-NEW-PART',
    title: '正文的申请件数是全数',
    severity: 'notice',
    source: clause,
    generations,
    why: '只写办公室或一个渠道的数，读者会拿它和表三比。',
    find: ({ report }) => partProblems(report),
    passing: {
      cells: { 'requests.new.total': 95 },
      texts: { overview: '全镇收到政府信息公开申请 95 件，其中镇党政办公室受理政府信息公开申请 17 件。' },
    },
    failing: {
      cells: { 'requests.new.total': 95 },
      texts: { overview: '2025年，镇党政办公室代表镇政府受理政府信息公开申请 17 件。' },
    },
  },
  {
    id: 'N-NONE',
    title: '“未收到申请”“均已办结”与表三一致',
    severity: 'error',
    source: clause,
    generations,
    why: '沿用上年的“未收到申请”，今年却收到了，是照抄的铁证。',
    find: noneProblems,
    passing: {
      cells: { 'requests.carried_in.total': 2, 'requests.carried_out.total': 1 },
      texts: { overview: '2025年，我镇未收到政府信息公开申请。', requests: '2024年的申请全部办结。' },
    },
    failing: {
      cells: { 'requests.new.total': 3, 'requests.carried_out.total': 1 },
      texts: { overview: '全年未收到政府信息公开申请。\n所有申请均已按要求办理完成。' },
    },
  },
  {
    id: 'N-RATE',
    title: '“办结率 100%”时没有结转',
    severity: 'warning',
    source: clause,
    generations,
    why: '一边说全部办结，一边还有结转，读者会问剩下的去哪了。写“按期办结率”就没有矛盾。',
    find: rateProblems,
    passing: {
      cells: { 'requests.new.total': 3, 'requests.carried_out.total': 1 },
      texts: { overview: '收到政府信息公开申请 3 件，按期办结率 100%。信访件办结率 100%。' },
    },
    failing: {
      cells: { 'requests.new.total': 3, 'requests.carried_out.total': 1 },
      texts: { overview: '收到政府信息公开申请 3 件，办结率达 100%。' },
    },
  },
];
