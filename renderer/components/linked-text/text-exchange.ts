import type { EditorView } from '@codemirror/view';
import { soundText, type Tables } from '../../../shared/narrative/linked-text.ts';
import { fromOutside, tablesField, takeTables } from './chips.ts';
import { differenceBetween, lineEndsOf, withLineEnds, withLineFeeds } from './link-ranges.ts';

export interface ExchangeEvents {
  /** Typing; letters on the way to a character are not handed on. */
  readonly onType: (stored: string) => void;
  /** One deliberate act: a link made or taken off, a paste, a cut. */
  readonly onEdit: (stored: string) => void;
}

export interface TextExchange {
  /** The text as it is stored, the last that was handed out or came in. */
  readonly stored: () => string;
  readonly handOut: (isDeliberate: boolean) => void;
  /** Brings in what is new outside; a text that was handed out here and comes back is none of news. */
  readonly take: (stored: string, tables: Tables) => void;
  readonly endComposition: () => void;
}

/** Longer than the library waits for the last change of a composition. */
const afterCompositionMs = 60;

/** The text as the editor holds it: links to cells of this form alone, lines broken by a line feed. */
export function heldText(stored: string, tables: Tables): string {
  return withLineFeeds(soundText(tables, stored));
}

/**
 * What goes from the editor to the report and back. While an input method is spelling, nothing goes either way: a change
 * from outside in the middle of a word would break it off.
 */
export function createExchange(start: string, view: () => EditorView, events: ExchangeEvents): TextExchange {
  let known = start;
  let held = view().state.doc.toString();
  let lineEnds = lineEndsOf(start);
  /** What came while letters were on the way; its text is `null` where that is none of news. */
  let waiting: { readonly stored: string | null; readonly tables: Tables } | null = null;

  /** What was written here goes before what came meanwhile; that is one undo away. */
  const handOut = (isDeliberate: boolean) => {
    const doc = view().state.doc.toString();
    if (doc === held) return;
    held = doc;
    known = withLineEnds(doc, lineEnds);
    waiting &&= { ...waiting, stored: null };
    if (isDeliberate) events.onEdit(known);
    else events.onType(known);
  };

  const changesTo = (stored: string, tables: Tables) => {
    if (stored === known) return null;
    known = stored;
    held = heldText(stored, tables);
    lineEnds = lineEndsOf(stored);
    return differenceBetween(view().state.doc.toString(), held);
  };

  const take = (stored: string, tables: Tables) => {
    if (view().composing) {
      waiting = { stored: stored === known ? null : stored, tables };
      return;
    }
    const changes = changesTo(stored, tables);
    const isNewTable = tables.cells !== view().state.field(tablesField).cells;
    if (!changes && !isNewTable) return;
    view().dispatch({
      ...(changes ? { changes } : {}),
      ...(isNewTable ? { effects: takeTables.of(tables) } : {}),
      annotations: fromOutside.of(true),
    });
  };

  const endComposition = () => {
    setTimeout(() => {
      if (view().composing) return;
      handOut(false);
      if (waiting) take(waiting.stored ?? known, waiting.tables);
      waiting = null;
    }, afterCompositionMs);
  };

  return { stored: () => known, handOut, take, endComposition };
}
