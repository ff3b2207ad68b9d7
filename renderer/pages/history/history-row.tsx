import { Button, CloseButton, Loader, TextInput } from '@mantine/core';
import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { navigate } from '../../app/router.ts';
import classes from './history-list.module.css';
import type { Obstacle, ReadRow } from './history-rows.ts';
import type { Entry } from './history-state.ts';
import type { HistoryImport } from './use-history-import.ts';

interface Props {
  readonly entry: Entry;
  /** `null` until the file was read, and after it was stored. */
  readonly row: ReadRow | null;
  readonly history: HistoryImport;
}

const noTables = '没有官方表格，不能导入。可能是 2018 年及以前的报告，或者表格是图片。';

function obstacleWords(obstacle: Obstacle): string {
  switch (obstacle.kind) {
    case 'no-tables':
      return noTables;
    case 'already-there':
      return '这一年已经导入过一份';
    case 'unit-missing':
      return '没有读出单位，请在左边填上';
    case 'year-missing':
      return '没有读出年度，请在左边填上';
    case 'twin':
      return `和「${obstacle.fileName}」同一单位同一年度，只存一份`;
    case 'doubts':
      return `待看 ${obstacle.count} 处`;
  }
}

type Tone = 'must' | 'look' | 'good' | 'plain';
const icons = { must: IconAlertCircle, look: IconAlertTriangle, good: IconCircleCheck } as const;

function Said({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Icon = tone === 'plain' ? null : icons[tone];
  return (
    <div className={classes['said']} data-tone={tone}>
      {Icon && <Icon size={18} aria-hidden />}
      <span>{children}</span>
    </div>
  );
}

export function HistoryRow({ entry, row, history }: Props) {
  const { id, fileName, standing } = entry;
  return (
    <tr aria-label={fileName}>
      <th scope="row" className={classes['file']} title={fileName}>
        {fileName}
      </th>
      {row && row.obstacle?.kind !== 'no-tables' ? (
        <Identity row={row} history={history} />
      ) : (
        <>
          <td>{standing.kind === 'stored' && standing.unit}</td>
          <td>{standing.kind === 'stored' && standing.year}</td>
        </>
      )}
      <td>
        <Outcome entry={entry} row={row} />
      </td>
      <td>
        <div className={classes['ways']}>
          <Ways entry={entry} row={row} history={history} />
          {standing.kind !== 'stored' && (
            <CloseButton
              size={36}
              aria-label={`把「${fileName}」移出清单`}
              title="移出清单，不导入"
              onClick={() => history.remove(id)}
            />
          )}
        </div>
      </td>
    </tr>
  );
}

/** Unit and year as they were recognised, to be mended on the spot. */
function Identity({ row, history }: { readonly row: ReadRow; readonly history: HistoryImport }) {
  const { entry, standing, obstacle } = row;
  const { unit, year } = standing.review;
  return (
    <>
      <td>
        <TextInput
          aria-label={`「${entry.fileName}」的单位`}
          value={unit}
          error={obstacle?.kind === 'unit-missing'}
          placeholder="请填单位全称"
          onChange={(event) => history.review(entry.id, { kind: 'set-unit', unit: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          aria-label={`「${entry.fileName}」的年度`}
          value={year}
          inputMode="numeric"
          error={obstacle?.kind === 'year-missing'}
          placeholder="请填"
          onChange={(event) => history.review(entry.id, { kind: 'set-year', year: event.currentTarget.value })}
        />
      </td>
    </>
  );
}

/** Refusals that are not about what the file holds. */
const worthAnotherTry: ReadonlySet<string> = new Set([
  'unreadable',
  'unreachable',
  'unintelligible',
  'incident',
  'too-slow',
]);

const countWords = (figure: number | null) => (figure === null ? '未填' : `${figure} 件`);

function Outcome({ entry: { standing }, row }: Pick<Props, 'entry' | 'row'>) {
  switch (standing.kind) {
    case 'waiting':
      return <Said tone="plain">等着读</Said>;
    case 'reading':
      return (
        <div className={classes['said']}>
          <Loader size={18} aria-hidden />
          正在读
        </div>
      );
    case 'refused':
      return <Said tone="must">{standing.problem.message}</Said>;
    case 'stored':
      return standing.isEarlier ? (
        <Said tone="plain">没有导入，保留了原来的那份</Said>
      ) : (
        <Said tone="good">已存入往年</Said>
      );
    case 'read':
      return row && <ReadOutcome row={row} />;
  }
}

function ReadOutcome({ row: { counts, obstacle, standing, received, carriedOut } }: { readonly row: ReadRow }) {
  if (obstacle?.kind === 'no-tables') return <Said tone="must">{obstacleWords(obstacle)}</Said>;
  const isOpen = obstacle !== null && obstacle.kind !== 'doubts';
  return (
    <>
      <Said tone={counts.pending > 0 ? 'look' : 'good'}>
        读出 {counts.read} 格，{counts.pending > 0 ? `待看 ${counts.pending} 处` : '都确定'}
      </Said>
      <div className={classes['known']}>
        新收申请 {countWords(received)}，结转下年 {countWords(carriedOut)}
      </div>
      {isOpen && <Said tone="look">{obstacleWords(obstacle)}</Said>}
      {standing.problem && <Said tone="must">{standing.problem.message || '这一年已经导入过一份'}</Said>}
    </>
  );
}

function Ways({ entry: { id, standing }, row, history }: Props) {
  if (standing.kind === 'stored') {
    return (
      <Button variant="default" onClick={() => navigate({ kind: 'report', reportId: standing.reportId })}>
        打开
      </Button>
    );
  }
  if (standing.kind === 'refused') {
    if (!worthAnotherTry.has(standing.problem.code)) return null;
    return (
      <Button variant="default" onClick={() => history.readAgain(id)}>
        再读一次
      </Button>
    );
  }
  if (!row || row.obstacle?.kind === 'no-tables') return null;
  if (row.standing.problem?.code === 'not-found') {
    return (
      <Button variant="default" onClick={() => history.readAgain(id)}>
        再读一次
      </Button>
    );
  }
  const { obstacle } = row;
  if (obstacle?.kind === 'already-there') {
    return (
      <Button variant="light" onClick={() => history.compare(id, obstacle.reportId)}>
        看不同
      </Button>
    );
  }
  return (
    <Button variant={obstacle === null ? 'default' : 'light'} onClick={() => history.open(id)}>
      核对
    </Button>
  );
}
