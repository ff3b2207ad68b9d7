import { type ClipboardEvent, type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Change } from '../../../../shared/report/change.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { isComposing } from '../../../components/composing.ts';
import type { Tone } from '../../../components/message-line.tsx';
import { changesCell, entryChange, entryText } from '../../../editor/cell-entry.ts';
import { copyBlock } from '../../../editor/copy-block.ts';
import { clearBoxes, fillWithZero } from '../../../editor/fill.ts';
import { readClipboard } from '../../../editor/pasted-block.ts';
import { placeBlock } from '../../../editor/place-block.ts';
import { selectedBoxes } from '../../../editor/selection.ts';
import type { Place, Sheet } from '../../../editor/sheet.ts';
import { commandOf, type Key, type SheetCommand } from '../../../editor/sheet-keys.ts';
import {
  activeBox,
  editAt,
  move,
  pointAt,
  type SheetMove,
  type SheetState,
  takeOver,
  typeInto,
} from '../../../editor/sheet-state.ts';
import { parseHtmlTable } from './parse-html-table.ts';

export interface SheetOptions {
  readonly sheet: Sheet;
  readonly report: Report;
  readonly isReadOnly: boolean;
  /** Where the cursor stands when the table is shown. */
  readonly start: SheetState;
  readonly onChanges: (changes: readonly Change[]) => void;
  readonly onNotice: (tone: Tone, words: string) => void;
  /** `isByHand` is false where the page itself put the cursor there. */
  readonly onMoved: (state: SheetState, isByHand: boolean) => void;
}

const totalsAreComputed = '总计由程序计算，改它的分项即可。';

/** The table's cursor, selection and typing: keys, mouse and clipboard in, changes of the report out. */
export function useSheet(options: SheetOptions) {
  const { sheet } = options;
  const [state, setState] = useState(options.start);
  const current = useRef(state);
  const latest = useRef(options);
  latest.current = options;

  const put = useCallback((next: SheetState, isByHand = true) => {
    current.current = next;
    setState(next);
    latest.current.onMoved(next, isByHand);
  }, []);

  const apply = useCallback(
    ({ state: next, commit }: SheetMove, isByHand = true) => {
      put(next, isByHand);
      const box = commit && sheet.boxByKey.get(commit.key);
      if (!commit || !box) return;
      const { report, onChanges } = latest.current;
      const change = entryChange(box, commit.text);
      if (commit.text !== entryText(report, box) && changesCell(report, change)) onChanges([change]);
    },
    [sheet, put],
  );

  useEffect(() => () => apply(takeOver(sheet, current.current)), [apply, sheet]);

  const boxes = () => selectedBoxes(sheet, current.current.selection);
  const standing = () => entryText(latest.current.report, activeBox(sheet, current.current));
  const canType = () => !latest.current.isReadOnly && activeBox(sheet, current.current).editable;

  const change = (changes: readonly Change[], done: string, nothing: string) => {
    const { onChanges, onNotice } = latest.current;
    if (changes.length > 0) onChanges(changes);
    onNotice('plain', changes.length > 0 ? done : nothing);
  };

  const run = (command: SheetCommand) => {
    const { report, isReadOnly } = latest.current;
    if (command.kind === 'clear' && !isReadOnly) {
      const changes = clearBoxes(report, boxes().flat());
      change(changes, `${changes.length} 格改为未填。`, '选中的格本来就是未填。');
    }
    if (command.kind === 'fill-zero' && !isReadOnly) {
      const changes = fillWithZero(report, boxes().flat());
      change(changes, `${changes.length} 个未填格填了 0。`, '选中的格里没有未填的。');
    }
    if (command.kind === 'edit' && isReadOnly) return;
    apply(move(sheet, current.current, command, standing()));
  };

  /** A character typed onto a total goes nowhere; the clerk is told why. */
  const explainTotal = ({ key, ctrl, alt }: Key) => {
    const isCharacter = key.length === 1 && !ctrl && !alt;
    if (isCharacter && !canType() && !latest.current.isReadOnly) latest.current.onNotice('plain', totalsAreComputed);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const { entry } = current.current;
    const pressed = { key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey };
    // What is being typed has its own undo; the report's must not act behind it.
    if (entry && pressed.ctrl && /^[zy]$/i.test(key)) event.stopPropagation();
    const command = commandOf(pressed, entry);
    if (!command) return explainTotal(pressed);
    const leaves = command.kind === 'tab' && move(sheet, current.current, command, '').leaves;
    if (!leaves) event.preventDefault();
    run(command);
  };

  const onCopy = (event: ClipboardEvent) => {
    if (current.current.entry) return false;
    const copied = copyBlock(latest.current.report, boxes());
    event.preventDefault();
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', copied.html);
    latest.current.onNotice('plain', `已复制 ${boxes().flat().length} 格。`);
    return true;
  };

  const onCut = (event: ClipboardEvent) => {
    if (onCopy(event)) run({ kind: 'clear' });
  };

  const onPaste = (event: ClipboardEvent) => {
    const { report, isReadOnly, onChanges, onNotice } = latest.current;
    const data = { html: event.clipboardData.getData('text/html'), text: event.clipboardData.getData('text/plain') };
    const block = readClipboard(data, parseHtmlTable);
    const isSingle = block.length === 1 && block[0]?.length === 1;
    if (current.current.entry && isSingle) return;
    event.preventDefault();
    if (isReadOnly) return;
    const placement = placeBlock(report, sheet, block, current.current.selection);
    if (placement.kind === 'refused') {
      onNotice('must', placement.message);
      return;
    }
    const [first, last] = [placement.boxes[0], placement.boxes.at(-1)];
    // The cursor stays at the block's beginning, so that what the clerk looks at does not jump away.
    if (first && last && !isSingle) put({ ...current.current, selection: { anchor: last, focus: first }, entry: null });
    if (placement.changes.length > 0) onChanges(placement.changes);
    onNotice(placement.notes.length > 1 ? 'look' : 'plain', placement.notes.join(''));
  };

  return {
    state,
    canType: canType(),
    onKeyDown,
    onCopy,
    onCut,
    onPaste,
    onType: (text: string) => {
      if (canType()) put(typeInto(sheet, current.current, text));
    },
    onBlur: () => apply(takeOver(sheet, current.current)),
    goTo: (place: Place) => apply(pointAt(sheet, current.current, place, false), false),
    pointAt: (place: Place, extend: boolean) => apply(pointAt(sheet, current.current, place, extend)),
    editAt: () => {
      if (canType()) put(editAt(sheet, current.current, standing()));
    },
  };
}
