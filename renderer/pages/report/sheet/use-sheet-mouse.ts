import type { MouseEvent, RefObject } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { boxAt, type Place, type Sheet } from '../../../editor/sheet.ts';
import type { useSheet } from './use-sheet.ts';

interface Options {
  readonly control: ReturnType<typeof useSheet>;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly sheet: Sheet;
  readonly findingAt: (key: CellKey) => Finding | undefined;
  readonly onMark: (finding: Finding) => void;
}

function placeUnder(event: MouseEvent): Place | null {
  const box = event.target instanceof Element ? event.target.closest('td[data-row]') : null;
  if (!(box instanceof HTMLElement)) return null;
  return { row: Number(box.dataset['row']), column: Number(box.dataset['column']) };
}

/** A press puts the cursor, a drag or Shift extends the selection, a double click edits, a press on a mark leads to its problem. */
export function useSheetMouse({ control, input, sheet, findingAt, onMark }: Options) {
  const pressedMark = (event: MouseEvent, place: Place): Finding | undefined => {
    const isMark = event.target instanceof Element && event.target.closest('[data-mark-button]') !== null;
    const box = isMark ? boxAt(sheet, place) : null;
    return box ? findingAt(box.key) : undefined;
  };
  return {
    onMouseDown: (event: MouseEvent) => {
      if (event.button !== 0 || event.target === input.current) return;
      const place = placeUnder(event);
      if (!place) return;
      // The default would take focus from the input that lies under the selection.
      event.preventDefault();
      input.current?.focus({ preventScroll: true });
      control.pointAt(place, event.shiftKey);
      const finding = pressedMark(event, place);
      if (finding) onMark(finding);
    },
    onMouseMove: (event: MouseEvent) => {
      const place = event.buttons === 1 ? placeUnder(event) : null;
      const { focus } = control.state.selection;
      if (place && (place.row !== focus.row || place.column !== focus.column)) control.pointAt(place, true);
    },
    onDoubleClick: (event: MouseEvent) => {
      if (placeUnder(event)) control.editAt();
    },
  };
}
