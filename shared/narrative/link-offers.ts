import { cellOf } from '../formats/cells.ts';
import type { CellKey, Generation } from '../formats/formats.ts';
import { formatQuantity } from '../report/quantities.ts';
import type { Report, TextKey } from '../report/report.ts';
import { canMean } from './quantities-in-text.ts';
import { spanIn } from './sentences.ts';
import type { Span } from './span.ts';
import { type SubjectId, subjectOf } from './subjects.ts';
import { isPlainFigure, type Tie, tiesOf, type WaySum } from './tie.ts';
import { type WayId, wayOf } from './ways.ts';

/** A number of the text that equals exactly one sensible sum of cells. */
export interface LinkOffer {
  readonly text: TextKey;
  /** The digits alone, in the text. */
  readonly span: Span;
  readonly way: WayId;
  readonly cells: readonly CellKey[];
  /** How the sum is called: 表三“四、结转下年度继续办理”总计. */
  readonly name: string;
}

/** The digits must be what the form would print, so that linking changes nothing on the page. */
function printsAlike(generation: Generation, { way, sum }: WaySum, digits: string): boolean {
  const [key] = way.cells;
  return key !== undefined && sum !== null && formatQuantity(sum, cellOf(generation, key).unit) === digits;
}

/** 一 or 一＋二: what 收到…申请 counts decides what 其中自然人… beside it counts. */
type Basis = 'new' | 'toHandle';

const byBasis: Readonly<Partial<Record<SubjectId, Readonly<Record<Basis, WayId>>>>> = {
  byPersons: { new: 'newByPersons', toHandle: 'toHandleByPersons' },
  byOrganisations: { new: 'newByOrganisations', toHandle: 'toHandleByOrganisations' },
};

/** The one sum that is meant: what the subject says outright. Figures that fit only a tolerated meaning are not linked. */
function meantWay(tie: Tie, basis: Basis | null): WaySum | null {
  const { subject, quantity } = tie.claim;
  const fitting = tie.sums.filter(({ sum }) => sum !== null && canMean(quantity, sum));
  const pair = byBasis[subject];
  if (pair) return fitting.find(({ way }) => basis !== null && way.id === pair[basis]) ?? null;
  if (subject === 'grantedLoosely' && fitting.length > 1) return null;
  const allowed: readonly WayId[] = subjectOf(subject).ways.slice(0, subject === 'received' ? 2 : 1);
  return fitting.find(({ way }) => allowed.includes(way.id)) ?? null;
}

function offerOf(report: Report, tie: Tie, basis: Basis | null): LinkOffer | null {
  const { claim, kind } = tie;
  if (kind !== 'agrees' || claim.scope === 'part' || !isPlainFigure(claim)) return null;
  const meant = meantWay(tie, basis);
  const { sentence, quantity, text } = claim;
  const digits = sentence.text.slice(quantity.digitsStart, quantity.digitsEnd);
  if (!meant || !printsAlike(report.generation, meant, digits)) return null;
  const { id, cells, name } = meant.way;
  return { text, span: spanIn(sentence, quantity.digitsStart, quantity.digitsEnd), way: id, cells, name };
}

/** Every number of a report's plain texts that can be linked, in order. */
export function linkOffers(report: Report): readonly LinkOffer[] {
  let basis: Basis | null = null;
  return tiesOf(report).flatMap((tie) => {
    const offer = offerOf(report, tie, basis);
    if (tie.claim.subject === 'received') basis = offer?.way === 'new' || offer?.way === 'toHandle' ? offer.way : null;
    return offer ? [offer] : [];
  });
}

/** The cells that say in `generation` what the way said in another; `null` where that form does not ask it. */
export function cellsOfWay(generation: Generation, way: WayId): readonly CellKey[] | null {
  return wayOf(generation, way)?.cells ?? null;
}
