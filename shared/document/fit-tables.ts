import type { TableKey } from '../formats/form.ts';
import type { LayoutChoices } from './layout-choices.ts';
import { type Flow, flowOn, type Piece, pageHeightPt, piecesOf, tablePieces } from './page-flow.ts';
import type { DocumentNode, DocumentTable, ReportDocument } from './report-document.ts';
import { figureSizeIn } from './row-heights.ts';
import { tableRowPt, textBlockPt } from './typography.ts';

/** A range of row heights in points, and what it costs a reader to leave the usual one, per point below and above it. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly tighterCosts: number;
  readonly widerCosts: number;
}

const ranges: Readonly<Record<TableKey, Range | null>> = {
  proactive: { from: 20, to: 34, step: 2, tighterCosts: 0.003, widerCosts: 0.003 },
  requests: { from: 14.5, to: 20, step: 0.5, tighterCosts: 0.015, widerCosts: 0.002 },
  review: null,
};

interface Variant {
  readonly table: DocumentTable;
  readonly pieces: readonly Piece[];
  readonly cost: number;
}

function withRows(table: DocumentTable, rowPt: number, { digits }: LayoutChoices): DocumentTable {
  const figureSizePt = Math.min(table.figureSizePt, figureSizeIn(rowPt, digits));
  return { ...table, rowPt, figureSizePt };
}

function variantsOf(table: DocumentTable, choices: LayoutChoices): readonly Variant[] {
  const range = ranges[table.table];
  const usual = tableRowPt[table.table];
  const count = range ? Math.round((range.to - range.from) / range.step) + 1 : 1;
  return Array.from({ length: count }, (_, index) => {
    const rowPt = range ? range.from + index * range.step : usual;
    const fitted = withRows(table, rowPt, choices);
    const off = rowPt - usual;
    const cost = off < 0 ? -off * (range?.tighterCosts ?? 0) : off * (range?.widerCosts ?? 0);
    return { table: fitted, pieces: tablePieces(fitted, choices.digits), cost };
  });
}

/** One large white space is worse than several small ones; a page more costs a little, one with hardly anything on it more. */
function whiteIn({ fullPagesPt, lastPt }: Flow): number {
  const white = fullPagesPt.reduce((sum, filled) => sum + ((textBlockPt - filled) / textBlockPt) ** 2, 0);
  const meagre = lastPt < textBlockPt / 8 ? 0.06 : 0;
  return white + fullPagesPt.length * 0.08 + meagre;
}

/** Text is reckoned, not set: a choice must also be good where the text turns out a line longer or shorter. */
const offsLines = [-1, 0, 1];

type Stretch =
  | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'table'; readonly at: number };

function stretchesOf(nodes: readonly DocumentNode[], choices: LayoutChoices): readonly Stretch[] {
  return nodes.map((node, at): Stretch => {
    if (node.kind === 'table') return { kind: 'table', at };
    return { kind: 'text', pieces: piecesOf(node, { before: nodes[at - 1], after: nodes[at + 1] }, choices) };
  });
}

/** Every way to choose one variant for each table. */
function combinations(lists: readonly (readonly Variant[])[]): readonly (readonly Variant[])[] {
  return lists.reduce<readonly (readonly Variant[])[]>(
    (found, list) => found.flatMap((chosen) => list.map((variant) => [...chosen, variant])),
    [[]],
  );
}

/** Where the text before the first table ends for good: what keeps with the table is set with it. */
function firstOpen(stretches: readonly Stretch[]): number {
  let at = stretches.findIndex(({ kind }) => kind === 'table');
  while (at > 0) {
    const before = stretches[at - 1];
    if (before?.kind !== 'text' || !before.pieces.at(-1)?.keepsNext) break;
    at -= 1;
  }
  return at;
}

function piecesIn(stretches: readonly Stretch[], chosen: readonly Variant[]): readonly Piece[] {
  const tables = chosen.values();
  return stretches.flatMap((each) => (each.kind === 'text' ? each.pieces : (tables.next().value?.pieces ?? [])));
}

/** The row heights that leave the least white, all tables weighed together. */
function chooseVariants(nodes: readonly DocumentNode[], choices: LayoutChoices): readonly Variant[] {
  const stretches = stretchesOf(nodes, choices);
  const split = firstOpen(stretches);
  const before = piecesIn(stretches.slice(0, split), []);
  const rest = stretches.slice(split);
  const pagePt = pageHeightPt(choices);
  const starts = offsLines.map((lines) =>
    flowOn({ fullPagesPt: [], lastPt: lines * choices.linePitchPt }, before, pagePt),
  );
  const costOf = (chosen: readonly Variant[]) => {
    const pieces = piecesIn(rest, chosen);
    const white = starts.reduce((sum, start) => sum + whiteIn(flowOn(start, pieces, pagePt)), 0) / starts.length;
    return white + chosen.reduce((sum, { cost }) => sum + cost, 0);
  };
  const lists = nodes.flatMap((node) => (node.kind === 'table' ? [variantsOf(node, choices)] : []));
  const priced = combinations(lists).map((chosen) => ({ chosen, cost: costOf(chosen) }));
  return priced.reduce((cheapest, each) => (each.cost < cheapest.cost ? each : cheapest)).chosen;
}

/**
 * The document with the rows of 表二 and 表三 as high as fills its pages best: a table that may not be parted leaves white
 * before it, and a few points a row decide whether it still fits. Figures get smaller only in rows lower than they are.
 */
export function fitTables(document: ReportDocument, choices: LayoutChoices): ReportDocument {
  if (!document.nodes.some(({ kind }) => kind === 'table')) return document;
  const chosen = chooseVariants(document.nodes, choices).values();
  const nodes = document.nodes.map((node) => (node.kind === 'table' ? (chosen.next().value?.table ?? node) : node));
  return { ...document, nodes };
}
