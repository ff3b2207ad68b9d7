import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Unit } from '../../../../shared/formats/form.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { formatQuantity } from '../../../../shared/report/quantities.ts';
import type { CellValue } from '../../../../shared/report/report.ts';
import { isComposing } from '../../../components/composing.ts';
import { readTyped } from '../../../components/figure-words.ts';
import { LabelledField } from '../../../components/labelled-field.tsx';
import { figureAt, type Review } from './review.ts';
import type { ReviewAction } from './review-actions.ts';
import classes from './spot-dock.module.css';

interface Props {
  readonly review: Review;
  readonly cell: CellKey;
  readonly unit: Unit;
  readonly act: (action: ReviewAction) => void;
  readonly onSettle: (value: CellValue) => void;
  readonly fieldRef: RefObject<HTMLElement | null>;
}

/** The figure as it stands, to be taken with Enter or typed over; Esc brings it back. What is typed and left is kept. */
export function FigureEntry({ review, cell, unit, act, onSettle, fieldRef }: Props) {
  const standing = formatQuantity(figureAt(review, cell), unit);
  const [draft, setDraft] = useState<string | null>(null);
  const typed = draft ?? standing;
  const answer = readTyped(typed, unit);

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') setDraft(null);
    if (event.key !== 'Enter' || !answer.ok) return;
    setDraft(null);
    onSettle(answer.value);
  };
  const leave = () => {
    if (draft !== null && answer.ok && draft !== standing) act({ kind: 'decide', cell, value: answer.value });
    if (answer.ok) setDraft(null);
  };
  return (
    <>
      {!answer.ok && (
        <span className={classes['problem']} role="alert">
          {answer.message}
        </span>
      )}
      <LabelledField
        ref={fieldRef as RefObject<HTMLInputElement | null>}
        label="填"
        suffix={unit}
        width={130}
        inputMode="decimal"
        value={typed}
        error={!answer.ok}
        placeholder="留空"
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={leave}
      />
    </>
  );
}
