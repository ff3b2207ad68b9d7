import { Button } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import type { ReportSummary } from '../../../main/api/contract.ts';
import { navigate } from '../../app/router.ts';
import { Paper } from '../../components/paper.tsx';
import { statusWord } from '../../components/status-word.tsx';
import classes from './current-report.module.css';
import { dueWords } from './offices.ts';

interface Props {
  readonly source: ReportSummary;
  readonly today: string;
  readonly dueOn: string | null;
  /** True while no report of this office is being worked on. */
  readonly isMain: boolean;
}

/** Offers to draft the year after the latest report that is kept here; no file is needed. */
export function NextReport({ source, today, dueOn, isMain }: Props) {
  const year = source.year + 1;
  return (
    <Paper label={`起草 ${year} 年度报告`}>
      <div className={classes['card']}>
        <div className={classes['facts']}>
          <h2 className={classes['title']}>{year} 年度报告还没有起草</h2>
          <p className={classes['due']}>
            可以用 {source.year} 年度报告（{statusWord(source.status)}）起草：结转的数和文字带过来，其余留空。
            {dueWords(year, today, dueOn)}。
          </p>
        </div>
        <Button
          size="lg"
          autoFocus={isMain}
          variant={isMain ? 'filled' : 'default'}
          leftSection={<IconFilePlus size={20} aria-hidden />}
          onClick={() => navigate({ kind: 'draft', start: 'report', from: source.id })}
        >
          起草 {year} 年度报告
        </Button>
      </div>
    </Paper>
  );
}
