import type { Unit } from '../../../../shared/formats/form.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { formatQuantity } from '../../../../shared/report/quantities.ts';
import { figureWords } from '../../../components/figure-words.ts';
import type { Doubt } from './doubts.ts';
import { disagreementAt } from './printed-totals.ts';
import type { Review } from './review.ts';
import classes from './spot-dock.module.css';

interface Props {
  readonly review: Review;
  readonly cell: CellKey;
  readonly unit: Unit;
  readonly doubt: Doubt | null;
}

/** What the file says, what was read of it, and every reason not to be sure. */
export function WhyDoubted({ review, cell, unit, doubt }: Props) {
  const reading = review.view.draft.readings[cell];
  const total = disagreementAt(review, cell);
  const source = reading?.source || doubt?.issues.find((issue) => issue.source !== '')?.source;
  const isSaid = doubt?.issues.some(({ code }) => code === 'total') ?? false;
  return (
    <div className={classes['why']}>
      <p className={classes['source']}>
        {source ? `原文「${source}」，` : '原文这里没有字，'}
        读作 {figureWords(reading?.value ?? null, unit)}。
      </p>
      {doubt?.issues.map((issue) => (
        <p key={`${issue.code} ${issue.message}`}>{issue.message}</p>
      ))}
      {total && !isSaid && (
        <p>
          印的是 {formatQuantity(total.printed, unit)}，各项相加是 {formatQuantity(total.sum, unit)}，差{' '}
          {formatQuantity(Math.abs(total.printed - total.sum), unit)}。
        </p>
      )}
    </div>
  );
}
