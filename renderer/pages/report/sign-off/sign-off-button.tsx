import { Button } from '@mantine/core';
import type { SignOff } from './use-sign-off.ts';

const words = { finalise: '定稿', return: '退回修改' } as const;

/** 送审 and 定稿 for a draft, 退回修改 for what is final; nothing for a report that was read from a file. */
export function SignOffButton({ signOff }: { readonly signOff: SignOff }) {
  if (signOff.possible === null) return null;
  const { question } = signOff;
  return (
    <>
      {signOff.possible === 'finalise' && (
        <Button variant="default" px="md" aria-expanded={question === 'submit'} onClick={signOff.askSubmit}>
          送审
        </Button>
      )}
      <Button variant="default" px="md" aria-expanded={question === signOff.possible} onClick={signOff.ask}>
        {words[signOff.possible]}
      </Button>
    </>
  );
}
