import { useState } from 'react';

const key = 'nianbao.unit';

/** The unit a clerk of two offices looked at last, remembered by this window only. */
export function useChosenUnit(): readonly [string | null, (unit: string) => void] {
  const [unit, setUnit] = useState(() => window.localStorage.getItem(key));
  const choose = (next: string) => {
    window.localStorage.setItem(key, next);
    setUnit(next);
  };
  return [unit, choose];
}
