import { Button } from '@mantine/core';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import type { SignOff } from './use-sign-off.ts';

const faces = {
  finalise: { words: '定稿', Icon: IconLock },
  return: { words: '退回修改', Icon: IconLockOpen },
} as const;

/** 定稿 for a draft, 退回修改 for what is final; nothing for a report that was read from a file. */
export function SignOffButton({ signOff }: { readonly signOff: SignOff }) {
  if (signOff.possible === null) return null;
  const { words, Icon } = faces[signOff.possible];
  return (
    <Button
      variant="default"
      leftSection={<Icon size={20} aria-hidden />}
      aria-expanded={signOff.question !== null}
      onClick={signOff.ask}
    >
      {words}
    </Button>
  );
}
