import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type Report, titleOf } from '../../../../shared/report/report.ts';
import { printedDate, readDate } from '../../../editor/date-entry.ts';
import type { ReportSession } from '../../../editor/report-session.ts';
import classes from './prose.module.css';
import { useText } from './use-text.ts';

interface Props {
  readonly session: ReportSession;
  readonly report: Report;
  readonly isReadOnly: boolean;
}

/** 成文日期 as people write it. What is no day stays on the screen with a sentence, and the date that was known stays stored. */
function IssuedOn({ session, report, isReadOnly }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const date = typed === null ? null : readDate(typed);
  const take = () => {
    if (typed === null || date === 'not-a-day') return;
    setTyped(null);
    if (date !== report.issuedOn) session.edit([{ kind: 'set-issued-on', value: date }]);
  };
  return (
    <TextInput
      label="成文日期"
      description={
        date === 'not-a-day'
          ? `认不出这一天，没有保存。请写成 ${report.year + 1}年1月20日 这样。`
          : '印在落款的单位名称下面'
      }
      error={date === 'not-a-day'}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={`例如 ${report.year + 1}年1月20日`}
      readOnly={isReadOnly}
      value={typed ?? printedDate(report.issuedOn)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter') take();
        if (event.key === 'Escape') setTyped(null);
      }}
    />
  );
}

/** The title as it will be printed, and the two things it and the signature are made of. */
export function TitlePart({ session, report, isReadOnly }: Props) {
  const unit = useText(report.unit, (value) => session.type({ kind: 'set-unit', value }));
  return (
    <div className={classes['title']}>
      <p className={classes['printed']}>{titleOf(report)}</p>
      <TextInput
        label="单位全称"
        description="印在题目和落款里，请写全称"
        inputWrapperOrder={['label', 'input', 'description']}
        readOnly={isReadOnly}
        maxLength={200}
        spellCheck={false}
        onBlur={() => void session.saveNow()}
        {...unit}
      />
      <IssuedOn session={session} report={report} isReadOnly={isReadOnly} />
    </div>
  );
}
