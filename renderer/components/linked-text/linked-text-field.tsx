import { type RefObject, useState } from 'react';
import type { CellKey } from '../../../shared/formats/formats.ts';
import { nameOfLink } from '../../../shared/narrative/link-names.ts';
import { figureOf, type Tables } from '../../../shared/narrative/linked-text.ts';
import { type FieldOffer, offerAtCursor } from './field-offers.ts';
import { type AskedLink, LinkCard } from './link-card.tsx';
import { LinkPicker } from './link-picker.tsx';
import type { CursorState, LinkedEditor } from './linked-editor.ts';
import classes from './linked-text.module.css';
import { OfferLine } from './offer-line.tsx';
import { useLinkedEditor } from './use-linked-editor.ts';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  /** As it is stored: with links. */
  readonly value: string;
  readonly tables: Tables;
  readonly offers: readonly FieldOffer[];
  readonly isReadOnly: boolean;
  readonly handle: RefObject<LinkedEditor | null>;
  readonly onType: (stored: string) => void;
  /** One deliberate act, a step of undo of its own. */
  readonly onEdit: (stored: string) => void;
  readonly onRefuse: (offer: FieldOffer) => void;
  readonly onBlur: () => void;
  /** `null` where there is no way from here to the tables. */
  readonly onGoToCell: ((key: CellKey) => void) | null;
}

function asideOf(cursor: CursorState | null, tables: Tables): string {
  if (!cursor?.hasKeys || !cursor.link) return '';
  const { cells } = cursor.link;
  return `${figureOf(tables, cells)} 取自${nameOfLink(tables.generation, cells)}。Alt+回车 可到这一格。`;
}

/** A text of paragraphs whose numbers can follow the tables. */
export function LinkedTextField(props: Props) {
  const { label, placeholder, value, tables, isReadOnly, handle, onGoToCell } = props;
  const [asked, setAsked] = useState<AskedLink | null>(null);
  const editor = () => handle.current;

  const { host, cursor } = useLinkedEditor({
    ...{ label, placeholder, isReadOnly, value, tables, handle },
    events: {
      onType: props.onType,
      onEdit: props.onEdit,
      onBlur: props.onBlur,
      onAskLink: (link) => {
        const place = editor()?.placeOf(link);
        const field = host.current?.getBoundingClientRect();
        if (!place || !field) return;
        const { width, height } = place;
        setAsked({
          link,
          text: editor()?.text() ?? '',
          box: { left: place.left - field.left, top: place.top - field.top, width, height },
        });
      },
      onTakeOffer: () => takeOffer(),
      onRefuseOffer: () => refuseOffer(),
    },
  });

  const isAsking = cursor?.hasKeys && cursor.from === cursor.to && !isReadOnly;
  const offer = isAsking ? offerAtCursor(props.offers, cursor.text, cursor.from) : null;
  const takeOffer = () => {
    if (offer) editor()?.put(offer.cells, offer.span);
    return offer !== null;
  };
  const close = (byKeys: boolean) => {
    if (!asked) return;
    setAsked(null);
    editor()?.leave(asked.link);
    if (byKeys) editor()?.focus();
  };
  const refuseOffer = () => {
    if (asked) {
      close(true);
      return true;
    }
    if (offer) props.onRefuse(offer);
    return offer !== null;
  };
  return (
    <div className={classes['field']} data-prose>
      <div className={classes['host']} ref={host} />
      {asked && asked.text === cursor?.text && (
        <LinkCard
          asked={asked}
          tables={tables}
          isReadOnly={isReadOnly}
          onGoToCell={onGoToCell && (() => asked.link.cells[0] && onGoToCell(asked.link.cells[0]))}
          onUnlink={(figure) => {
            setAsked(null);
            editor()?.put(figure, { start: asked.link.from, end: asked.link.to });
          }}
          onClose={close}
        />
      )}
      {!isReadOnly && (
        <OfferLine offer={offer} aside={asideOf(cursor, tables)} onTake={takeOffer} onRefuse={refuseOffer}>
          <LinkPicker
            tables={tables}
            selected={cursor ? cursor.text.slice(cursor.from, cursor.to) : ''}
            onPick={({ cells }) => editor()?.put(cells)}
            onCancel={() => editor()?.focus()}
          />
        </OfferLine>
      )}
    </div>
  );
}
