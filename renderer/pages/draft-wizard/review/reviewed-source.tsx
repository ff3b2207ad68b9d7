import type { CellKey } from '../../../../shared/formats/formats.ts';
import { SourceView } from '../../../components/source/source-view.tsx';
import { idOfSpot, type Review } from './review.ts';
import { focusOf } from './source-focus.ts';

interface Props {
  readonly review: Review;
  readonly onPick: (cell: CellKey) => void;
}

/** The file under review, with what is looked at now pointed out. */
export function ReviewedSource({ review, onPick }: Props) {
  const { blocks, draft, fileName, leftOut } = review.view;
  return (
    <SourceView
      fileName={fileName}
      blocks={blocks}
      leftOut={leftOut}
      read={draft}
      focus={focusOf(review)}
      focusId={review.spot && idOfSpot(review.spot)}
      onPick={onPick}
    />
  );
}
