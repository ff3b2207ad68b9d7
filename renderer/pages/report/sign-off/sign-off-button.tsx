import { Button } from '@mantine/core';
import type { SignOff } from './use-sign-off.ts';

const words = { finalise: '定稿', return: '退回修改' } as const;

/** 定稿 for a draft, 退回修改 for what is final; nothing for a report that was read from a file. */
export function SignOffButton({ signOff }: { readonly signOff: SignOff }) {
  if (signOff.possible === null) return null;
  return (
    <Button variant="default" px="md" aria-expanded={signOff.question !== null} onClick={signOff.ask}>
      {words[signOff.possible]}
    </Button>
  );
}
