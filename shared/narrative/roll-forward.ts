import { type CellKey, type Generation, generationForYear } from '../formats/formats.ts';
import { emptyTexts, type LinkedReport, type LinkedTexts, type TextKey, textKeys } from '../report/report.ts';
import { applyEdits, orderEdits } from './edits.ts';
import { cellsOfWay, type LinkOffer, linkOffers } from './link-offers.ts';
import { linkTo, renderText, withShownFigures } from './linked-text.ts';
import { type RollRemark, remarksOf } from './roll-remarks.ts';
import { rollYears } from './roll-years.ts';
import type { Span } from './span.ts';
import { wayIdOf } from './ways.ts';

/** A number of last year's text that follows this year's cells from now on. */
export interface RolledLink {
  readonly text: TextKey;
  readonly cells: readonly CellKey[];
  readonly name: string;
  /** The figure it took the place of. */
  readonly figure: string;
  readonly quote: string;
}

export interface RolledTexts {
  /** Linked texts: show them through `withShownFigures`. */
  readonly texts: LinkedTexts;
  /** How many mentions of a year were moved. */
  readonly movedYears: number;
  readonly links: readonly RolledLink[];
  readonly remarks: readonly RollRemark[];
}

interface Placed {
  readonly span: Span;
  readonly cells: readonly CellKey[];
  readonly name: string;
}

/** Links that last year's text already had, carried into this year's form. */
function keptLinks(previous: LinkedReport, key: TextKey, generation: Generation): Placed[] {
  return renderText(previous, previous.texts[key]).links.flatMap(({ cells, span }): Placed[] => {
    const way = wayIdOf(previous.generation, cells);
    const there = previous.generation === generation ? cells : way && cellsOfWay(generation, way);
    return there ? [{ span, cells: there, name: '' }] : [];
  });
}

function newLinks(offers: readonly LinkOffer[], key: TextKey, generation: Generation): Placed[] {
  return offers.flatMap(({ text, span, way, name }): Placed[] => {
    const cells = text === key ? cellsOfWay(generation, way) : null;
    return cells ? [{ span, cells, name }] : [];
  });
}

/**
 * Last year's texts as a first draft of this year's: years rolled, figures that equal one sensible sum of last year's cells
 * linked to this year's, the rest listed as 待核. Nothing is rewritten beyond that.
 */
export function rollForward(previous: LinkedReport, year: number): RolledTexts {
  const generation = generationForYear(year) ?? previous.generation;
  const shown = withShownFigures(previous);
  const offers = linkOffers(shown);
  const texts: { [K in TextKey]: string } = { ...emptyTexts };
  const links: RolledLink[] = [];
  const remarks: RollRemark[] = [];
  let movedYears = 0;
  for (const key of textKeys) {
    const source = shown.texts[key];
    const placed = [...keptLinks(previous, key, generation), ...newLinks(offers, key, generation)];
    const years = rollYears(source, previous.year, year);
    const edits = orderEdits([...placed.map(({ span, cells }) => ({ span, to: linkTo(cells) })), ...years.edits]);
    texts[key] = applyEdits(source, edits);
    movedYears += years.edits.filter((edit) => edits.includes(edit)).length;
    const used = placed.filter(({ span }) => edits.some((edit) => edit.span === span));
    links.push(
      ...used.map(({ span, cells, name }): RolledLink => {
        const figure = source.slice(span.start, span.end);
        return { text: key, cells, name, figure, quote: source.slice(Math.max(0, span.start - 16), span.end + 6) };
      }),
    );
    remarks.push(...remarksOf({ shown, key, edits, stale: years.stale }));
  }
  return { texts, movedYears, links, remarks };
}
