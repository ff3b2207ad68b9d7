import { type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { Change } from '../../../../shared/report/change.ts';
import type { Report } from '../../../../shared/report/report.ts';
import type { Tone } from '../../../components/message-line.tsx';
import { faceOf } from '../../../editor/cell-entry.ts';
import { selectedBoxes, selectOnly } from '../../../editor/selection.ts';
import { type Place, placeOf, type Sheet } from '../../../editor/sheet.ts';
import { activeBox, type SheetState } from '../../../editor/sheet-state.ts';
import { screenWidths } from './column-widths.ts';
import { lastYearOf } from './last-year.ts';
import classes from './sheet.module.css';
import { SheetBox } from './sheet-box.tsx';
import { SheetHeading } from './sheet-heading.tsx';
import { SheetInput } from './sheet-input.tsx';
import { sheetRows } from './sheet-rows.ts';
import { useSheet } from './use-sheet.ts';

/** A cell the page wants the cursor at; a new object is a new wish, also for the same cell. */
export interface SheetTarget {
  readonly cell: CellKey;
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
  readonly onChanges: (changes: readonly Change[]) => void;
  readonly onNotice: (tone: Tone, words: string) => void;
  readonly onMoved: (state: SheetState) => void;
  readonly onMark: (finding: Finding) => void;
}

function placeUnder(event: MouseEvent): Place | null {
  const box = event.target instanceof Element ? event.target.closest('td[data-row]') : null;
  if (!(box instanceof HTMLElement)) return null;
  return { row: Number(box.dataset['row']), column: Number(box.dataset['column']) };
}

/** One official table, to be filled like a sheet. */
export function SheetView(props: Props) {
  const { sheet, report, previous, marks, lit, target, onMark } = props;
  const control = useSheet(props);
  const { state } = control;
  const input = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const rows = useMemo(() => sheetRows(sheet), [sheet]);
  const widths = screenWidths(sheet.table, sheet.layout.columnCount);
  const active = activeBox(sheet, state);
  const selected = useMemo(
    () => new Set(selectedBoxes(sheet, state.selection).flatMap((row) => row.map((box) => box.key))),
    [sheet, state.selection],
  );

  const { pointAt } = control;
  const point = useRef(pointAt);
  point.current = pointAt;
  useEffect(() => {
    const place = target && placeOf(sheet, target.cell);
    if (place) point.current(selectOnly(place).focus, false);
    input.current?.focus({ preventScroll: true });
  }, [target, sheet]);

  useLayoutEffect(() => {
    document.getElementById(`cell-${active.key}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active.key]);

  useLayoutEffect(() => {
    const height = table.current?.tHead?.offsetHeight ?? 0;
    table.current?.style.setProperty('--head-height', `${height}px`);
  });

  const onMouseDown = (event: MouseEvent) => {
    if (event.button !== 0 || event.target === input.current) return;
    const place = placeUnder(event);
    event.preventDefault();
    input.current?.focus({ preventScroll: true });
    if (place) pointAt(place, event.shiftKey);
    const pressedMark = event.target instanceof Element && event.target.closest('[data-mark-button]');
    const box = place && sheet.rows.find(({ row }) => row === place.row)?.boxes.find((b) => b.column === place.column);
    const finding = pressedMark && box ? marks.get(box.key) : undefined;
    if (finding) onMark(finding);
  };
  const onMouseMove = (event: MouseEvent) => {
    const place = event.buttons === 1 ? placeUnder(event) : null;
    const { focus } = state.selection;
    if (place && (place.row !== focus.row || place.column !== focus.column)) pointAt(place, true);
  };

  const onDoubleClick = (event: MouseEvent) => {
    if (placeUnder(event)) control.editAt();
  };

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
    // biome-ignore lint/a11y/noStaticElementInteractions: the mouse acts on the grid inside, whose keys the input takes
    <div className={classes['room']} onMouseDown={onMouseDown} onMouseMove={onMouseMove} onDoubleClick={onDoubleClick}>
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
