import type { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { plainText, renderText, soundText } from '../../../shared/narrative/linked-text.ts';
import { asGesture, tablesField } from './chips.ts';
import { withLineFeeds } from './link-ranges.ts';

/** Texts of this program travel under a name of their own beside the plain text that everybody else takes. */
const ownType = 'application/x-nianbao-linked-text';

const selectedText = (state: EditorState) => {
  const { from, to } = state.selection.main;
  return state.sliceDoc(from, to);
};

function takeAlong(data: DataTransfer, state: EditorState): void {
  const stored = selectedText(state);
  data.setData('text/plain', renderText(state.field(tablesField), stored).text);
  data.setData(ownType, stored);
}

/**
 * Copies go out as plain text with the figures of the moment, and come back with their links. From anywhere else only the
 * words are taken: no formats, no marks.
 */
export function clipboard() {
  let incoming: string | null = null;
  /** True where there is nothing to take: what is selected must not give way to a picture. */
  const receive = (data: DataTransfer | null) => {
    const own = data?.getData(ownType) ?? '';
    incoming = own === '' ? null : own;
    return (data?.getData('text/plain') ?? '') === '';
  };
  return [
    EditorView.clipboardInputFilter.of((text, state) => {
      const own = incoming;
      incoming = null;
      return withLineFeeds(own === null ? plainText(text) : soundText(state.field(tablesField), own));
    }),
    EditorView.clipboardOutputFilter.of((text, state) => renderText(state.field(tablesField), text).text),
    EditorView.domEventHandlers({
      copy: (event, { state }) => {
        if (event.clipboardData && !state.selection.main.empty) takeAlong(event.clipboardData, state);
        return true;
      },
      cut: (event, view) => {
        const { from, to, empty } = view.state.selection.main;
        if (!event.clipboardData || empty) return true;
        takeAlong(event.clipboardData, view.state);
        if (view.state.readOnly) return true;
        view.dispatch({ changes: { from, to }, annotations: asGesture.of(true), userEvent: 'delete.cut' });
        return true;
      },
      paste: (event) => receive(event.clipboardData),
      drop: (event) => receive(event.dataTransfer),
      dragstart: (event, { state }) => {
        event.dataTransfer?.setData(ownType, selectedText(state));
        return false;
      },
    }),
  ];
}
