import type { CellKey } from '../../shared/formats/formats.ts';
import { inputBelow, nextInput, stepFrom } from './movement.ts';
import { type Selection, selectAll, selectOnly } from './selection.ts';
import { boxAt, firstPlace, type Place, type Sheet, type ValueBox } from './sheet.ts';
import type { Entry } from './sheet-entry.ts';
import type { SheetCommand } from './sheet-keys.ts';

export interface SheetState {
  readonly selection: Selection;
  /** Where a run of Tab began: Enter then starts the next line there, as in Excel. */
  readonly tabColumn: number | null;
  readonly entry: Entry | null;
}

/** What a move asks for besides: a text to take over into a cell, or that focus leaves the table. */
export interface SheetMove {
  readonly state: SheetState;
  readonly commit: { readonly key: CellKey; readonly text: string } | null;
  readonly leaves: boolean;
}

export function openSheet(sheet: Sheet): SheetState {
  return { selection: selectOnly(firstPlace(sheet)), tabColumn: null, entry: null };
}

export function activeBox(sheet: Sheet, state: SheetState): ValueBox {
  const box = boxAt(sheet, state.selection.focus);
  if (!box) throw new Error(`${sheet.name} has no figure in row ${state.selection.focus.row}`);
  return box;
}

const stay = (state: SheetState): SheetMove => ({ state, commit: null, leaves: false });

function taken(sheet: Sheet, state: SheetState): SheetMove['commit'] {
  return state.entry ? { key: activeBox(sheet, state).key, text: state.entry.text } : null;
}

function goTo(sheet: Sheet, state: SheetState, place: Place, tabColumn: number | null = null): SheetMove {
  const next: SheetState = { selection: selectOnly(place), tabColumn, entry: null };
  return { state: next, commit: taken(sheet, state), leaves: false };
}

/** Ends typing where the cursor stands: focus went elsewhere, or the page needs everything taken over. */
export function takeOver(sheet: Sheet, state: SheetState): SheetMove {
  return { state: { ...state, entry: null }, commit: taken(sheet, state), leaves: false };
}

export function pointAt(sheet: Sheet, state: SheetState, place: Place, extend: boolean): SheetMove {
  const moved = goTo(sheet, state, place);
  if (!extend) return moved;
  return { ...moved, state: { ...moved.state, selection: { anchor: state.selection.anchor, focus: place } } };
}

function afterTab(sheet: Sheet, state: SheetState, direction: 1 | -1): SheetMove {
  const place = nextInput(sheet, state.selection.focus, direction);
  if (!place) return { ...takeOver(sheet, state), leaves: true };
  return goTo(sheet, state, place, state.tabColumn ?? activeBox(sheet, state).column);
}

/** Behind a run of Tab the next line starts where the run began; where there is no next line, Enter goes on as ever. */
function afterEnter(sheet: Sheet, state: SheetState, direction: 1 | -1): SheetMove {
  const { focus } = state.selection;
  const returned = inputBelow(sheet, { ...focus, column: state.tabColumn ?? focus.column }, direction);
  const isNextLine = (returned.row - focus.row) * direction > 0;
  return goTo(sheet, state, isNextLine ? returned : inputBelow(sheet, focus, direction));
}

/** Types into the active cell; the first character opens the entry. A total stays as it is. */
export function typeInto(sheet: Sheet, state: SheetState, text: string): SheetState {
  if (!activeBox(sheet, state).editable) return { ...state, entry: null };
  return { ...state, entry: { mode: state.entry?.mode ?? 'type', text } };
}

/** F2 or a double click: what stands in the cell is edited instead of replaced. */
export function editAt(sheet: Sheet, state: SheetState, standing: string): SheetState {
  if (!activeBox(sheet, state).editable) return state;
  return { ...state, entry: { mode: 'edit', text: state.entry?.text ?? standing } };
}

/** Every command but `clear` and `fill-zero`, which change the report and leave the sheet's state as it is. */
export function move(sheet: Sheet, state: SheetState, command: SheetCommand, standing: string): SheetMove {
  const { anchor, focus } = state.selection;
  switch (command.kind) {
    case 'step':
      return pointAt(sheet, state, stepFrom(sheet, focus, command.step), command.extend);
    case 'tab':
      return afterTab(sheet, state, command.direction);
    case 'enter':
      return afterEnter(sheet, state, command.direction);
    case 'edit':
      return stay(editAt(sheet, state, standing));
    case 'cancel':
      return stay({ ...state, selection: state.entry ? { anchor, focus } : selectOnly(focus), entry: null });
    case 'select-all':
      return stay({ ...state, selection: selectAll(sheet) });
    case 'clear':
    case 'fill-zero':
      return stay(state);
  }
}
