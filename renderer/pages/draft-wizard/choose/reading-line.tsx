import { Button, Loader } from '@mantine/core';
import { useEffect } from 'react';
import { isComposing } from '../../../components/composing.ts';
import { useDelayed } from '../../../components/use-delayed.ts';
import classes from './reading-line.module.css';

interface Props {
  readonly fileName: string;
  readonly onCancel: () => void;
}

/** What is being read, once that takes a while; Esc gives up. */
export function ReadingLine({ fileName, onCancel }: Props) {
  const late = useDelayed(true);
  useEffect(() => {
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !isComposing(event)) onCancel();
    };
    window.addEventListener('keydown', giveUp);
    return () => window.removeEventListener('keydown', giveUp);
  }, [onCancel]);
  return (
    <div className={classes['line']} role="status">
      {late && (
        <>
          <Loader size={18} aria-hidden />
          <span className={classes['name']}>正在读取「{fileName}」</span>
          <Button variant="default" onClick={onCancel}>
            取消
          </Button>
        </>
      )}
    </div>
  );
}
