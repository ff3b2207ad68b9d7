import type { KeyboardEvent } from 'react';
import { useMemo } from 'react';
import type { FormTable as DeclaredTable } from '../../../../shared/formats/form.ts';
import type { CellKey, Generation } from '../../../../shared/formats/formats.ts';
import { type GridBox, layoutTable } from '../../../../shared/formats/grid-layout.ts';
import { columnShares } from './form-columns.ts';
import { FormFigure } from './form-figure.tsx';
import classes from './form-table.module.css';
import { isArrow, neighbourOf } from './neighbour.ts';
import type { Review } from './review.ts';

interface Props {
  readonly table: DeclaredTable;
  readonly generation: Generation;
  readonly review: Review;
  readonly onSelect: (cell: CellKey) => void;
  readonly onOpen: (cell: CellKey) => void;
}

function Heading({ box }: { readonly box: GridBox }) {
  const scope = box.role === 'row-heading' ? 'rowgroup' : 'colgroup';
  return (
    <th
      className={classes['heading']}
      scope={scope}
      colSpan={box.columnSpan}
      rowSpan={box.rowSpan}
      data-role={box.role}
    >
      <span data-upright={box.upright ? '' : undefined}>{box.label}</span>
    </th>
  );
}

/** One official table with the figures that were read; arrows move, Enter and F2 open a figure. */
export function FormTable({ table, generation, review, onSelect, onOpen }: Props) {
  const layout = useMemo(() => layoutTable(table), [table]);
  const shares = columnShares(layout);
  const rows = Map.groupBy(layout.boxes, (box) => box.row);
  const firstCell = layout.boxes.find((box) => box.cell)?.cell ?? null;
  const selected = review.spot?.kind === 'cell' ? review.spot.cell : null;
  const isHere = layout.boxes.some((box) => box.cell === selected);

  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    if (!isArrow(event.key) || !isHere || selected === null) return;
    event.preventDefault();
    const next = neighbourOf(layout, selected, event.key);
    if (!next) return;
    onSelect(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus({ preventScroll: true });
  };

  return (
    <table className={classes['table']} aria-label={table.name} onKeyDown={move}>
      <colgroup>
        {shares.map((share, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a declared table never change
          <col key={index} style={{ width: `${share}%` }} />
        ))}
      </colgroup>
      <tbody>
        {[...rows].map(([row, boxes]) => (
          <tr key={row}>
            {boxes.map((box) =>
              box.cell === null ? (
                <Heading key={`${box.row}:${box.column}`} box={box} />
              ) : (
                <FormFigure
                  key={box.cell}
                  cell={box.cell}
                  columnSpan={box.columnSpan}
                  generation={generation}
                  review={review}
                  inTabOrder={isHere ? box.cell === selected : box.cell === firstCell}
                  onSelect={onSelect}
                  onOpen={onOpen}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
