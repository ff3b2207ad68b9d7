import { Annotation, EditorState, type Range, StateEffect, StateField, type Transaction } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view';
import { nameOfLink } from '../../../shared/narrative/link-names.ts';
import { brokenFigure, figureOf, openFigure, type Tables } from '../../../shared/narrative/linked-text.ts';
import { aroundWholeLinks, type LinkRange, linkRangesIn } from './link-ranges.ts';

/** The value came from outside (undo, a repair, another text): it is not handed out again. */
export const fromOutside = Annotation.define<boolean>();

/** One deliberate act, which is a step of undo of its own; all else is typing. */
export const asGesture = Annotation.define<boolean>();

export const takeTables = StateEffect.define<Tables>();

/** The tables whose figures the links show. */
export const tablesField = StateField.define<Tables>({
  create: () => ({ generation: '2021', cells: {} }),
  update: (tables, { effects }) => effects.findLast((effect) => effect.is(takeTables))?.value ?? tables,
});

/** A linked figure within the sentence. Its look is the style sheet's, by these attributes. */
class Chip extends WidgetType {
  readonly figure: string;
  readonly name: string;

  constructor(figure: string, name: string) {
    super();
    this.figure = figure;
    this.name = name;
  }

  override eq(other: Chip): boolean {
    return other.figure === this.figure && other.name === this.name;
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span');
    const isOpen = this.figure === openFigure || this.figure === brokenFigure;
    chip.dataset['chip'] = isOpen ? 'open' : 'known';
    chip.title = this.name === '' ? '表里没有这一格了' : `取自${this.name}`;
    chip.textContent = this.figure;
    return chip;
  }

  override ignoreEvent(): boolean {
    return false;
  }
}

interface Chips {
  readonly links: readonly LinkRange[];
  readonly decorations: DecorationSet;
}

function chipsOf(state: EditorState): Chips {
  const tables = state.field(tablesField);
  const links = linkRangesIn(state.doc.toString());
  const ranges = links.map(({ from, to, cells }): Range<Decoration> => {
    const widget = new Chip(figureOf(tables, cells), nameOfLink(tables.generation, cells));
    return Decoration.replace({ widget }).range(from, to);
  });
  return { links, decorations: Decoration.set(ranges) };
}

const isNewTable = ({ effects }: Transaction) => effects.some((effect) => effect.is(takeTables));

const chipsField = StateField.define<Chips>({
  create: chipsOf,
  update: (chips, transaction) =>
    transaction.docChanged || isNewTable(transaction) ? chipsOf(transaction.state) : chips,
  provide: (field) => [
    EditorView.decorations.from(field, ({ decorations }) => decorations),
    EditorView.atomicRanges.of((view) => view.state.field(field).decorations),
  ],
});

export function linksOf(state: EditorState): readonly LinkRange[] {
  return state.field(chipsField).links;
}

/**
 * Whatever a key, a browser or an input method does to the text: no half of a link is left, and a text that is only to be
 * read is left alone, which not every command of the library sees to.
 */
const soundChangesOnly = EditorState.transactionFilter.of((transaction) => {
  if (!transaction.docChanged || transaction.annotation(fromOutside)) return transaction;
  if (transaction.startState.readOnly) return [];
  const links = linksOf(transaction.startState);
  let isCut = false;
  const changes: { from: number; to: number; insert: string }[] = [];
  transaction.changes.iterChanges((from, to, _fromB, _toB, inserted) => {
    const whole = aroundWholeLinks(links, from, to);
    isCut ||= whole.from !== from || whole.to !== to;
    changes.push({ ...whole, insert: inserted.toString() });
  });
  return isCut ? { changes, scrollIntoView: true } : transaction;
});

export const chips = [tablesField, chipsField, soundChangesOnly];

/** The link that is selected as a whole, or that the cursor touches. */
export function linkAtCursor(state: EditorState): LinkRange | null {
  const { from, to, empty } = state.selection.main;
  const isHere = (link: LinkRange) =>
    empty ? link.from === from || link.to === from : link.from === from && link.to === to;
  return linksOf(state).find(isHere) ?? null;
}
