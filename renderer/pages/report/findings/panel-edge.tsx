import type { KeyboardEvent, PointerEvent } from 'react';
import { leastPanelPx, type Panel } from '../use-panel.ts';
import classes from './findings.module.css';

/** How far one press of an arrow key draws the edge. */
const stepPx = 20;

/** The panel's left edge: drawn with the mouse or the arrow keys, and kept. */
export function PanelEdge({ panel }: { readonly panel: Panel }) {
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) panel.drawTo(window.innerWidth - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') panel.drawTo(panel.widthPx + stepPx);
    if (event.key === 'ArrowRight') panel.drawTo(panel.widthPx - stepPx);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule between paragraphs cannot be drawn
    <div
      className={classes['edge']}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label="问题栏的宽度"
      aria-valuenow={panel.widthPx}
      aria-valuemin={leastPanelPx}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
