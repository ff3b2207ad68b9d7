import { IconAlertCircle, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Report } from '../../../shared/report/report.ts';
import { type Part, parts, type Tally } from '../../editor/finding-list.ts';
import { partName } from './part-names.ts';
import classes from './section-rail.module.css';

interface Props {
  readonly report: Report;
  readonly tallies: ReadonlyMap<Part, Tally>;
  readonly part: Part;
  readonly onOpen: (part: Part) => void;
  /** Stands under the parts. */
  readonly children?: ReactNode;
}

/** What no check demands yet: a text without a word, a signature without its date. */
function unwritten(report: Report, part: Part, tally: Tally): string {
  if (part === 'title') return report.issuedOn === null ? '日期未写' : '';
  return tally.inputs === 0 && report.texts[part].trim() === '' ? '未写' : '';
}

/** What is left in one part, in words; its line is there even when nothing is left, so that nothing moves. */
function Remaining({ tally, open }: { readonly tally: Tally; readonly open: string }) {
  const { blanks, errors, warnings } = tally;
  const isDone = blanks + errors + warnings === 0 && open === '';
  return (
    <span className={classes['remaining']} data-table={tally.inputs > 0 || undefined}>
      {isDone && (
        <span className={classes['good']}>
          <IconCircleCheck size={15} aria-hidden />
          无问题
        </span>
      )}
      {open !== '' && <span>{open}</span>}
      {blanks > 0 && <span>未填 {blanks}</span>}
      {errors > 0 && (
        <span className={classes['must']}>
          <IconAlertCircle size={15} aria-hidden />
          必改 {errors}
        </span>
      )}
      {warnings > 0 && (
        <span className={classes['look']}>
          <IconAlertTriangle size={15} aria-hidden />
          待看 {warnings}
        </span>
      )}
    </span>
  );
}

/** The parts of the report in printed order, each with what is left to do in it. */
export function SectionRail({ report, tallies, part, onOpen, children }: Props) {
  return (
    <nav className={classes['rail']} aria-label="报告各部分">
      {parts.map((key) => {
        const tally = tallies.get(key);
        return (
          <button
            key={key}
            type="button"
            className={classes['part']}
            aria-current={key === part ? 'true' : undefined}
            onClick={() => onOpen(key)}
          >
            <span>{partName(report.generation, key)}</span>
            {tally && <Remaining tally={tally} open={unwritten(report, key, tally)} />}
          </button>
        );
      })}
      {children}
    </nav>
  );
}
