import { Button } from '@mantine/core';
import { MessageLine } from '../../components/message-line.tsx';
import type { ShelfNews } from './shelf-state.ts';

interface Props {
  readonly news: ShelfNews;
  readonly onBringBack: (id: string, swap: boolean) => void;
  readonly onAgain: () => void;
}

/** What became of the last step, and the way back from it. */
export function ShelfNewsLine({ news, onBringBack, onAgain }: Props) {
  switch (news.kind) {
    case 'none':
      return <MessageLine tone="plain">放到一边的报告不再出现在工作台上，内容都留着，随时可以取回。</MessageLine>;
    case 'put-aside':
      return (
        <MessageLine tone="good" actions={<Button onClick={() => onBringBack(news.id, false)}>取回</Button>}>
          {news.name}已放到一边。
        </MessageLine>
      );
    case 'brought-back':
      return <MessageLine tone="good">{news.name}已取回，在工作台上。</MessageLine>;
    case 'occupied':
      return (
        <MessageLine tone="look" actions={<Button onClick={() => onBringBack(news.id, true)}>两份对换</Button>}>
          {news.message}
        </MessageLine>
      );
    case 'failed':
      return (
        <MessageLine tone="must" actions={<Button onClick={onAgain}>再试一次</Button>}>
          {news.error.message}
        </MessageLine>
      );
  }
}
