import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Tables } from '../../../shared/narrative/linked-text.ts';
import {
  type CursorState,
  createLinkedEditor,
  type EditorEvents,
  type EditorLook,
  type LinkedEditor,
} from './linked-editor.ts';

interface Wanted extends EditorLook {
  readonly value: string;
  readonly tables: Tables;
  readonly events: Omit<EditorEvents, 'onCursor'>;
  /** For whoever sends the cursor somewhere. */
  readonly handle: RefObject<LinkedEditor | null>;
}

/**
 * One editor for the life of the field. What comes from outside is brought in before the screen is drawn: a later moment
 * could overwrite the next key.
 */
export function useLinkedEditor({ value, tables, events, handle, label, placeholder, isReadOnly }: Wanted) {
  const host = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<CursorState | null>(null);
  const latest = useRef(events);
  latest.current = events;
  const start = useRef({ stored: value, tables, label, placeholder, isReadOnly });

  useLayoutEffect(() => {
    if (!host.current) return;
    const editor = createLinkedEditor(host.current, start.current, {
      onType: (stored) => latest.current.onType(stored),
      onEdit: (stored) => latest.current.onEdit(stored),
      onBlur: () => latest.current.onBlur(),
      onAskLink: (link) => latest.current.onAskLink(link),
      onTakeOffer: () => latest.current.onTakeOffer(),
      onRefuseOffer: () => latest.current.onRefuseOffer(),
      onCursor: setCursor,
    });
    handle.current = editor;
    return () => {
      handle.current = null;
      editor.destroy();
    };
  }, [handle]);

  useLayoutEffect(() => handle.current?.take(value, tables), [handle, value, tables]);
  useLayoutEffect(
    () => handle.current?.dress({ label, placeholder, isReadOnly }),
    [handle, label, placeholder, isReadOnly],
  );
  return { host, cursor };
}
