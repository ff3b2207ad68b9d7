import { useEffect, useRef, useState } from 'react';
import { formOf } from '../../../shared/formats/formats.ts';
import { clockTime } from '../../components/clock-time.ts';
import { isComposing } from '../../components/composing.ts';
import { type PageCommand, pageCommandOf } from '../../editor/page-keys.ts';
import type { ReportSession, SessionState } from '../../editor/report-session.ts';
import type { Direction } from '../../editor/save-queue.ts';
import type { Desk } from './use-desk.ts';
import { endTyping } from './use-report-session.ts';

const restoredWords: Record<Direction, string> = { undo: '已撤销', redo: '已重做' };

/** The explanation of a cell, or the file its figure was read from. */
type Below = 'help' | 'source';

/** The page's own keys, and what its buttons do alike. */
export function useDeskKeys(session: ReportSession, state: SessionState, desk: Desk, isEditable: boolean) {
  const [isExportOpen, setExportOpen] = useState(false);
  const [below, setBelow] = useState<Below | null>(null);
  const [findWish, setFindWish] = useState<object | null>(null);
  const toggle = (which: Below) => setBelow((open) => (open === which ? null : which));

  const travel = async (direction: Direction) => {
    if (!isEditable) return desk.say('plain', '这份报告不能改，没有可撤销的。');
    endTyping();
    const result = await session.travel(direction);
    if (!result.ok) return desk.say('look', result.error.message);
    const { restored } = result.data;
    if (restored[0]) desk.goToChange(restored[0]);
    const count = restored.filter((change) => change.kind === 'set-cell').length;
    desk.say('plain', `${restoredWords[direction]}：${count > 0 ? `${count} 格` : '文字'}。`);
  };

  const save = async () => {
    const typing = document.activeElement;
    endTyping();
    if (typing instanceof HTMLElement) typing.focus({ preventScroll: true });
    const isSaved = await session.saveNow();
    const { save: now } = session.state();
    if (isSaved && now.kind === 'saved') desk.say('good', `已保存 ${clockTime(now.savedAt)}，都在这台电脑上。`);
  };

  const run = (command: PageCommand) => {
    switch (command.kind) {
      case 'travel':
        return void travel(command.direction);
      case 'save':
        return void save();
      case 'export':
        return setExportOpen((isOpen) => !isOpen);
      case 'help':
        return toggle('help');
      case 'find':
        endTyping();
        return setFindWish({});
      case 'source':
        endTyping();
        desk.refocus();
        return toggle('source');
      case 'problem':
        endTyping();
        return desk.stepProblem(command.direction);
      case 'section': {
        const section = formOf(state.report.generation).sections[command.index];
        endTyping();
        return section && desk.openPart(section.key);
      }
    }
  };
  const latest = useRef(run);
  latest.current = run;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event)) return;
      if (event.key === 'Escape') {
        setExportOpen(false);
        setBelow(null);
      }
      if (event.defaultPrevented) return;
      const { key, code, ctrlKey, metaKey, shiftKey, altKey } = event;
      const command = pageCommandOf({ key, code, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey });
      if (!command) return;
      event.preventDefault();
      latest.current(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  return {
    travel: (direction: Direction) => void travel(direction),
    isExportOpen,
    setExportOpen,
    /** A wish to type what is looked for; a new object is a new wish, `null` while nothing is looked for. */
    findWish,
    closeFind: () => {
      setFindWish(null);
      desk.refocus();
    },
    /** What stands under the table: one of them at a time. */
    below,
    closeBelow: () => {
      setBelow(null);
      desk.refocus();
    },
    toggleSource: () => run({ kind: 'source' }),
  };
}

export type DeskActionsState = ReturnType<typeof useDeskKeys>;
