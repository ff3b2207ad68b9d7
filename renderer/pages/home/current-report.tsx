import { Button, Progress } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { ReportSummary } from '../../../main/api/contract.ts';
import { navigate } from '../../app/router.ts';
import { Paper } from '../../components/paper.tsx';
import { ProblemCounts } from '../../components/problem-counts.tsx';
import { StatusWord } from '../../components/status-word.tsx';
import classes from './current-report.module.css';
import { dueWords } from './offices.ts';

interface Props {
  readonly report: ReportSummary;
  readonly today: string;
  readonly dueOn: string | null;
}

/** The report being worked on: how far it is, what is wrong, how long there is. */
export function CurrentReport({ report, today, dueOn }: Props) {
  const filled = report.inputs - report.blanks;
  const isFinal = report.status === 'final';
  return (
    <Paper label={`${report.year} 年度报告`}>
      <div className={classes['card']}>
        <div className={classes['facts']}>
          <h2 className={classes['title']}>
            {report.year} 年度报告 <StatusWord status={report.status} isSubmitted={report.submission !== undefined} />
          </h2>
          <div className={classes['line']}>
            <span>
              已填 {filled}/{report.inputs} 格
            </span>
            <ProblemCounts counts={report} />
            {report.submission?.isChanged && <span>送审后又有改动</span>}
          </div>
          <Progress
            value={(100 * filled) / report.inputs}
            size="md"
            aria-label={`已填 ${filled} 格，共 ${report.inputs} 格`}
          />
          {!isFinal && <p className={classes['due']}>{dueWords(report.year, today, dueOn)}</p>}
        </div>
        <Button
          size="lg"
          autoFocus
          rightSection={<IconArrowRight size={20} aria-hidden />}
          onClick={() => navigate({ kind: 'report', reportId: report.id })}
        >
          {isFinal ? '打开' : '继续填写'}
        </Button>
      </div>
    </Paper>
  );
}
