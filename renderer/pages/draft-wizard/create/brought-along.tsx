import { useMemo } from 'react';
import { formOf, generationForYear } from '../../../../shared/formats/formats.ts';
import { draftForward } from '../../../../shared/narrative/draft-forward.ts';
import { formatQuantity } from '../../../../shared/report/quantities.ts';
import type { LinkedReport } from '../../../../shared/report/report.ts';
import { Paper } from '../../../components/paper.tsx';
import classes from './brought-along.module.css';
import { carriedRow, carriedTexts, movedWords, toLookAt } from './carried-over.ts';
import { LeftBehindList } from './left-behind-list.tsx';
import { ToLookAtList } from './to-look-at-list.tsx';

interface Props {
  readonly source: LinkedReport;
  readonly year: number;
}

/** What the draft starts with, before it is made: exactly what will stand in it. */
export function BroughtAlong({ source, year }: Props) {
  const forward = useMemo(() => draftForward(source, year), [source, year]);
  const row = carriedRow(source, forward);
  return (
    <Paper label="带过来的内容">
      <h2 className={classes['title']}>从 {source.year} 年度报告带过来</h2>
      {row && (
        <table className={classes['row']}>
          <caption>
            数：{source.year} 年度「{row.from}」 → {year} 年度「{row.to}」
          </caption>
          <thead>
            <tr>
              {row.columns.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {row.columns.map(({ label, value }) => (
                <td key={label}>{value === null ? '未填' : formatQuantity(value, '件')}</td>
              ))}
            </tr>
          </tbody>
        </table>
      )}
      <p className={classes['sub']}>{movedWords(forward)}</p>
      <ul className={classes['texts']}>
        {carriedTexts(forward).map(({ heading, length }) => (
          <li key={heading}>
            {heading}
            <span>{length === 0 ? '空' : `${length} 字`}</span>
          </li>
        ))}
      </ul>
      <p className={classes['sub']}>其余的数都未填；上年的数显示在旁边，供对照。{formWords(source, year)}</p>
      <ToLookAtList groups={toLookAt(forward)} />
      <LeftBehindList source={source} year={year} />
    </Paper>
  );
}

function formWords(source: Pick<LinkedReport, 'generation' | 'year'>, year: number): string {
  const generation = generationForYear(year);
  if (generation === null || generation === source.generation) return '';
  return `${year} 年度用新表（${formOf(generation).notice}），${source.year} 年度用的是旧表（${formOf(source.generation).notice}）。`;
}
