import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { RulePack } from '../../../shared/checks/rule-pack.ts';
import { ChecksDrawer } from './checks-drawer.tsx';

const words = '都检查什么';

interface Props {
  readonly look: 'words' | 'sign';
  /** The county's rules in force here. */
  readonly pack?: RulePack | null | undefined;
}

/** The way to the list of all checks: with its words where there is room, else as a sign. */
export function ChecksHelp({ look, pack = null }: Props) {
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
      <ChecksDrawer pack={pack} isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
