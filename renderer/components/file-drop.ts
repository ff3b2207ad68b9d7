import { type DragEvent, useRef, useState } from 'react';

/** Handlers for the element that takes a dropped file anywhere on it, and whether a file hangs over it now. */
export function useFileDrop(onFiles: (files: readonly File[]) => void) {
  const depth = useRef(0);
  const [isOver, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const enter = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    depth.current += 1;
    setOver(true);
  };
  const leave = () => {
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setOver(false);
  };
  const over = (event: DragEvent) => {
    if (carriesFiles(event)) event.preventDefault();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return { isOver, handlers: { onDragEnter: enter, onDragLeave: leave, onDragOver: over, onDrop: drop } };
}

/** A file let go beside a drop area would replace the window's page with its contents. */
export function refuseStrayDrops(): () => void {
  const refuse = (event: globalThis.DragEvent) => event.preventDefault();
  window.addEventListener('dragover', refuse);
  window.addEventListener('drop', refuse);
  return () => {
    window.removeEventListener('dragover', refuse);
    window.removeEventListener('drop', refuse);
  };
}
