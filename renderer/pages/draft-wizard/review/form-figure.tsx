import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { cellOf } from '../../../../shared/formats/cells.ts';
import type { CellKey, Generation } from '../../../../shared/formats/formats.ts';
import { formatQuantity } from '../../../../shared/report/quantities.ts';
import { cellName, figureWords } from '../../../components/figure-words.ts';
import classes from './form-table.module.css';
import { doubtAt, isPending } from './pending.ts';
import { figureAt, isDecided, type Review } from './review.ts';

interface Props {
  readonly cell: CellKey;
  readonly columnSpan: number;
  readonly generation: Generation;
  readonly review: Review;
  readonly inTabOrder: boolean;
  readonly onSelect: (cell: CellKey) => void;
  readonly onOpen: (cell: CellKey) => void;
}

type Standing = 'pending' | 'decided' | 'certain';

const standingWords: Record<Standing, string> = { pending: '，待看', decided: '，已定', certain: '' };

function standingOf(review: Review, cell: CellKey): Standing {
  const doubt = doubtAt(review, { kind: 'cell', cell });
  if (doubt && isPending(review, doubt)) return 'pending';
  return isDecided(review, cell) ? 'decided' : 'certain';
}

export function FormFigure({ cell, columnSpan, generation, review, inTabOrder, onSelect, onOpen }: Props) {
  const { unit, kind } = cellOf(generation, cell);
  const value = figureAt(review, cell);
  const standing = standingOf(review, cell);
  const isSelected = review.spot?.kind === 'cell' && review.spot.cell === cell;
  return (
    <td className={classes['value']} colSpan={columnSpan} data-kind={kind}>
      <button
        type="button"
        className={classes['figure']}
        data-cell={cell}
        data-standing={standing}
        data-focus={isSelected ? '' : undefined}
        aria-current={isSelected}
        aria-label={`${cellName(generation, cell)}：${figureWords(value, unit)}${standingWords[standing]}`}
        tabIndex={inTabOrder ? 0 : -1}
        onClick={() => onOpen(cell)}
        onFocus={() => isSelected || onSelect(cell)}
        onKeyDown={(event) => event.key === 'F2' && onOpen(cell)}
      >
        {standing === 'pending' && <IconAlertTriangle className={classes['pending']} size={14} aria-hidden />}
        {standing === 'decided' && <IconCheck className={classes['decided']} size={14} aria-hidden />}
        {formatQuantity(value, unit)}
      </button>
    </td>
  );
}
