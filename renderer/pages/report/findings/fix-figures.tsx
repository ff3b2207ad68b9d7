import { useState } from 'react';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import type { FigureField, Fixable } from '../../../editor/fix.ts';
import classes from './fix-form.module.css';

type TypedByKey = Readonly<Partial<Record<CellKey, string>>>;

interface FiguresProps {
  readonly fields: readonly FigureField[];
  readonly typed: TypedByKey;
  readonly onType: (key: CellKey, text: string) => void;
}

function Figures({ fields, typed, onType }: FiguresProps) {
  return fields.map(({ box, name, text }) => (
    <label key={box.key} className={classes['figure']}>
      <span>{name}</span>
      <input
        value={typed[box.key] ?? text}
        placeholder="未填"
        autoComplete="off"
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onType(box.key, event.currentTarget.value)}
      />
    </label>
  ));
}

interface Props extends Pick<Fixable, 'figures' | 'zeros'> {
  readonly legend: string;
  readonly typed: TypedByKey;
  readonly onType: FiguresProps['onType'];
}

/** The cells a problem is about, each to be typed; the many that are 0 only when they are asked for. */
export function FixFigures({ legend, figures, zeros, typed, onType }: Props) {
  const [showsZeros, setShowsZeros] = useState(false);
  return (
    <fieldset className={classes['figures']}>
      <legend>{legend}</legend>
      <Figures fields={showsZeros ? [...figures, ...zeros] : figures} typed={typed} onType={onType} />
      {!showsZeros && zeros.length > 0 && (
        <button type="button" className={classes['more']} onClick={() => setShowsZeros(true)}>
          还有 {zeros.length} 格是 0，也列出来
        </button>
      )}
    </fieldset>
  );
}
