import { cellsOf } from '../formats/cells.ts';
import type { Generation } from '../formats/formats.ts';
import type { Span } from '../narrative/span.ts';
import { type Cells, type CellValue, emptyReport, emptyTexts, type Report, type Texts } from '../report/report.ts';
import type { Finding, Severity } from './finding.ts';
import type { RulePack } from './rule-pack.ts';

/**
 * `previous` is the same office's report of the year before, `earlier` all there are of years before in any order, `pack`
 * the county's rules, where there are any.
 */
export interface CheckContext {
  readonly report: Report;
  readonly previous?: Report | null;
  readonly earlier?: readonly Report[];
  readonly pack?: RulePack | null;
}

/** A finding without what its rule says anyway. One with a `pack` rests on the county's rules and not on the rule's clause. */
export type Problem = Omit<Finding, 'rule' | 'severity' | 'source'>;

/**
 * One report on which a rule speaks or stays silent, written as its difference from a made-up township's report that is
 * 0 in every cell and has no text. Amounts are in 分.
 */
export interface CheckExample {
  readonly generation?: Generation;
  readonly unit?: string;
  readonly year?: number;
  readonly issuedOn?: string;
  readonly printedTitle?: string;
  readonly cells?: Cells;
  readonly sources?: Report['sources'];
  readonly texts?: Partial<Texts>;
  readonly previous?: Omit<CheckExample, 'previous' | 'pack'>;
  /** What a made-up county's rules demand. */
  readonly pack?: Partial<RulePack>;
}

/** One thing a reviewer looks at. The examples are run as tests and shown to people, so they are real cases in small. */
export interface CheckRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** The clause or the official wording it rests on. */
  readonly source: string;
  readonly generations: readonly Generation[];
  /** What goes wrong in the office if nobody notices. */
  readonly why: string;
  readonly find: (context: CheckContext) => readonly Problem[];
  readonly passing: CheckExample;
  readonly failing: CheckExample;
}

/** A problem with figures: the clerk is taken to `focus`. */
export function cellProblem(problem: Omit<Problem, 'text' | 'expected' | 'actual'> & Partial<Problem>): Problem {
  return { text: null, expected: null, actual: null, ...problem };
}

/** A problem with a section's text, or with the stretch of it that `span` marks. */
export function textProblem(text: Problem['text'], message: string, span?: Span): Problem {
  const problem: Problem = { cells: [], focus: null, text, expected: null, actual: null, message };
  return span ? { ...problem, span } : problem;
}

const examplePack: RulePack = {
  name: '云溪县 2025 年度规则',
  issuer: '云溪县人民政府办公室',
  issuedOn: '2025-11-20',
  version: '1',
  off: [],
  severities: {},
  longestOverview: null,
  statements: [],
  dueOn: null,
};

function reportOf(example: Omit<CheckExample, 'previous' | 'pack'>, defaultYear: number): Report {
  const { generation = '2021', unit = '云溪县青禾镇人民政府', year = defaultYear } = example;
  const zeros = Object.fromEntries(cellsOf(generation).map((cell): [string, CellValue] => [cell.key, 0])) as Cells;
  const { printedTitle } = example;
  return {
    ...emptyReport(generation, unit, year),
    ...(printedTitle === undefined ? {} : { printedTitle }),
    issuedOn: example.issuedOn ?? null,
    cells: { ...zeros, ...example.cells },
    sources: example.sources ?? {},
    texts: { ...emptyTexts, ...example.texts },
  };
}

export function contextOfExample({ previous, pack, ...example }: CheckExample): CheckContext {
  const report = reportOf(example, example.generation === '2019' ? 2020 : 2025);
  const context = { report, previous: previous ? reportOf(previous, report.year - 1) : null };
  return pack ? { ...context, pack: { ...examplePack, ...pack } } : context;
}
