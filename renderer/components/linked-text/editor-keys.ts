import { insertNewline, standardKeymap } from '@codemirror/commands';
import type { Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { linkAtCursor, linksOf } from './chips.ts';
import type { LinkRange } from './link-ranges.ts';

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
