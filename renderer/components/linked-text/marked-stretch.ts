import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';
import type { Span } from '../../../shared/narrative/span.ts';

/** Points out a stretch of the editor's text until the text changes; `null` takes the mark away. */
export const markStretch = StateEffect.define<Span | null>();

/** Inclusive, so that it takes in a figure it begins or ends with. */
const stretch = Decoration.mark({ tagName: 'mark', inclusive: true });

/** The selection is only seen where the keys are; this is seen while they are in the list of problems or in 查找. */
export const markedStretch = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marked, { effects, docChanged }) => {
    const wish = effects.findLast((effect) => effect.is(markStretch));
    if (!wish) return docChanged ? Decoration.none : marked;
    const { value: span } = wish;
    return span && span.end > span.start ? Decoration.set([stretch.range(span.start, span.end)]) : Decoration.none;
  },
  provide: (field) => EditorView.decorations.from(field),
});
