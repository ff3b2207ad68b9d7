import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { linkTo, soundText, type Tables } from '../../../shared/narrative/linked-text.ts';
import type { Span } from '../../../shared/narrative/span.ts';
import { asGesture, chips, fromOutside, linkAtCursor, tablesField, takeTables } from './chips.ts';
import { clipboard } from './clipboard.ts';
import { editorKeys, type LinkQuestions } from './editor-keys.ts';
import {
  differenceBetween,
  editorSpan,
  type LinkRange,
  lineEndsOf,
  withLineEnds,
  withLineFeeds,
} from './link-ranges.ts';
import { markedStretch, markStretch } from './marked-stretch.ts';

/** Where the cursor is, in the text as the editor holds it: with links, lines broken by a line feed alone. */
export interface CursorState {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly link: LinkRange | null;
  readonly hasKeys: boolean;
}

export interface EditorEvents extends LinkQuestions {
  /** Typing; letters on the way to a character are not handed on. */
  readonly onType: (stored: string) => void;
  /** One deliberate act: a link made or taken off, a paste, a cut. */
  readonly onEdit: (stored: string) => void;
  readonly onCursor: (cursor: CursorState) => void;
  readonly onBlur: () => void;
}

export interface EditorLook {
  readonly label: string;
  readonly placeholder: string;
  readonly isReadOnly: boolean;
}

export interface LinkedEditor {
  /** What is typed and not handed on yet is never overwritten by its own echo. */
  readonly take: (stored: string, tables: Tables) => void;
  readonly dress: (look: EditorLook) => void;
  /** Points out and selects a stretch of the text as it is read; the keys may stay where they are. */
  readonly goTo: (shown: Span, keepsKeys: boolean) => void;
  readonly focus: () => void;
  /** Puts a link or words in the place of `span`, or of what is selected; a cursor elsewhere stays where it is. */
  readonly put: (what: readonly CellKey[] | string, span?: Span) => void;
  /** Puts the cursor behind a figure that is selected, so that the next letter does not take its place. */
  readonly leave: (link: LinkRange) => void;
  /** Where a figure stands in the window. */
  readonly placeOf: (link: LinkRange) => DOMRect | null;
  /** As the editor holds it. */
  readonly text: () => string;
  readonly destroy: () => void;
}

/** What the line under the text covers of it, and a little air. */
const keptInView = { top: 12, bottom: 92 } as const;

/** Longer than the library waits for the last change of a composition. */
const afterCompositionMs = 60;

const deliberate = ['input.paste', 'input.drop', 'move.drop'] as const;

function isGesture({ transactions }: ViewUpdate): boolean {
  return transactions.some((one) => one.annotation(asGesture) || deliberate.some((event) => one.isUserEvent(event)));
}

function lookOf({ label, placeholder, isReadOnly }: EditorLook): Extension {
  const attributes = { 'aria-label': label, 'aria-placeholder': placeholder, tabindex: '0' };
  return [
    EditorState.readOnly.of(isReadOnly),
    EditorView.contentAttributes.of(({ state: { doc } }) =>
      doc.length === 0 ? { ...attributes, 'data-placeholder': placeholder } : attributes,
    ),
  ];
}

function cursorOf({ state, hasFocus }: EditorView): CursorState {
  const { from, to } = state.selection.main;
  return { text: state.doc.toString(), from, to, link: linkAtCursor(state), hasKeys: hasFocus };
}

interface Start extends EditorLook {
  readonly stored: string;
  readonly tables: Tables;
}

