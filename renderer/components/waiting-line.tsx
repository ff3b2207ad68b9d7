import { Group, Loader, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDelayed } from './use-delayed.ts';

/** Says what is being done, but only where it takes longer than 300 ms. */
export function WaitingLine({ children }: { readonly children: ReactNode }) {
  const late = useDelayed(true);
  return (
    <Group gap="sm" role="status" mih={36} p="md">
      {late && (
        <>
          <Loader size={18} aria-hidden />
          <Text>{children}</Text>
        </>
      )}
    </Group>
  );
}
