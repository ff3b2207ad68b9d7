import { Button } from '@mantine/core';
import { navigate } from '../../app/router.ts';
import { MessageLine } from '../../components/message-line.tsx';
import { isOpen } from '../history/history-state.ts';
import type { HistoryImport } from '../history/use-history-import.ts';

/** Past years that were read and not yet confirmed: they wait until the clerk takes them up again or lets them go. */
export function UnfinishedHistory({ history }: { readonly history: HistoryImport }) {
  const open = history.state.entries.filter(isOpen).length;
  if (open === 0) return null;
  return (
    <MessageLine
      tone="look"
      actions={
        <>
          <Button onClick={() => navigate({ kind: 'history' })}>接着核对</Button>
          <Button variant="default" onClick={history.clear}>
            不要了
          </Button>
        </>
      }
    >
      往年报告的清单里还有 {open} 份没有确认。
    </MessageLine>
  );
}
