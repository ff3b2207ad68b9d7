import { useEffect } from 'react';
import type { PanelFocus } from './findings/use-panel-focus.ts';
import type { Desk } from './use-desk.ts';
import type { Panel } from './use-panel.ts';

/** F6: from the table or text into the list of problems, and back. */
export function usePaneKey(panel: Panel, focus: PanelFocus, desk: Desk) {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      if (focus.panel.current?.contains(document.activeElement)) return desk.refocus();
      panel.show();
      requestAnimationFrame(focus.enter);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  });
}
