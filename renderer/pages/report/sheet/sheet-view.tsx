import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { Change } from '../../../../shared/report/change.ts';
import type { Report } from '../../../../shared/report/report.ts';
import type { Tone } from '../../../components/message-line.tsx';
import { faceOf } from '../../../editor/cell-entry.ts';
import { selectedBoxes } from '../../../editor/selection.ts';
import { placeOf, type Sheet } from '../../../editor/sheet.ts';
import { activeBox, type SheetState } from '../../../editor/sheet-state.ts';
import { screenWidths } from './column-widths.ts';
import { lastYearOf } from './last-year.ts';
import classes from './sheet.module.css';
import { SheetBox } from './sheet-box.tsx';
import { SheetHeading } from './sheet-heading.tsx';
import { SheetInput } from './sheet-input.tsx';
import { sheetRows } from './sheet-rows.ts';
import { useSheet } from './use-sheet.ts';
import { useSheetMouse } from './use-sheet-mouse.ts';

/** A cell the page wants the cursor at; a new object is a new wish, also for the same cell. */
export interface SheetTarget {
  readonly cell: CellKey;
  /** Only shown: the keys stay where they are. */
  readonly keepsKeys?: boolean;
}

interface Props {
  readonly sheet: Sheet;
  readonly report: Report;
  readonly previous: Report | null;
  readonly marks: ReadonlyMap<CellKey, Finding>;
  readonly lit: ReadonlySet<CellKey>;
  readonly isReadOnly: boolean;
  readonly start: SheetState;
  readonly target: SheetTarget | null;
  /** Kept free under the table for what lies over its lower edge, so that the active cell is never behind it. */
  readonly roomBelowPx: number;
  readonly onChanges: (changes: readonly Change[]) => void;
  readonly onNotice: (tone: Tone, words: string) => void;
  readonly onMoved: (state: SheetState, isByHand: boolean) => void;
  readonly onMark: (finding: Finding) => void;
}

/** One official table, to be filled like a sheet. */
export function SheetView(props: Props) {
  const { sheet, report, previous, marks, lit, target, onMark } = props;
  const control = useSheet(props);
  const { state } = control;
  const input = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => sheetRows(sheet), [sheet]);
  const isLarge = useMediaQuery('(min-width: 1600px)', window.innerWidth >= 1600);
  const widths = screenWidths(sheet.table, sheet.layout.columnCount, isLarge ? 'large' : 'office');
  const active = activeBox(sheet, state);
  const selected = useMemo(
    () => new Set(selectedBoxes(sheet, state.selection).flatMap((row) => row.map((box) => box.key))),
    [sheet, state.selection],
  );

  const goTo = useRef(control.goTo);
  goTo.current = control.goTo;
  useEffect(() => {
    const place = target && placeOf(sheet, target.cell);
    if (place) goTo.current(place);
    if (!target?.keepsKeys) input.current?.focus({ preventScroll: true });
  }, [target, sheet]);

  const { roomBelowPx } = props;
  const stubPx = widths.stubPx.reduce((sum, width) => sum + width, 0);
  useLayoutEffect(() => {
    const { style } = room.current ?? document.body;
    style.setProperty('--head-height', `${table.current?.tHead?.offsetHeight ?? 0}px`);
    style.setProperty('--room-below', `${roomBelowPx}px`);
    style.setProperty('--stub-width', `${stubPx}px`);
    document.getElementById(`cell-${active.key}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active.key, roomBelowPx, stubPx]);

  // The source opening under the table, or the window being made smaller, must not hide the active cell.
  useEffect(() => {
    const observer = new ResizeObserver(() => {
      document.getElementById(`cell-${active.key}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
    if (room.current) observer.observe(room.current);
    return () => observer.disconnect();
  }, [active.key]);

  const mouse = useSheetMouse({ control, input, findingAt: (key) => marks.get(key), sheet, onMark });

  const valueBox = (key: CellKey) => {
    const box = sheet.boxByKey.get(key);
    if (!box) return null;
    const face = faceOf(report, key, box.cell.unit);
    const lastYear = lastYearOf(report, previous, key, box.cell.unit);
    const mark = marks.get(key);
    return (
      <SheetBox
        key={key}
        box={box}
        kind={face.kind}
        text={face.text}
        source={face.source}
        lastYear={lastYear?.figure ?? null}
        difference={lastYear?.difference || null}
        mark={mark?.severity ?? null}
        markMessage={mark?.message ?? null}
        isActive={key === active.key}
        isSelected={selected.has(key)}
        isLit={lit.has(key)}
      />
    );
  };

  const lines = (from: typeof rows.head) =>
    from.map(({ row, boxes }) => (
      <tr key={row}>
        {boxes.map((box) =>
          box.role === 'value' ? (
            box.cell && valueBox(box.cell)
          ) : (
            <SheetHeading
              key={`${box.row} ${box.column}`}
              box={box as Parameters<typeof SheetHeading>[0]['box']}
              leftPx={box.column < widths.stubPx.length ? (widths.stubLeftPx[box.column] ?? null) : null}
            />
          ),
        )}
      </tr>
    ));

  return (
    <div ref={room} className={classes['room']} {...mouse}>
      <div className={classes['sheet']} style={{ minWidth: widths.leastTablePx }}>
        <table
          ref={table}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked and typed into is a grid
          role="grid"
          className={classes['table']}
          data-table={sheet.table}
          aria-label={sheet.name}
          aria-multiselectable
          aria-readonly={props.isReadOnly}
        >
          <colgroup>
            {Array.from({ length: sheet.layout.columnCount }, (_, column) => {
              const width = widths.stubPx[column];
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              return <col key={column} style={width === undefined ? undefined : { width }} />;
            })}
          </colgroup>
          {rows.head.length > 0 && <thead>{lines(rows.head)}</thead>}
          <tbody>{lines(rows.body)}</tbody>
        </table>
        <SheetInput
          inputRef={input}
          tableRef={table}
          control={control}
          entry={state.entry}
          activeId={`cell-${active.key}`}
          label={active.cell.label}
        />
      </div>
    </div>
  );
}
