import type { CellKey } from '../../../shared/formats/formats.ts';
import { linkOffers } from '../../../shared/narrative/link-offers.ts';
import { renderText } from '../../../shared/narrative/linked-text.ts';
import type { Span } from '../../../shared/narrative/span.ts';
import type { LinkedReport, Report, TextKey } from '../../../shared/report/report.ts';
import { editorSpan } from './link-ranges.ts';

/** A plain number of one text that equals exactly one sensible sum of cells. */
export interface FieldOffer {
  /** In the editor's text. */
  readonly span: Span;
  readonly figure: string;
  readonly cells: readonly CellKey[];
  readonly name: string;
}

/** What may be linked in this text; `shown` is the same report as it is read. */
export function offersIn(stored: LinkedReport, shown: Report, part: TextKey): readonly FieldOffer[] {
  const text = stored.texts[part];
  const { links } = renderText(stored, text);
  const isLinked = (span: Span) => links.some((link) => link.span.start < span.end && span.start < link.span.end);
  return linkOffers(shown)
    .filter((offer) => offer.text === part && !isLinked(offer.span))
    .map(({ span, cells, name }) => ({
      span: editorSpan(stored, text, span),
      figure: shown.texts[part].slice(span.start, span.end),
      cells,
      name,
    }));
}

/** The same number with the same meaning: what was declined once is not offered again. */
export function offerIdentity({ figure, cells }: FieldOffer): string {
  return `${figure} ${cells.join('+')}`;
}

const sentenceEnd = /[。！？；\n]/u;

/** The number of the cursor's clause that was passed last, or else the next one in it. */
export function offerAtCursor(offers: readonly FieldOffer[], text: string, cursor: number): FieldOffer | null {
  const passed = offers.findLast(({ span }) => span.end <= cursor && !sentenceEnd.test(text.slice(span.end, cursor)));
  const next = offers.find(({ span }) => span.end > cursor && !sentenceEnd.test(text.slice(cursor, span.start)));
  return passed ?? next ?? null;
}
