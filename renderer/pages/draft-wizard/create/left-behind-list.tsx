import type { Report } from '../../../../shared/report/report.ts';
import { figureWords } from '../../../components/figure-words.ts';
import { leftBehind } from './carried-over.ts';
import classes from './left-behind-list.module.css';

interface Props {
  readonly source: Pick<Report, 'generation' | 'year' | 'cells'>;
  readonly year: number;
}

/** The old form's figures the new form has no place for. They stay in the old report. */
export function LeftBehindList({ source, year }: Props) {
  const groups = leftBehind(source, year);
  if (groups.length === 0) return null;
  return (
    <section aria-label="没有对应的数">
      <h3 className={classes['title']}>没有对应、不作上年数的（仍留在 {source.year} 年度报告里）</h3>
      <dl className={classes['list']}>
        {groups.map(({ reason, cells }) => (
          <div key={reason} className={classes['group']}>
            <dt>{reason}</dt>
            {cells.map(({ cell, value }) => (
              <dd key={cell.key}>
                {cell.label} <b>{figureWords(value, cell.unit)}</b>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}
