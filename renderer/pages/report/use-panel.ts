import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

const key = 'nianbao.findings-panel';

/** Narrower than this the panel lies over the table and is closed until it is asked for. */
const wide = '(min-width: 1280px)';

/** The panel at the right: on a wide screen it stays as the clerk left it, on a narrow one it is a drawer. */
export function usePanel() {
  const isWide = useMediaQuery(wide, window.matchMedia(wide).matches);
  const [isKept, setKept] = useState(() => window.localStorage.getItem(key) !== 'closed');
  const [isDrawn, setDrawn] = useState(false);
  const set = (isOpen: boolean) => {
    if (!isWide) return setDrawn(isOpen);
    setKept(isOpen);
    window.localStorage.setItem(key, isOpen ? 'open' : 'closed');
  };
  return { isOpen: isWide ? isKept : isDrawn, show: () => set(true), hide: () => set(false) };
}

export type Panel = ReturnType<typeof usePanel>;
