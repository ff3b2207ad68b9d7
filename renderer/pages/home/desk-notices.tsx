import type { HomeView } from '../../../main/api/contract.ts';
import { MessageLine } from '../../components/message-line.tsx';

/** What happened to the data itself when it was opened, and a copy that could not be made. */
export function DeskNotices({ notices, backup }: Pick<HomeView, 'notices' | 'backup'>) {
  const all = backup.problem === null ? notices : [...notices, backup.problem];
  return all.map((notice) => (
    <MessageLine key={notice} tone="look">
      {notice}
    </MessageLine>
  ));
}
