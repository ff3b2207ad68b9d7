import { cellOf } from '../formats/cells.ts';
import { type CellKey, formOf } from '../formats/formats.ts';
import { nameOfCell } from '../formats/names.ts';
import { formatQuantity } from '../report/quantities.ts';
import { textKeys } from '../report/report.ts';
import { type CheckContext, type CheckExample, type CheckRule, contextOfExample } from './check-rule.ts';
import { evaluate } from './evaluate.ts';
import { lengthOf, nameOfText } from './prose.ts';
import type { RulePack } from './rule-pack.ts';
import { changesTo } from './rule-packs/pack-changes.ts';
import { narrativeRules } from './rules/all-rules.ts';
import { characterRules } from './rules/characters.ts';
import { continuityRules } from './rules/continuity.ts';
import { dateRules } from './rules/dates.ts';
import { expectationRules } from './rules/expectations.ts';
import { inForceRules } from './rules/in-force.ts';
import { leftOverRules } from './rules/left-overs.ts';
import { likelyCauseRules } from './rules/likely-causes.ts';
import { likenessRules } from './rules/likeness.ts';
import { numberRules } from './rules/numbers.ts';
import { otherOfficeRules } from './rules/other-offices.ts';
import { plausibilityRules } from './rules/plausibility.ts';
import { prescribedFormRules } from './rules/prescribed-form.ts';
import { punctuationRules } from './rules/punctuation.ts';
import { requiredStatementRules } from './rules/required-statements.ts';
import { sectionRules } from './rules/sections.ts';
import { sumRules } from './rules/sums.ts';
import { titleRules } from './rules/titles.ts';
import { wordingRules } from './rules/wording.ts';

/** One check as people read it: the rule, a report it speaks on, and what it says there. */
export interface CatalogueEntry {
  readonly rule: CheckRule;
  /** What is filled in, a line each; whatever is not named is 0 or empty. */
  readonly example: readonly string[];
  readonly says: readonly string[];
}

export interface CatalogueGroup {
  readonly title: string;
  readonly entries: readonly CatalogueEntry[];
}

const groups: readonly { readonly title: string; readonly rules: readonly CheckRule[] }[] = [
  { title: '表里的数', rules: [...numberRules, ...sumRules, ...likelyCauseRules, ...plausibilityRules] },
  {
    title: '和上年报告比',
    rules: [...continuityRules, ...inForceRules, ...expectationRules, ...likenessRules, ...leftOverRules],
  },
  { title: '正文和表格对得上', rules: narrativeRules },
  {
    title: '单位、年度、期限和日期',
    rules: [...prescribedFormRules, ...titleRules, ...dateRules, ...otherOfficeRules],
  },
  { title: '六个部分', rules: [...sectionRules, ...requiredStatementRules] },
  { title: '用字和标点', rules: [...wordingRules, ...characterRules, ...punctuationRules] },
];

const longestQuote = 60;

function quote(text: string): string {
  const line = text.replace(/\s*\n\s*/gu, ' ');
  const isLong = line.length > longestQuote;
  return isLong ? `“${line.slice(0, longestQuote)}…”（共 ${lengthOf(text)} 字）` : `“${line}”`;
}

function cellLines({ generation }: CheckContext['report'], { cells = {}, sources = {} }: CheckExample): string[] {
  const nameOf = (key: CellKey) => {
    const cell = cellOf(generation, key);
    const table = formOf(generation).tables.find(({ key: tableKey }) => tableKey === cell.table)?.name;
    return `${table} ${nameOfCell(cell)}`;
  };
  const figures = Object.entries(cells).map(([key, value]) => {
    const { unit } = cellOf(generation, key as CellKey);
    const figure = value === null || value === undefined ? '未填' : `${formatQuantity(value, unit)} ${unit}`;
    return `${nameOf(key as CellKey)}：${figure}`;
  });
  const typed = Object.entries(sources).map(([key, source]) => `${nameOf(key as CellKey)}：写的是“${source}”`);
  return [...figures, ...typed];
}

function linesOfReport(report: CheckContext['report'], example: CheckExample): string[] {
  const { generation, unit, year, issuedOn, printedTitle, texts = {} } = example;
  const written = textKeys.flatMap((key) => {
    const text = texts[key];
    if (text === undefined) return [];
    return [`${nameOfText(report, key)}：${text === '' ? '没有内容' : quote(text)}`];
  });
  return [
    ...(generation === undefined ? [] : [`用${formOf(generation).notice}的表`]),
    ...(unit === undefined ? [] : [unit === '' ? '没有写单位' : `单位：${unit}`]),
    ...(printedTitle === undefined ? [] : [`文件里的题目：“${printedTitle}”`]),
    ...(year === undefined ? [] : [year === 0 ? '没有年度' : `${year} 年度`]),
    ...(issuedOn === undefined ? [] : [`成文日期：${issuedOn}`]),
    ...cellLines(report, example),
    ...written,
  ];
}

function linesOfExample(rule: CheckRule): string[] {
  const { previous, ...example } = rule.failing;
  const context = contextOfExample(rule.failing);
  const before = context.previous && previous ? linesOfReport(context.previous, previous) : [];
  const isLastYear = context.previous?.year === context.report.year - 1;
  const demanded = context.pack ? changesTo(context.pack, rule) : [];
  return [
    ...demanded.map((line) => `县里的规则：${line}`),
    ...linesOfReport(context.report, example),
    ...before.map((line) => `${isLastYear ? '上年' : '往年'}报告 ${line}`),
  ];
}

function entryOf(rule: CheckRule): CatalogueEntry {
  const says = evaluate(contextOfExample(rule.failing), [rule]).map(({ message }) => message);
  return { rule, example: linesOfExample(rule), says };
}

let listed: readonly CatalogueGroup[] | null = null;

/** Every check there is, for people to read, by what it is about. */
export function listChecks(): readonly CatalogueGroup[] {
  listed ??= groups.map(({ title, rules }) => ({ title, entries: rules.map(entryOf) }));
  return listed;
}

const tidy = (text: string) => text.normalize('NFKC').toLowerCase();

/** What the county's rules change of a check, as it stands beside it. */
export function packLines(pack: RulePack | null, rule: CheckRule): readonly string[] {
  return pack ? changesTo(pack, rule).map((change) => `县里：${change}`) : [];
}

/** The checks in which every one of the words stands, wherever; groups without any are left out. */
export function searchChecks(words: string, pack: RulePack | null = null): readonly CatalogueGroup[] {
  const wanted = tidy(words).split(/\s+/u).filter(Boolean);
  const fits = ({ rule, example, says }: CatalogueEntry) => {
    const all = tidy(
      [rule.id, rule.title, rule.why, rule.source, ...example, ...says, ...packLines(pack, rule)].join('\n'),
    );
    return wanted.every((word) => all.includes(word));
  };
  return listChecks()
    .map(({ title, entries }) => ({ title, entries: entries.filter(fits) }))
    .filter(({ entries }) => entries.length > 0);
}
