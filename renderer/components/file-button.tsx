import { Button } from '@mantine/core';
import { IconFolderOpen } from '@tabler/icons-react';
import { type ChangeEvent, useRef } from 'react';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  /** What the button says, and what is chosen with it. */
  readonly words?: string;
  readonly what?: string;
  readonly isSingle?: boolean;
  readonly isMain?: boolean;
  readonly autoFocus?: boolean;
}

/** [选择文件]: any file may be chosen, since its content decides what it is, and several of them. */
export function FileButton({
  onFiles,
  words = '选择文件',
  what = '去年的报告文件',
  isSingle = false,
  isMain = false,
  autoFocus = false,
}: Props) {
  const input = useRef<HTMLInputElement>(null);
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.currentTarget.files ?? [])];
    // The same file chosen again after it was mended must count as a new choice.
    event.currentTarget.value = '';
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <input ref={input} type="file" multiple={!isSingle} hidden onChange={take} aria-label={what} />
      <Button
        variant={isMain ? 'filled' : 'default'}
        leftSection={<IconFolderOpen size={20} aria-hidden />}
        onClick={() => input.current?.click()}
        autoFocus={autoFocus}
      >
        {words}
      </Button>
    </>
  );
}