/** A text field whose numbers can be links, in `parent`; everything the library knows stays behind this. */
export function createLinkedEditor(parent: HTMLElement, start: Start, events: EditorEvents): LinkedEditor {
  const docOf = (stored: string, tables: Tables) => withLineFeeds(soundText(tables, stored));
  let known = start.stored;
  let knownDoc = docOf(start.stored, start.tables);
  let lineEnds = lineEndsOf(start.stored);
  /** What came from outside while letters were on the way; a text of `null` is none of news. */
  let waiting: { readonly stored: string | null; readonly tables: Tables } | null = null;
  const look = new Compartment();

  /** What was written here goes before what came from outside meanwhile; that is one undo away. */
  const handOut = (isDeliberate: boolean) => {
    const doc = view.state.doc.toString();
    if (doc === knownDoc) return;
    knownDoc = doc;
    known = withLineEnds(doc, lineEnds);
    waiting &&= { ...waiting, stored: null };
    if (isDeliberate) events.onEdit(known);
    else events.onType(known);
  };

  const onUpdate = (update: ViewUpdate) => {
    if (update.docChanged && !view.composing) handOut(isGesture(update));
    if (update.docChanged || update.selectionSet || update.focusChanged) events.onCursor(cursorOf(view));
  };

  const changesTo = (stored: string, tables: Tables) => {
    if (stored === known) return null;
    known = stored;
    knownDoc = docOf(stored, tables);
    lineEnds = lineEndsOf(stored);
    return differenceBetween(view.state.doc.toString(), knownDoc);
  };

  const take = (stored: string, tables: Tables) => {
    if (view.composing) {
      waiting = { stored: stored === known ? null : stored, tables };
      return;
    }
    const changes = changesTo(stored, tables);
    const isNewTable = tables.cells !== view.state.field(tablesField).cells;
    if (!changes && !isNewTable) return;
    view.dispatch({
      ...(changes ? { changes } : {}),
      ...(isNewTable ? { effects: takeTables.of(tables) } : {}),
      annotations: fromOutside.of(true),
    });
  };

  const endComposition = () => {
    setTimeout(() => {
      if (view.composing) return;
      handOut(false);
      if (waiting) take(waiting.stored ?? known, waiting.tables);
      waiting = null;
    }, afterCompositionMs);
  };

  const view: EditorView = new EditorView({
    parent,
    state: EditorState.create({
      doc: knownDoc,
      extensions: [
        chips,
        tablesField.init(() => start.tables),
        markedStretch,
        clipboard(),
        editorKeys(events),
        EditorView.lineWrapping,
        EditorView.scrollMargins.of(() => keptInView),
        EditorView.updateListener.of(onUpdate),
        EditorView.domEventHandlers({
          compositionend: () => endComposition(),
          blur: () => {
            handOut(false);
            events.onBlur();
          },
        }),
        look.of(lookOf(start)),
      ],
    }),
  });

  return {
    take,
    dress: (next) => view.dispatch({ effects: look.reconfigure(lookOf(next)) }),
    goTo: (shown, keepsKeys) => {
      const span = editorSpan(view.state.field(tablesField), known, shown);
      view.dispatch({
        effects: [markStretch.of(span), EditorView.scrollIntoView(span.start, { y: 'nearest', yMargin: 96 })],
        selection: { anchor: span.start, head: span.end },
      });
      if (!keepsKeys) view.focus();
    },
    focus: () => view.focus(),
    put: (what, span) => {
      const { main } = view.state.selection;
      const { start: from, end: to } = span ?? { start: main.from, end: main.to };
      const insert = typeof what === 'string' ? what : linkTo(what);
      const isElsewhere = main.from > to || main.to < from;
      view.dispatch({
        changes: { from, to, insert },
        ...(isElsewhere ? {} : { selection: { anchor: from + insert.length } }),
        annotations: asGesture.of(true),
        scrollIntoView: true,
      });
      view.focus();
    },
    leave: ({ from, to }) => {
      const { main } = view.state.selection;
      if (main.from === from && main.to === to) view.dispatch({ selection: { anchor: to } });
    },
    placeOf: ({ from, to }) => {
      const [left, right] = [view.coordsAtPos(from, 1), view.coordsAtPos(to, -1)];
      if (!left || !right) return null;
      return new DOMRect(left.left, left.top, Math.max(1, right.right - left.left), left.bottom - left.top);
    },
    text: () => view.state.doc.toString(),
    destroy: () => view.destroy(),
  };
}
