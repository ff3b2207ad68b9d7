import { useCallback, useEffect, useState } from 'react';
import type { HomeView } from '../../../main/api/contract.ts';
import { api } from '../../app/api-client.ts';
import type { ApiResult } from '../../app/api-result.ts';

/** `null` while it is being asked for. */
export function useHome(): { readonly home: ApiResult<HomeView> | null; readonly ask: () => void } {
  const [home, setHome] = useState<ApiResult<HomeView> | null>(null);
  const ask = useCallback(() => {
    setHome(null);
    void api.home().then(setHome);
  }, []);
  useEffect(ask, [ask]);
  return { home, ask };
}
