import { type CSSProperties, type RefObject, useLayoutEffect, useState } from 'react';
import type { Entry } from '../../../editor/sheet-entry.ts';
import classes from './sheet.module.css';
import type { useSheet } from './use-sheet.ts';

interface Props {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  readonly control: ReturnType<typeof useSheet>;
  readonly entry: Entry | null;
  readonly activeId: string;
  readonly label: string;
}

type Rectangle = Required<Pick<CSSProperties, 'left' | 'top' | 'width' | 'height'>>;

function sameRectangle(a: Rectangle | null, b: Rectangle): boolean {
  return a !== null && a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

/** Where the active box lies in the table's own coordinates, followed when the table changes its size. */
function useRectangle(tableRef: Props['tableRef'], activeId: string): Rectangle | null {
  const [rectangle, setRectangle] = useState<Rectangle | null>(null);
  useLayoutEffect(() => {
    const table = tableRef.current;
    if (!table) return;
    const measure = () => {
      const box = document.getElementById(activeId);
      if (!box) return;
      const next = {
        left: box.offsetLeft + table.clientLeft,
        top: box.offsetTop + table.clientTop,
        width: box.offsetWidth,
        height: box.offsetHeight,
      };
      setRectangle((last) => (sameRectangle(last, next) ? last : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(table);
    return () => observer.disconnect();
  }, [tableRef, activeId]);
  return rectangle;
}

/**
 * The one real input, always focused and lying over the active cell: invisible until something is typed, so that neither
 * the first key nor an input method's first letter is lost.
 */
export function SheetInput({ inputRef, tableRef, control, entry, activeId, label }: Props) {
  const rectangle = useRectangle(tableRef, activeId);
  const isEditing = entry?.mode === 'edit';
  useLayoutEffect(() => {
    const input = inputRef.current;
    if (isEditing && input) input.setSelectionRange(input.value.length, input.value.length);
  }, [isEditing, inputRef]);
  return (
    <input
      ref={inputRef}
      className={classes['input']}
      style={rectangle ?? undefined}
      data-typing={entry !== null || undefined}
      aria-label={`填写：${label}`}
      autoComplete="off"
      spellCheck={false}
      readOnly={!control.canType}
      value={entry?.text ?? ''}
      onChange={(event) => control.onType(event.currentTarget.value)}
      onCompositionStart={() => control.onType(entry?.text ?? '')}
      onKeyDown={control.onKeyDown}
      onCopy={control.onCopy}
      onCut={control.onCut}
      onPaste={control.onPaste}
      onBlur={control.onBlur}
    />
  );
}
