import { Button, Popover } from '@mantine/core';
import { nameOfLink } from '../../../shared/narrative/link-names.ts';
import { brokenFigure, figureOf, openFigure, type Tables } from '../../../shared/narrative/linked-text.ts';
import type { LinkRange } from './link-ranges.ts';
import classes from './linked-text.module.css';

/** The figure that was asked about, and where it stands in the field. */
export interface AskedLink {
  readonly link: LinkRange;
  /** The text it was asked about in. */
  readonly text: string;
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

interface Props {
  readonly asked: AskedLink;
  readonly tables: Tables;
  readonly isReadOnly: boolean;
  readonly onGoToCell: (() => void) | null;
  /** Leaves the figure of the moment as an ordinary number. */
  readonly onUnlink: (figure: string) => void;
  /** `byKeys` where the keys are to go back to the text. */
  readonly onClose: (byKeys: boolean) => void;
}

function originWords(figure: string, name: string): string {
  if (figure === brokenFigure) return '这份表里没有这一格。请删掉这里，另写一个数。';
  return figure === openFigure
    ? `取自${name}。那里还没有填，填上以后这里就有数了。`
    : `取自${name}，表改了这里跟着改。`;
}

/** Where a linked figure comes from, and the two ways on from it. */
export function LinkCard({ asked: { link, box }, tables, isReadOnly, onGoToCell, onUnlink, onClose }: Props) {
  const figure = figureOf(tables, link.cells);
  const isOpen = figure === openFigure || figure === brokenFigure;
  return (
    <Popover
      opened
      onDismiss={() => onClose(false)}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
      position="bottom-start"
      width={400}
      shadow="md"
      trapFocus
      withinPortal={false}
      zIndex={40}
    >
      <Popover.Target>
        <span className={classes['asked']} style={box} />
      </Popover.Target>
      <Popover.Dropdown
        className={classes['card']}
        aria-label={`${figure} 从哪里来`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose(true);
        }}
      >
        <p>{originWords(figure, nameOfLink(tables.generation, link.cells))}</p>
        <div className={classes['ways']}>
          {onGoToCell && figure !== brokenFigure && (
            <Button size="sm" data-autofocus onClick={onGoToCell}>
              到这一格
            </Button>
          )}
          {!isReadOnly && !isOpen && (
            <Button size="sm" variant="default" onClick={() => onUnlink(figure)}>
              改为普通数字
            </Button>
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
