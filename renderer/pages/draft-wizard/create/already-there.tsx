import { Button } from '@mantine/core';
import type { Ref } from 'react';
import type { ReportSummary } from '../../../../main/api/contract.ts';
import { navigate } from '../../../app/router.ts';
import { momentOf } from '../../../components/clock-time.ts';
import { MessageLine } from '../../../components/message-line.tsx';
import { statusWord } from '../../../components/status-word.tsx';

interface Props {
  readonly report: ReportSummary;
  readonly onReplace: () => void;
  readonly openRef: Ref<HTMLButtonElement>;
}

/** The report of that year which is there already: how far it is, to be opened or kept aside. */
export function AlreadyThere({ report, onReplace, openRef }: Props) {
  const { id, year, status, inputs, blanks, savedAt } = report;
  return (
    <MessageLine
      tone="look"
      actions={
        <>
          <Button ref={openRef} onClick={() => navigate({ kind: 'report', reportId: id })}>
            打开已有的
          </Button>
          <Button variant="default" onClick={onReplace}>
            重新起草，原来的另存
          </Button>
        </>
      }
    >
      {year} 年度报告已经有了：{statusWord(status)}，已填 {inputs - blanks}/{inputs} 格，{momentOf(savedAt, new Date())}{' '}
      保存。
    </MessageLine>
  );
}
