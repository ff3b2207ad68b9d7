import { memo } from 'react';
import type { GridBox } from '../../../../shared/formats/grid-layout.ts';
import classes from './sheet.module.css';

const roles = {
  caption: 'gridcell',
  corner: 'columnheader',
  'column-heading': 'columnheader',
  'row-heading': 'rowheader',
} as const;

interface Props {
  readonly box: GridBox & { readonly role: keyof typeof roles };
  /** For label columns: where the box stays while the figures scroll sideways. */
  readonly leftPx: number | null;
}

/** A printed label in its merged box. Long groups keep their words in view while their rows scroll. */
export const SheetHeading = memo(function SheetHeading({ box, leftPx }: Props) {
  return (
    <th
      className={classes['heading']}
      role={roles[box.role]}
      rowSpan={box.rowSpan}
      colSpan={box.columnSpan}
      data-heading={box.role}
      data-upright={box.upright || undefined}
      data-group={(box.role === 'row-heading' && box.rowSpan > 1) || undefined}
      style={leftPx === null ? undefined : { left: leftPx }}
      data-stays={leftPx !== null || undefined}
    >
      <span className={classes['label']}>{box.label}</span>
    </th>
  );
});
