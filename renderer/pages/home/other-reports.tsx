import { Button } from '@mantine/core';
import type { ReportSummary } from '../../../main/api/contract.ts';
import { navigate } from '../../app/router.ts';
import { hashOf } from '../../app/routes.ts';
import { FileButton } from '../../components/file-button.tsx';
import { Paper } from '../../components/paper.tsx';
import { StatusWord } from '../../components/status-word.tsx';
import classes from './other-reports.module.css';

interface Props {
  readonly reports: readonly ReportSummary[];
  readonly onFiles: (files: readonly File[]) => void;
}

/** 往年 in a row, and the place to bring one more. */
export function OtherReports({ reports, onFiles }: Props) {
  return (
    <Paper label="往年">
      <div className={classes['row']}>
        <h2 className={classes['title']}>往年</h2>
        <ul className={classes['list']}>
          {reports.map((report) => (
            <li key={report.id}>
              <a className={classes['report']} href={hashOf({ kind: 'report', reportId: report.id })}>
                {report.year} <StatusWord status={report.status} />
              </a>
            </li>
          ))}
          {reports.length === 0 && <li className={classes['none']}>还没有</li>}
        </ul>
        <div className={classes['bring']}>
          <span>把往年报告（可以几份一起）拖到这里，或</span>
          <FileButton onFiles={onFiles} />
          <Button variant="subtle" onClick={() => navigate({ kind: 'draft', start: 'file' })}>
            粘贴文字或从空表起草
          </Button>
        </div>
      </div>
    </Paper>
  );
}
