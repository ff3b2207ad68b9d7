import { Button } from '@mantine/core';
import type { ApiFailure } from '../../../app/api-result.ts';
import { navigate } from '../../../app/router.ts';
import { momentOf } from '../../../components/clock-time.ts';
import { MessageLine } from '../../../components/message-line.tsx';
import { statusWord } from '../../../components/status-word.tsx';
import { useHome } from '../../home/use-home.ts';

interface Props {
  readonly problem: ApiFailure;
  readonly reportId: string;
  readonly onReplace: () => void;
}

/** The report of that year which is there already: how far it is, to be opened or kept aside. */
export function AlreadyThere({ problem, reportId, onReplace }: Props) {
  const { home } = useHome();
  const report = home?.ok ? home.data.reports.find(({ id }) => id === reportId) : undefined;
  return (
    <MessageLine
      tone="look"
      actions={
        <>
          <Button onClick={() => navigate({ kind: 'report', reportId })} autoFocus>
            打开已有的
          </Button>
          <Button variant="default" onClick={onReplace}>
            重新起草，原来的另存
          </Button>
        </>
      }
    >
      {report
        ? `${report.year} 年度报告已经有了：${statusWord(report.status)}，已填 ${report.inputs - report.blanks}/${report.inputs} 格，${momentOf(report.savedAt, new Date())} 保存。`
        : problem.message}
    </MessageLine>
  );
}
