import { IconAlertCircle, IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { memo } from 'react';
import type { Severity } from '../../../../shared/checks/finding.ts';
import type { CellFace } from '../../../editor/cell-entry.ts';
import type { ValueBox } from '../../../editor/sheet.ts';
import classes from './sheet.module.css';

const markIcons = {
  error: IconAlertCircle,
  warning: IconAlertTriangle,
  notice: IconInfoCircle,
} as const satisfies Record<Severity, unknown>;

const markWords: Record<Severity, string> = { error: '必改', warning: '待看', notice: '提示' };

interface Props {
  readonly box: ValueBox;
  readonly kind: CellFace['kind'];
  readonly text: string;
  /** The words that were typed around the number; `null` where there are none. */
  readonly source: string | null;
  readonly lastYear: string | null;
  readonly difference: string | null;
  readonly mark: Severity | null;
  readonly markMessage: string | null;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Belongs to the relation of the problem that is highlighted. */
  readonly isLit: boolean;
}

function Mark({ severity, message }: { readonly severity: Severity; readonly message: string }) {
  const Icon = markIcons[severity];
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes['mark']}
      data-mark-button
      title={message}
      aria-label={`${markWords[severity]}：${message}`}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}

/** What a screen reader is told beyond the cell's name. */
function describe({ kind, text, source, lastYear, markMessage }: Props): string {
  const value = kind === 'blank' ? '未填' : kind === 'as-typed' ? `填的是 ${text}，不是数` : text;
  const words = [value, source && kind === 'number' ? `填的是 ${source}` : null, lastYear && `上年 ${lastYear}`];
  return [...words, markMessage].filter(Boolean).join('，');
}

/** One figure of the form: the number in the middle, last year's small at the lower right, a problem at the left. */
export const SheetBox = memo(function SheetBox(props: Props) {
  const { box, kind, text, source, lastYear, difference, mark, markMessage, isActive, isSelected, isLit } = props;
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of the grid, selected and typed into
      role="gridcell"
      tabIndex={-1}
      className={classes['value']}
      colSpan={box.columnSpan}
      id={`cell-${box.key}`}
      aria-label={box.cell.label}
      aria-description={describe(props)}
      aria-selected={isSelected}
      aria-readonly={!box.editable}
      data-row={box.row}
      data-column={box.column}
      data-kind={kind}
      data-sum={box.cell.kind === 'sum' || undefined}
      data-mark={mark ?? undefined}
      data-active={isActive || undefined}
      data-lit={isLit || undefined}
      data-beside={lastYear !== null || (kind === 'number' && source !== null) || undefined}
    >
      {mark && <Mark severity={mark} message={markMessage ?? ''} />}
      <span className={classes['figure']}>{kind === 'blank' && text === '' ? (box.editable ? '未填' : '') : text}</span>
      <span className={classes['beside']}>
        {kind === 'number' && source !== null && <span className={classes['source']}>{source}</span>}
        {lastYear !== null && <span className={classes['lastYear']}>上年 {lastYear}</span>}
        {difference !== null && <span>{difference}</span>}
      </span>
    </td>
  );
});
