import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

const openKey = 'nianbao.findings-panel';
const widthKey = 'nianbao.findings-panel.width';

/** Narrower than this the panel lies over the table and is closed until it is asked for. */
const wide = '(min-width: 1280px)';

/** The rail and the least a table needs; the panel may take the rest of the window. */
const restPx = 1050;
export const leastPanelPx = 300;
const mostPanelPx = 640;

function bounded(widthPx: number): number {
  const roomPx = Math.max(leastPanelPx, Math.min(mostPanelPx, window.innerWidth - restPx));
  return Math.round(Math.min(Math.max(widthPx, leastPanelPx), roomPx));
}

/** The panel at the right: on a wide screen as wide and as open as the clerk left it, on a narrow one a drawer. */
export function usePanel() {
  const isWide = useMediaQuery(wide, window.matchMedia(wide).matches);
  const [isKept, setKept] = useState(() => window.localStorage.getItem(openKey) !== 'closed');
  const [isDrawn, setDrawn] = useState(false);
  const [widthPx, setWidthPx] = useState(() => Number(window.localStorage.getItem(widthKey)) || leastPanelPx);
  const set = (isOpen: boolean) => {
    if (!isWide) return setDrawn(isOpen);
    setKept(isOpen);
    window.localStorage.setItem(openKey, isOpen ? 'open' : 'closed');
  };
  return {
    isOpen: isWide ? isKept : isDrawn,
    isWide,
    widthPx: isWide ? bounded(widthPx) : leastPanelPx,
    show: () => set(true),
    hide: () => set(false),
    drawTo: (nextPx: number) => {
      setWidthPx(bounded(nextPx));
      window.localStorage.setItem(widthKey, String(bounded(nextPx)));
    },
  };
}

export type Panel = ReturnType<typeof usePanel>;
