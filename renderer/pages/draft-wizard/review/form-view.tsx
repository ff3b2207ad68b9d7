import type { FormSection } from '../../../../shared/formats/form.ts';
import { type CellKey, formOf, type Generation } from '../../../../shared/formats/formats.ts';
import { useReveal } from '../../../components/source/use-reveal.ts';
import { FormTable } from './form-table.tsx';
import classes from './form-view.module.css';
import { idOfSpot, type Review } from './review.ts';

interface Props {
  readonly review: Review;
  readonly generation: Generation;
  readonly onSelect: (cell: CellKey) => void;
  /** Enter, F2 or a click: the figure is to be settled now. */
  readonly onOpen: (cell: CellKey) => void;
}

/** The official form with what was read, in the order of its six sections. */
export function FormView({ review, generation, onSelect, onOpen }: Props) {
  const form = formOf(generation);
  const { texts } = review.view.draft;
  const pane = useReveal(review.spot && idOfSpot(review.spot));
  const table = (section: FormSection) => form.tables.find(({ key }) => key === section.table);
  return (
    <div className={classes['pane']} ref={pane} tabIndex={-1}>
      <Prose text={texts.preface} />
      {form.sections.map((section) => {
        const declared = table(section);
        return (
          <section key={section.key} aria-label={section.heading}>
            <h3 className={classes['heading']}>{section.heading}</h3>
            <Prose text={texts[section.key]} isExpected={!declared} />
            {declared && (
              <FormTable table={declared} generation={generation} review={review} onSelect={onSelect} onOpen={onOpen} />
            )}
          </section>
        );
      })}
    </div>
  );
}

/** `isExpected`: a section that consists of text says so when the file has none. */
function Prose({ text, isExpected = false }: { readonly text: string; readonly isExpected?: boolean }) {
  if (text !== '') return <div className={classes['prose']}>{text}</div>;
  return isExpected ? <div className={classes['none']}>原文没有这一部分的文字。</div> : null;
}
