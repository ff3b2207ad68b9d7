import { CurrentReport } from './current-report.tsx';
import { NextReport } from './next-report.tsx';
import type { Office } from './offices.ts';
import { OtherReports } from './other-reports.tsx';

interface Props {
  readonly office: Office;
  readonly today: string;
  /** MM-DD the county wants it by, where it does. */
  readonly dueOn: string | null;
  readonly onFiles: (files: readonly File[]) => void;
}

export function OfficeDesk({ office, today, dueOn, onFiles }: Props) {
  return (
    <>
      {office.current && <CurrentReport report={office.current} today={today} dueOn={dueOn} />}
      {office.source && (
        <NextReport source={office.source} today={today} dueOn={dueOn} isMain={office.current === null} />
      )}
      <OtherReports reports={office.others} onFiles={onFiles} />
    </>
  );
}
