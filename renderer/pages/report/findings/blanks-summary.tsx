import { Button } from '@mantine/core';
import { useState } from 'react';
import { type CellKey, formOf } from '../../../../shared/formats/formats.ts';
import type { Change } from '../../../../shared/report/change.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { blanksOf, fillWithZero } from '../../../editor/fill.ts';
import type { Part, Tally } from '../../../editor/finding-list.ts';
import { sheetOf } from '../../../editor/sheet.ts';
import { type Desk, tableOf } from '../use-desk.ts';
import classes from './findings.module.css';

interface Props {
  readonly report: Report;
  readonly tally: Tally;
  readonly byPart: ReadonlyMap<Part, Tally>;
  readonly desk: Desk;
  readonly isDraft: boolean;
  readonly onFill: (changes: readonly Change[]) => void;
}

function FillTable({ report, byPart, desk, onFill }: Props) {
  const [isAsking, setAsking] = useState(false);
  const table = tableOf(report, desk.part);
  const blanks = byPart.get(desk.part)?.blanks ?? 0;
  if (!table || blanks === 0) return null;
  const { name, boxByKey } = sheetOf(report.generation, table);
  const fill = () => {
    const changes = fillWithZero(report, [...boxByKey.values()]);
    setAsking(false);
    onFill(changes);
    desk.say('plain', `${name}的 ${changes.length} 个未填格填了 0，可以撤销。`);
  };
  if (!isAsking) {
    return (
      <Button variant="default" size="sm" onClick={() => setAsking(true)}>
        {name}未填格全部填 0
      </Button>
    );
  }
  return (
    <fieldset className={classes['asking']}>
      <legend>
        {name}有 {blanks} 格未填，都填成 0？填了可以撤销。
      </legend>
      <Button size="sm" onClick={fill} autoFocus>
        都填 0
      </Button>
      <Button size="sm" variant="default" onClick={() => setAsking(false)}>
        不填
      </Button>
    </fieldset>
  );
}

/** 未填 as one sum with the way to the first; filling with 0 is offered for the table in view only, and asked for twice. */
export function BlanksSummary(props: Props) {
  const { report, tally, desk, isDraft } = props;
  if (tally.blanks === 0) return null;
  const tables = formOf(report.generation).tables.flatMap(({ key, name }) => {
    const count = blanksOf(report, key).length;
    return count > 0 ? [`${name} ${count}`] : [];
  });
  const first: CellKey | undefined =
    blanksOf(report, tableOf(report, desk.part))[0]?.key ?? blanksOf(report, null)[0]?.key;
  return (
    <section className={classes['blanks']} aria-label="未填">
      <p>
        <b>未填 {tally.blanks} 格</b>
        <span>{tables.join('，')}</span>
      </p>
      <Button variant="default" size="sm" onClick={() => first && desk.goToCell(first)}>
        到第一处未填
      </Button>
      {isDraft && <FillTable key={desk.part} {...props} />}
    </section>
  );
}
