import { Button } from '@mantine/core';
import type { ReportSummary } from '../../../../main/api/contract.ts';
import { navigate } from '../../../app/router.ts';
import { Paper } from '../../../components/paper.tsx';
import { StatusWord } from '../../../components/status-word.tsx';
import { useHome } from '../../home/use-home.ts';
import classes from './stored-reports.module.css';

const byYearDown = (a: ReportSummary, b: ReportSummary): number => b.year - a.year;

/** Reports kept here can be drafted from without any file; nothing is shown while there are none. */
export function StoredReports() {
  const { home } = useHome();
  const reports = home?.ok ? home.data.reports.toSorted(byYearDown) : [];
  if (reports.length === 0) return null;
  return (
    <Paper label="这台电脑上已有的报告">
      <h2 className={classes['title']}>这台电脑上已有的报告，不用再找文件</h2>
      <ul className={classes['list']}>
        {reports.map((report) => (
          <li key={report.id} className={classes['report']}>
            <span className={classes['name']}>
              {report.unit} {report.year} 年度报告 <StatusWord status={report.status} />
            </span>
            <Button
              variant="default"
              onClick={() => navigate({ kind: 'draft', start: 'report', from: report.id })}
              aria-label={`用${report.unit} ${report.year} 年度报告起草`}
            >
              用它起草 {report.year + 1} 年度
            </Button>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
