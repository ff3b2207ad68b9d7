import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { isComposing } from '../../../components/composing.ts';
import type { Tally } from '../../../editor/finding-list.ts';
import { rememberedAuthor } from '../waivers/remembered-author.ts';
import classes from './submission.module.css';

interface Props {
  readonly tally: Tally;
  readonly isWorking: boolean;
  readonly onSubmit: (clerk: string) => void;
  readonly onLeave: () => void;
}

function openWords({ errors, blanks, warnings }: Tally): string {
  const left = [
    ...(errors > 0 ? [`${errors} 处必改`] : []),
    ...(blanks > 0 ? [`${blanks} 格未填`] : []),
    ...(warnings > 0 ? [`${warnings} 处待看`] : []),
  ];
  return left.length === 0 ? '没有问题。' : `还有 ${left.join('、')}，会列在校核表里。`;
}

/** Who hands it in, and what happens then: asked once, in the line under the table. */
export function SubmitLine({ tally, isWorking, onSubmit, onLeave }: Props) {
  const [clerk, setClerk] = useState(rememberedAuthor);
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    if (clerk.trim() === '') setMissing(true);
    else if (!isWorking) onSubmit(clerk.trim());
  };
  return (
    <div className={classes['asking']}>
      <span className={classes['words']}>
        {openWords(tally)}送审件是 Word 文档，前有发文稿纸，后附校核表。送审后还可以改。
      </span>
      <TextInput
        className={classes['clerk'] ?? ''}
        size="sm"
        aria-label="送审人"
        placeholder={isMissing ? '请写送审人' : '送审人'}
        maxLength={50}
        autoFocus
        error={isMissing}
        value={clerk}
        onChange={(event) => {
          setMissing(false);
          setClerk(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event)) submit();
        }}
      />
      <Button size="sm" loading={isWorking} onClick={submit}>
        确定送审
      </Button>
      <Button size="sm" variant="default" onClick={onLeave}>
        先不送
      </Button>
    </div>
  );
}
