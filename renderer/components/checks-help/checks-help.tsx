import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { ChecksDrawer } from './checks-drawer.tsx';

const words = '都检查什么';

/** The way to the list of all checks: with its words where there is room, else as a sign. */
export function ChecksHelp({ look }: { readonly look: 'words' | 'sign' }) {
  const [isOpen, setOpen] = useState(false);
  const open = () => setOpen(true);
  return (
    <>
      {look === 'words' ? (
        <Button variant="subtle" size="sm" leftSection={<IconListSearch size={20} aria-hidden />} onClick={open}>
          {words}
        </Button>
      ) : (
        <Tooltip label={words}>
          <ActionIcon size={40} variant="subtle" aria-label={words} onClick={open}>
            <IconListSearch size={22} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
      <ChecksDrawer isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
