import { useState } from 'react';
import { api } from '../../../app/api-client.ts';
import type { ApiFailure } from '../../../app/api-result.ts';
import { navigate } from '../../../app/router.ts';

/** The first year there was a form with tables. */
export const firstDraftYear = 2019;

const unitMissing: ApiFailure = { code: 'unit-missing', message: '还没有写单位。请填上单位全称。' };
const yearMissing: ApiFailure = {
  code: 'year-missing',
  message: `年度要写四位数字，${firstDraftYear} 年度起才有这几张表。`,
};

function obstacleTo(unit: string, year: number | null): ApiFailure | null {
  if (unit.trim() === '') return unitMissing;
  return year === null ? yearMissing : null;
}

/** Makes the draft and opens it; a report that is already there is never replaced unasked. */
export function useCreation(previousId: string | null) {
  const [isCreating, setCreating] = useState(false);
  const [problem, setProblem] = useState<ApiFailure | null>(null);

  const make = async (unit: string, year: number | null, asideId: string | null) => {
    const obstacle = obstacleTo(unit, year);
    setProblem(obstacle);
    if (obstacle || year === null) return;
    setCreating(true);
    const setAside = asideId === null ? null : await api.discardReport(asideId);
    const answer =
      setAside && !setAside.ok ? setAside : await api.createReport({ unit: unit.trim(), year, previousId });
    setCreating(false);
    if (!answer.ok) return setProblem(answer.error);
    navigate({ kind: 'report', reportId: answer.data.id });
  };

  return {
    isCreating,
    problem,
    forget: () => setProblem(null),
    create: (unit: string, year: number | null) => void make(unit, year, null),
    /** Keeps the report in the way aside first. */
    replace: (unit: string, year: number | null, asideId: string) => void make(unit, year, asideId),
  };
}
