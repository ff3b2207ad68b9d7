import { Alert, Button, Center, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { hashOf } from './routes.ts';

interface Props {
  readonly children: ReactNode;
}

/** Stands in for a screen that cannot be drawn. What was saved is safe, since every change is on disk before it is shown as saved. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  private readonly goHome = (): void => {
    window.location.hash = hashOf({ kind: 'home' });
    window.location.reload();
  };

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Center h="100%" p="xl">
        <Alert color="must" title="这一页显示不出来" icon={<IconAlertTriangle aria-hidden />} maw={640} role="alert">
          <Stack>
            <Text>已保存的内容都在，没有丢失。请回到工作台再打开一次；还不行，就重新打开年报助手。</Text>
            <Button onClick={this.goHome} autoFocus>
              回到工作台
            </Button>
          </Stack>
        </Alert>
      </Center>
    );
  }
}
