import { insertNewline, standardKeymap } from '@codemirror/commands';
import type { EditorState, Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Span } from '../../../shared/narrative/span.ts';
import { linkAtCursor, linksOf } from './chips.ts';
import type { LinkRange } from './link-ranges.ts';
import { wordAt } from './word-at.ts';

export interface LinkQuestions {
  /** A click on a figure, or the keys that ask about it. */
  readonly onAskLink: (link: LinkRange) => void;
  /** Alt+Enter and Esc; false where nothing is offered. */
  readonly onTakeOffer: () => boolean;
  readonly onRefuseOffer: () => boolean;
}

/** A break is a break: no line is indented because the one before it was. */
const movement = standardKeymap.filter(({ key }) => key !== 'Enter');

/** Native undo and letters in bold are none of a report's text; Ctrl+Z is the page's. */
const foreignInput = /^(?:format|history)/;

/** The word at a place between two links; nothing within a link. */
function wordAround(state: EditorState, at: number): Span {
  const line = state.doc.lineAt(at);
  const links = linksOf(state);
  if (links.some(({ from, to }) => from <= at && at < to)) return { start: at, end: at };
  const from = Math.max(line.from, links.findLast(({ to }) => to <= at)?.to ?? 0);
  const to = Math.min(line.to, links.find((link) => link.from >= at)?.from ?? line.to);
  const { start, end } = wordAt(state.sliceDoc(from, to), at - from);
  return { start: from + start, end: from + end };
}

/** Enter on a selected figure and Alt+Enter beside one ask about it; elsewhere Alt+Enter takes what is offered. */
export function editorKeys({ onAskLink, onTakeOffer, onRefuseOffer }: LinkQuestions): Extension {
  const ask = (view: EditorView, isSelected: boolean): boolean => {
    const link = linkAtCursor(view.state);
    if (!link || (isSelected && view.state.selection.main.empty)) return false;
    onAskLink(link);
    return true;
  };
  return [
    keymap.of([
      { key: 'Alt-Enter', run: (view) => ask(view, true) || onTakeOffer() || ask(view, false) },
      { key: 'Enter', run: (view) => ask(view, true) || insertNewline(view), shift: insertNewline },
      { key: 'Escape', run: onRefuseOffer, stopPropagation: true },
      ...movement,
    ]),
    EditorView.domEventHandlers({
      beforeinput: ({ inputType }) => foreignInput.test(inputType),
      dblclick: (event, view) => {
        const at = view.posAtCoords(event, false);
        const { start, end } = wordAround(view.state, at);
        if (end > start) view.dispatch({ selection: { anchor: start, head: end } });
        return end > start;
      },
      click: ({ target, detail }, view) => {
        const chip = target instanceof Element ? target.closest('[data-chip]') : null;
        if (!chip || detail > 1 || !view.state.selection.main.empty) return false;
        const at = view.posAtDOM(chip);
        const link = linksOf(view.state).find(({ from, to }) => from <= at && at < to);
        if (!link) return false;
        view.dispatch({ selection: { anchor: link.from, head: link.to } });
        onAskLink(link);
        return true;
      },
    }),
  ];
}
