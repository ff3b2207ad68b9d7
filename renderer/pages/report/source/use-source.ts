import { useCallback, useEffect, useState } from 'react';
import type { SourceView } from '../../../../main/api/contract.ts';
import type { ApiResult } from '../../../app/api-result.ts';
import { openSource } from '../report-api.ts';

/** What a report was read from, asked for once it is wanted; `null` until the answer is there. */
export function useSource(reportId: string | null, isWanted: boolean) {
  const [answer, setAnswer] = useState<ApiResult<SourceView> | null>(null);
  const ask = useCallback(() => {
    setAnswer(null);
    if (!isWanted || reportId === null) return;
    let isCurrent = true;
    void openSource(reportId).then((result) => {
      if (isCurrent) setAnswer(result);
    });
    return () => {
      isCurrent = false;
    };
  }, [reportId, isWanted]);
  useEffect(ask, [ask]);
  return { answer, ask };
}
