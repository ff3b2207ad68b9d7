import { Loader } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { momentOf } from './clock-time.ts';
import classes from './save-indicator.module.css';

/** `saved` means committed to disk at `savedAt` (ISO instant); `unsaved` says what keeps it and that it is tried again. */
export type SaveState =
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly savedAt: string }
  | { readonly kind: 'unsaved'; readonly message: string };

function face(state: SaveState) {
  switch (state.kind) {
    case 'saving':
      return { icon: <Loader size={16} aria-hidden />, words: '正在保存' };
    case 'saved':
      return {
        icon: <IconCircleCheck size={18} aria-hidden />,
        words: `已保存 ${momentOf(state.savedAt, new Date())}`,
      };
    case 'unsaved':
      return { icon: <IconAlertTriangle size={18} aria-hidden />, words: state.message };
  }
}

/** 已保存 HH:MM:SS, in a place of fixed width at the right of the head. */
export function SaveIndicator({ state }: { readonly state: SaveState }) {
  const { icon, words } = face(state);
  return (
    <span className={classes['indicator']} data-kind={state.kind} role="status" aria-label="保存情况">
      {icon}
      <span>{words}</span>
    </span>
  );
}
