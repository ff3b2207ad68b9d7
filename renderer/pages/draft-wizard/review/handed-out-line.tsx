import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportView } from '../../../../main/api/contract.ts';
import { MessageLine, type Tone } from '../../../components/message-line.tsx';
import { reportOfReview } from '../../compare/comparison.ts';
import { ChangesDialog } from '../../report/submission/changes-dialog.tsx';
import { changesSince } from '../../report/submission/changes-since.ts';
import { handedOutWords } from './handed-out-words.ts';
import type { Review } from './review.ts';
import classes from './review-step.module.css';

const tones = { same: 'good', changed: 'look', broken: 'look' } as const satisfies Record<
  NonNullable<ImportView['handedOut']>['verdict'],
  Tone
>;

/** What was changed in a file that was handed in here: then at the left, as the file has it at the right. */
function Comparison({ review }: { readonly review: Review }) {
  const [isShown, setShown] = useState(false);
  const { submitted } = review.view;
  const read = submitted && reportOfReview(review, submitted.report.unit, submitted.report.year);
  if (!submitted || !read) return null;
  return (
    <>
      <Button size="sm" variant="default" onClick={() => setShown(true)}>
        看改动
      </Button>
      {isShown && (
        <ChangesDialog
          changes={changesSince(submitted.report, { ...read, issuedOn: review.view.draft.issuedOn })}
          generation={read.generation}
          sides={['送审时', '这个文件里']}
          title={`${submitted.clerk}送审以后改动的地方`}
          onClose={() => setShown(false)}
        />
      )}
    </>
  );
}

/** For a file of our own: whether it still says what was handed in or signed. */
export function HandedOutLine({ review }: { readonly review: Review }) {
  const { handedOut, draft } = review.view;
  if (!handedOut) return null;
  const changes = draft.issues.filter(({ code }) => code === 'changed').length;
  return (
    <div className={classes['handedOut']}>
      <MessageLine
        tone={tones[handedOut.verdict]}
        actions={handedOut.verdict === 'changed' ? <Comparison review={review} /> : undefined}
      >
        {handedOutWords(handedOut, changes)}
      </MessageLine>
    </div>
  );
}
