import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, type ViewUpdate } from '@codemirror/view';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { linkTo, type Tables } from '../../../shared/narrative/linked-text.ts';
import type { Span } from '../../../shared/narrative/span.ts';
import { asGesture, chips, linkAtCursor, tablesField } from './chips.ts';
import { clipboard } from './clipboard.ts';
import { editorKeys, type LinkQuestions } from './editor-keys.ts';
import { editorSpan, type LinkRange } from './link-ranges.ts';
import { markedStretch, markStretch } from './marked-stretch.ts';
import { createExchange, type ExchangeEvents, heldText } from './text-exchange.ts';

/** Where the cursor is, in the text as the editor holds it: with links, lines broken by a line feed alone. */
export interface CursorState {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly link: LinkRange | null;
  readonly hasKeys: boolean;
}

export interface EditorEvents extends LinkQuestions, ExchangeEvents {
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
  const look = new Compartment();
  const onUpdate = (update: ViewUpdate) => {
    if (update.docChanged && !view.composing) exchange.handOut(isGesture(update));
    if (update.docChanged || update.selectionSet || update.focusChanged) events.onCursor(cursorOf(view));
  };
  const view: EditorView = new EditorView({
    parent,
    state: EditorState.create({
      doc: heldText(start.stored, start.tables),
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
          compositionend: () => exchange.endComposition(),
          blur: () => {
            exchange.handOut(false);
            events.onBlur();
          },
        }),
        look.of(lookOf(start)),
      ],
    }),
  });

  const exchange = createExchange(start.stored, () => view, events);

  return {
    take: exchange.take,
    dress: (next) => view.dispatch({ effects: look.reconfigure(lookOf(next)) }),
    goTo: (shown, keepsKeys) => {
      const span = editorSpan(view.state.field(tablesField), exchange.stored(), shown);
      view.dispatch({
        effects: [markStretch.of(span), EditorView.scrollIntoView(span.start, { y: 'nearest', yMargin: 32 })],
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
