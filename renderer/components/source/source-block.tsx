import { memo, type ReactNode } from 'react';
import type { Block, BlockCell } from '../../../shared/alignment/blocks.ts';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { type SourceFocus, type SourceMark, splitAround, spotInBlock } from './source-marks.ts';
import classes from './source-view.module.css';

interface Props {
  readonly block: Block;
  readonly marks: ReadonlyMap<string, SourceMark> | undefined;
  /** Set only where it lies in this block. */
  readonly focus: SourceFocus | null;
  readonly onPick: (cell: CellKey) => void;
}

function literal(text: string, focus: SourceFocus | null): ReactNode {
  const parts = focus && splitAround(text, focus.source);
  if (!parts) return text;
  const [before, found, after] = parts;
  return (
    <>
      {before}
      <mark className={classes['literal']}>{found}</mark>
      {after}
    </>
  );
}

interface SpotProps extends Pick<Props, 'onPick'> {
  readonly text: string;
  readonly mark: SourceMark | undefined;
  readonly focus: SourceFocus | null;
}

/** A text something was read from can be clicked; the form beside it is the way for the keyboard. */
function SpotText({ text, mark, focus, onPick }: SpotProps) {
  const [cell] = mark?.cells ?? [];
  const shown = literal(text, focus);
  const state = { 'data-focus': focus ? '' : undefined, 'data-doubted': mark?.isDoubted ? '' : undefined };
  if (!cell) {
    return (
      <span className={classes['text']} {...state}>
        {shown}
      </span>
    );
  }
  return (
    <button type="button" className={classes['read']} tabIndex={-1} onClick={() => onPick(cell)} {...state}>
      {shown === '' ? '\u00a0' : shown}
    </button>
  );
}

interface RowProps extends Pick<Props, 'marks' | 'focus' | 'onPick'> {
  readonly row: readonly BlockCell[];
  readonly rowIndex: number;
}

/** A row whose figures lost their places is pointed out as a whole. */
function TableRow({ row, rowIndex, marks, focus, onPick }: RowProps) {
  const focusSpot = focus && spotInBlock(focus.place);
  const rowSpot = spotInBlock({ row: rowIndex, cell: null });
  const isFocused = focusSpot === rowSpot;
  return (
    <tr data-focus={isFocused ? '' : undefined} data-doubted={marks?.get(rowSpot)?.isDoubted ? '' : undefined}>
      {row.map((box, boxIndex) => {
        const spot = spotInBlock({ row: rowIndex, cell: boxIndex });
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: boxes of a file that was read never change
          <td key={boxIndex} colSpan={box.columnSpan} rowSpan={box.rowSpan}>
            <SpotText
              text={box.text}
              mark={marks?.get(spot)}
              focus={focusSpot === spot ? focus : null}
              onPick={onPick}
            />
          </td>
        );
      })}
    </tr>
  );
}

function TableBlock({ block, ...props }: Props & { readonly block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table className={classes['table']}>
      <tbody>
        {block.rows.map((row, rowIndex) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file that was read never change
          <TableRow key={rowIndex} row={row} rowIndex={rowIndex} {...props} />
        ))}
      </tbody>
    </table>
  );
}

export const SourceBlock = memo(function SourceBlock(props: Props) {
  const { block, marks, focus, onPick } = props;
  if (block.kind === 'table') return <TableBlock {...props} block={block} />;
  return (
    <p className={classes['paragraph']}>
      <SpotText text={block.text} mark={marks?.get('-')} focus={focus} onPick={onPick} />
    </p>
  );
});
