import { Button } from '@mantine/core';
import { useState } from 'react';
import { allZero } from '../../../../shared/checks/blank-repairs.ts';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { formOf } from '../../../../shared/formats/formats.ts';
import type { Change } from '../../../../shared/report/change.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { blanksOf, fillWithZero } from '../../../editor/fill.ts';
import { identityOf, type Part, type Tally } from '../../../editor/finding-list.ts';
import { sheetOf } from '../../../editor/sheet.ts';
import { type Repairing, useRepairingHere } from '../repairs/use-repairing.ts';
import { type Desk, tableOf } from '../use-desk.ts';
import { FindingRow } from './finding-row.tsx';
import classes from './findings.module.css';

interface Props {
  readonly report: Report;
  /** Those about blanks, one a line of the tables. */
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  readonly byPart: ReadonlyMap<Part, Tally>;
  readonly desk: Desk;
  readonly isEditable: boolean;
  readonly onFill: (changes: readonly Change[]) => void;
}

interface AskingProps {
  readonly name: string;
  readonly blanks: number;
  readonly onFill: () => void;
  readonly onLeave: () => void;
}

function Asking({ name, blanks, onFill, onLeave }: AskingProps) {
  return (
    <fieldset className={classes['asking']}>
      <legend>
        {name}有 {blanks} 格未填，都填成 0？可以撤销。
      </legend>
      <Button size="sm" onClick={onFill} autoFocus>
        都填 0
      </Button>
      <Button size="sm" variant="default" onClick={onLeave}>
        不填
      </Button>
    </fieldset>
  );
}

/** The ways on from the sum: to the first blank, and for the table in view filling with 0, which is asked for twice. */
function BlankActions({ report, byPart, desk, isEditable, onFill }: Props) {
  const [isAsking, setAsking] = useState(false);
  const table = tableOf(report, desk.part);
  const sheet = table && sheetOf(report.generation, table);
  const blanks = byPart.get(desk.part)?.blanks ?? 0;
  const [first = blanksOf(report, null)[0]] = blanksOf(report, table);
  const leave = () => {
    setAsking(false);
    desk.refocus();
  };
  const fill = () => {
    leave();
    if (!sheet) return;
    const changes = fillWithZero(report, [...sheet.boxByKey.values()]);
    onFill(changes);
    desk.say('plain', `${sheet.name}的 ${changes.length} 个未填格填了 0，可以撤销。`);
  };
  if (isAsking && sheet && blanks > 0) {
    return <Asking name={sheet.name} blanks={blanks} onFill={fill} onLeave={leave} />;
  }
  return (
    <>
      <Button variant="default" size="sm" onClick={() => first && desk.goToCell(first.key)}>
        到第一处未填
      </Button>
      {isEditable && sheet && blanks > 0 && (
        <Button variant="default" size="sm" onClick={() => setAsking(true)}>
          {sheet.name}未填格全部填 0
        </Button>
      )}
    </>
  );
}

/** The lines of which nothing is known but that they are blank, filled with 0 in one gesture. */
function AllZero({ findings, repairing }: Pick<Props, 'findings'> & { readonly repairing: Repairing }) {
  const ways = findings.map((finding) => ({ finding, offers: repairing.waysFor(finding).offers }));
  const zero = ways.filter(({ offers }) => offers.length === 1 && offers[0]?.label === allZero);
  const [first] = zero;
  if (!first || zero.length < 2) return null;
  const changes = zero.flatMap(({ offers }) => offers.flatMap((offer) => offer.changes));
  return (
    <Button size="sm" variant="default" onClick={() => repairing.fix(first.finding, changes)}>
      其中 {zero.length} 行没有发生，都填 0
    </Button>
  );
}

/** Line by line, for who fills the blanks from the list: what may stand there, or the cells to be typed. */
function BlankLines({ findings, desk }: Pick<Props, 'findings' | 'desk'>) {
  const repairing = useRepairingHere();
  return (
    <>
      {repairing && <AllZero findings={findings} repairing={repairing} />}
      <ul className={classes['list']} aria-label="未填的行">
        {findings.map((finding) => (
          <FindingRow
            key={identityOf(finding)}
            finding={finding}
            place=""
            isActive={identityOf(finding) === desk.active}
            onOpen={desk.goToFinding}
          />
        ))}
      </ul>
    </>
  );
}

/** 未填 as one sum; its place keeps its height when the question stands in it. */
export function BlanksSummary(props: Props) {
  const { report, tally, byPart, desk, findings, isEditable } = props;
  const [showsLines, setShowsLines] = useState(false);
  if (tally.blanks === 0) return null;
  const tables = formOf(report.generation).tables.flatMap(({ key, name }) => {
    const count = blanksOf(report, key).length;
    return count > 0 ? [`${name} ${count}`] : [];
  });
  return (
    <section className={classes['blanks']} aria-label="未填">
      <p>
        <b>未填 {tally.blanks} 格</b>
        <span>{tables.join('，')}</span>
      </p>
      <div
        className={classes['ways']}
        data-table={(isEditable && (byPart.get(desk.part)?.blanks ?? 0) > 0) || undefined}
      >
        <BlankActions key={desk.part} {...props} />
      </div>
      {isEditable && findings.length > 0 && (
        <Button
          variant="subtle"
          size="sm"
          justify="start"
          aria-expanded={showsLines}
          onClick={() => setShowsLines(!showsLines)}
        >
          {showsLines ? '收起逐行填' : `在这里逐行填 · ${findings.length} 行`}
        </Button>
      )}
      {showsLines && isEditable && <BlankLines findings={findings} desk={desk} />}
    </section>
  );
}
