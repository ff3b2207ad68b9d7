import { Button, TextInput } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ReportSummary, ReportView } from '../../../../main/api/contract.ts';
import type { ApiFailure } from '../../../app/api-result.ts';
import { navigate } from '../../../app/router.ts';
import { MessageLine } from '../../../components/message-line.tsx';
import { Paper } from '../../../components/paper.tsx';
import { readYear } from '../year-entry.ts';
import { AlreadyThere } from './already-there.tsx';
import { BroughtAlong } from './brought-along.tsx';
import classes from './create-form.module.css';
import { existingReport } from './existing-report.ts';
import { firstDraftYear, useCreation } from './use-creation.ts';

interface Props {
  readonly source: ReportView | null;
  /** All that are kept here, to see whether the draft would meet another. */
  readonly reports: readonly ReportSummary[];
  readonly unit: string;
  readonly year: string;
}

/** Whose draft of which year, what it starts with, and the one button. */
export function CreateForm({ source, reports, ...start }: Props) {
  const [unit, setUnit] = useState(start.unit);
  const [typedYear, setYear] = useState(start.year);
  const year = readYear(typedYear, firstDraftYear);
  const existing = existingReport(reports, unit, year);
  const { create, replace, forget, isCreating, problem } = useCreation(source?.id ?? null);
  const open = useRef<HTMLButtonElement>(null);
  // Once, on arrival: typing a year that is taken must not pull the focus out of its field.
  useEffect(() => open.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!existing) create(unit, year);
  };
  return (
    <form onSubmit={submit} className={classes['form']}>
      <Paper label="要生成的报告">
        <div className={classes['fields']}>
          <TextInput
            className={classes['unit'] ?? ''}
            label="单位全称"
            value={unit}
            autoFocus={unit === ''}
            onChange={(event) => {
              forget();
              setUnit(event.currentTarget.value);
            }}
          />
          <TextInput
            className={classes['year'] ?? ''}
            label="报告年度"
            inputMode="numeric"
            value={typedYear}
            error={year === null}
            onChange={(event) => {
              forget();
              setYear(event.currentTarget.value);
            }}
          />
          <Button
            type="submit"
            loading={isCreating}
            disabled={existing !== null}
            autoFocus={unit !== ''}
            leftSection={<IconFilePlus size={20} aria-hidden />}
          >
            生成 {year ?? ''} 年度草稿
          </Button>
        </div>
        <div className={classes['answer']}>
          {problem && <Obstacle problem={problem} />}
          {!problem && existing && (
            <AlreadyThere report={existing} openRef={open} onReplace={() => replace(unit, year, existing.id)} />
          )}
          {!problem && !existing && <Hint source={source} year={year} />}
        </div>
      </Paper>
      {source && year !== null && <BroughtAlong source={source.report} year={year} />}
      {!source && (
        <Paper label="空表">
          <p className={classes['blank']}>没有上年的报告：六个部分都是空的，所有的数都未填，由您逐格填写。</p>
        </Paper>
      )}
    </form>
  );
}

/** A report that came in between is only known by its id. */
function Obstacle({ problem }: { readonly problem: ApiFailure }) {
  const { reportId } = problem;
  const open = reportId !== undefined && (
    <Button onClick={() => navigate({ kind: 'report', reportId })}>打开已有的</Button>
  );
  return (
    <MessageLine tone="must" actions={open}>
      {problem.message}
    </MessageLine>
  );
}

function Hint({ source, year }: { readonly source: ReportView | null; readonly year: number | null }) {
  if (source && year !== null && year !== source.report.year + 1) {
    return (
      <MessageLine tone="look">
        带过来的是 {source.report.year} 年度的结转数，和 {year} 年度不是相邻两年，生成后请核对「上年结转」。
      </MessageLine>
    );
  }
  return <MessageLine tone="plain">生成后就存下来了，随时可以接着填。</MessageLine>;
}
