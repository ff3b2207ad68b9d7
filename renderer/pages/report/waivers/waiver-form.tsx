import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { shortestReason, type WeighedFinding } from '../../../../shared/checks/waiver.ts';
import { isComposing } from '../../../components/composing.ts';
import { rememberAuthor, rememberedAuthor } from './remembered-author.ts';
import type { Waiving } from './use-waiving.ts';
import classes from './waivers.module.css';

interface Props {
  readonly finding: WeighedFinding;
  readonly waiving: Waiving;
  readonly onLeave: () => void;
}

const rule = '只对现在的数字和文字有效，一变就要重新说明。';

/** What most explanations say; taken over into the field, where it can be written on. */
const usualReasons = ['已对照原件核对，无误。', '统计口径不同，情况属实。'];

/** What is wrong with what was typed, in a sentence; `null` where nothing is. */
function objectionTo(author: string, reason: string): string | null {
  if (author.trim() === '') return '请写上说明人。';
  return [...reason.trim()].length < shortestReason ? `理由至少写 ${shortestReason} 个字。` : null;
}

/** Who explains a finding and why, in the place of its button. What was typed stays until it is on disk. */
export function WaiverForm({ finding, waiving, onLeave }: Props) {
  const [author, setAuthor] = useState(rememberedAuthor);
  const [reason, setReason] = useState(finding.reopened?.reason ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [isWriting, setWriting] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const objection = objectionTo(author, reason);
    if (objection) return setProblem(objection);
    setWriting(true);
    const refusal = await waiving.write(finding, author.trim(), reason.trim());
    setWriting(false);
    setProblem(refusal);
    if (refusal === null) rememberAuthor(author.trim());
  };
  return (
    <form
      className={classes['form']}
      aria-label="写说明"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || isComposing(event)) return;
        event.stopPropagation();
        onLeave();
      }}
    >
      <Textarea
        label="理由"
        placeholder="为什么不改，例如：上年已并案办理"
        autosize
        minRows={2}
        maxRows={8}
        maxLength={1000}
        size="sm"
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {reason === '' && (
        <div className={classes['usual']}>
          {usualReasons.map((usual) => (
            <button key={usual} type="button" className={classes['write']} onClick={() => setReason(usual)}>
              {usual}
            </button>
          ))}
        </div>
      )}
      <TextInput
        label="说明人"
        size="sm"
        maxLength={50}
        value={author}
        onChange={(event) => setAuthor(event.currentTarget.value)}
      />
      <p className={classes['hint']} data-problem={problem !== null || undefined} role={problem ? 'alert' : undefined}>
        {problem ?? rule}
      </p>
      <div className={classes['ways']}>
        <Button type="submit" size="sm" aria-disabled={isWriting}>
          记下说明
        </Button>
        <Button size="sm" variant="default" onClick={onLeave}>
          不写了
        </Button>
      </div>
    </form>
  );
}
