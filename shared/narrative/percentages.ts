import type { Report } from '../report/report.ts';
import type { Claim } from './claims.ts';
import type { TextQuantity } from './quantities-in-text.ts';
import { readSentences } from './reading.ts';
import { subjectOf } from './subjects.ts';
import { sumOfWay, tiesOf } from './tie.ts';
import { type WayId, wayOf } from './ways.ts';

/** A percentage printed beside a figure, and what it comes to. */
export interface WrongPercentage {
  readonly claim: Claim;
  readonly percentage: TextQuantity;
  /** Rounded as the text rounds. */
  readonly right: string;
  /** The whole it is a share of, or last year's figure it is compared with. */
  readonly base: number;
  readonly kind: 'share' | 'growth';
}

const ofShare = /^(?:件|条|份|宗|起|个)?[(,]?(?:约?占(?:比|全部|办结|总数|总量|申请)*(?:的|为)?|比例为)?$/u;
const ofGrowth = /^[,(]?(?:同比|比上年|较上年|比去年|较去年)(?<way>增长|上升|增加|下降|减少)了?$/u;

/** As printed, or cut off instead of rounded. */
function isRounded(printed: number, exact: number, decimals: number): boolean {
  return Math.abs(printed - exact) <= 10 ** -decimals * 1.0001;
}

/** The share is of （七）总计; where it fits another whole of the table or the sentence, it is not called wrong. */
function basesOf(report: Report, claim: Claim, quantities: readonly TextQuantity[]): number[] {
  const ids: readonly WayId[] = ['handled', 'new', 'toHandle'];
  const sums = ids.flatMap((id) => {
    const way = wayOf(report.generation, id);
    const sum = way ? sumOfWay(report, way) : null;
    return sum ? [sum] : [];
  });
  const told = quantities.filter(({ kind, value }) => kind === 'count' && value >= claim.quantity.value);
  return [...sums, ...told.map(({ value }) => value)];
}

const hasShare = (claim: Claim) => subjectOf(claim.subject).family === 'requests';

function wrongShare(report: Report, claim: Claim, percentage: TextQuantity, all: readonly TextQuantity[]) {
  const bases = basesOf(report, claim, all);
  const [base] = bases;
  const share = (whole: number) => (100 * claim.quantity.value) / whole;
  const { value, decimals } = percentage;
  if (base === undefined || bases.some((whole) => whole > 0 && isRounded(value, share(whole), decimals))) return null;
  return { claim, percentage, right: share(base).toFixed(decimals), base, kind: 'share' } as const;
}

function wrongGrowth(previous: Report, claim: Claim, percentage: TextQuantity, falls: boolean) {
  const before = (['toHandle', 'new'] as const).flatMap((id) => {
    const way = wayOf(previous.generation, id);
    const sum = way ? sumOfWay(previous, way) : null;
    return sum ? [sum] : [];
  });
  const growth = (base: number) => ((falls ? -100 : 100) * (claim.quantity.value - base)) / base;
  const { value, decimals } = percentage;
  const [base] = before;
  if (base === undefined || before.some((whole) => isRounded(value, growth(whole), decimals))) return null;
  return { claim, percentage, right: growth(base).toFixed(decimals), base, kind: 'growth' } as const;
}

/** The percentage that follows a figure with nothing between them but 占, 同比增长 or a bracket. */
function percentageBehind(claim: Claim, quantities: readonly TextQuantity[]): TextQuantity | null {
  const index = quantities.indexOf(claim.quantity);
  return quantities.slice(index + 1, index + 2).find(({ kind }) => kind === 'percent') ?? null;
}

/** Percentages that no whole in sight explains. Growth is judged only with last year's report at hand. */
export function wrongPercentagesIn(report: Report, previous: Report | null): readonly WrongPercentage[] {
  const sentences = readSentences(report.texts);
  return tiesOf(report).flatMap(({ claim, kind }): WrongPercentage[] => {
    if (kind !== 'agrees') return [];
    const quantities = sentences.get(claim.text)?.find(({ sentence }) => sentence === claim.sentence)?.quantities ?? [];
    const percentage = percentageBehind(claim, quantities);
    if (!percentage) return [];
    const between = claim.sentence.text.slice(claim.quantity.end, percentage.start).replace(/\([^()]*\)/gu, '');
    const growth = ofGrowth.exec(between)?.groups?.['way'];
    if (growth !== undefined && previous && claim.subject === 'received') {
      return [wrongGrowth(previous, claim, percentage, /下降|减少/u.test(growth)) ?? []].flat();
    }
    return hasShare(claim) && ofShare.test(between)
      ? [wrongShare(report, claim, percentage, quantities) ?? []].flat()
      : [];
  });
}
