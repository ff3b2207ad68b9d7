import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { navigate } from '../../app/router.ts';
import { MessageLine, type Tone } from '../../components/message-line.tsx';
import classes from './history-list.module.css';
import { certainRows, type ReadRow } from './history-rows.ts';
import type { HistoryImport } from './use-history-import.ts';

interface Props {
  readonly history: HistoryImport;
  readonly rows: readonly ReadRow[];
}

interface Said {
  readonly tone: Tone;
  readonly words: string;
  readonly actions: ReactNode;
}

/** The line at the bottom: what is being done, what can be confirmed at once, or that all is done. It keeps its height. */
export function HistoryBar(props: Props) {
  const { tone, words, actions } = saidOf(props);
  return (
    <div className={classes['bar']}>
      <MessageLine tone={tone} actions={actions}>
        {words}
      </MessageLine>
    </div>
  );
}

const goHome = (
  <Button onClick={() => navigate({ kind: 'home' })} autoFocus>
    回到工作台
  </Button>
);

function saidOf({ history, rows }: Props): Said {
  const { entries } = history.state;
  const waiting = entries.filter(({ standing }) => standing.kind === 'waiting' || standing.kind === 'reading').length;
  if (waiting > 0) {
    const words = `正在读第 ${entries.length - waiting + 1} 份，共 ${entries.length} 份。只读，不改动原来的文件。`;
    return { tone: 'plain', words, actions: null };
  }
  const certain = certainRows(rows);
  if (certain.length > 0) return { tone: 'good', ...offerOf(history, certain) };
  const settled = entries.filter(({ standing }) => standing.kind === 'stored');
  const storedCount = settled.filter(({ standing }) => standing.kind === 'stored' && !standing.isEarlier).length;
  if (rows.some(({ obstacle }) => obstacle !== null && obstacle.kind !== 'no-tables')) {
    return { tone: 'look', words: '剩下的要一份一份核对。确认以前什么都不存。', actions: null };
  }
  if (storedCount > 0) return { tone: 'good', words: `${storedCount} 份已存入往年。`, actions: goHome };
  if (settled.length > 0) return { tone: 'plain', words: '没有导入新的，往年都还是原来的。', actions: goHome };
  return { tone: 'plain', words: '确认以前什么都不存，原来的文件不改动。', actions: null };
}

function offerOf(history: HistoryImport, certain: readonly ReadRow[]): Omit<Said, 'tone'> {
  const years = certain.map(({ standing }) => standing.review.year.trim()).toSorted();
  const isConfirming = certain.some(({ standing }) => standing.isConfirming);
  return {
    words: `${years.join('、')} 年度没有待看的。看过上面的数再确认；确认以前什么都不存。`,
    actions: (
      <Button
        leftSection={<IconCheck size={20} aria-hidden />}
        loading={isConfirming}
        onClick={() => void history.confirmAll(certain.map(({ entry }) => entry.id))}
      >
        确认这 {certain.length} 份
      </Button>
    ),
  };
}
