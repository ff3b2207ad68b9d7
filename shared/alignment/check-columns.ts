import type { TableKey } from '../formats/form.ts';
import { findLabel } from './find-label.ts';
import type { ColumnPlace, LabelIndex } from './label-index.ts';
import { labelKey, withoutNotes } from './normalise.ts';
import type { SourceLine } from './source-lines.ts';

/** A block of a table whose source prints its columns in another order than the form. */
export type MovedBlock = `${TableKey} ${number}`;

export const blockId = (table: TableKey, block: number): MovedBlock => `${table} ${block}`;

const fewestHeadings = 3;

function isAscending(places: readonly ColumnPlace[]): boolean {
  return places.every(({ position, table }, at) => {
    const before = places[at - 1];
    if (!before) return true;
    const startsAgain = table === 'review' && position === 0;
    return startsAgain || position > before.position;
  });
}

/** In one line a total stands last; over several lines it may come before the columns it adds up, being a merged box. */
function isInOrder(places: readonly ColumnPlace[], isOneLine: boolean): boolean {
  const [first] = places;
  const isShort = places.length < fewestHeadings && first?.table !== 'proactive';
  if (isShort) return true;
  return isAscending(isOneLine || first?.table !== 'requests' ? places : places.filter(({ isTotal }) => !isTotal));
}

type Options = readonly ColumnPlace[];

/** Every block all headings of a run belong to; forms repeat a block's headings under several captions. */
function readingsOf(run: readonly Options[]): ColumnPlace[][] {
  const [first = []] = run;
  return first.flatMap(({ table, block }) => {
    const places = run.flatMap(
      (options) => options.find((place) => place.table === table && place.block === block) ?? [],
    );
    return places.length === run.length ? [places] : [];
  });
}

interface HeadingLine {
  readonly options: readonly Options[];
  /** Nothing but headings stands in the line. */
  readonly isPure: boolean;
}

function readHeadings({ cells }: SourceLine, index: LabelIndex): HeadingLine {
  const options = cells.flatMap(({ text }) => {
    const places = index.columns.get(labelKey(withoutNotes(text)));
    return places ? [places] : [];
  });
  const isPure = cells.every(({ text }) => text === '' || findLabel(text, index)?.label.kind === 'heading');
  return { options, isPure };
}

/** Headings that belong together: those of one row, or those that follow one another box by box. */
function headingRuns(lines: readonly SourceLine[], index: LabelIndex): { run: Options[]; isOneLine: boolean }[] {
  const runs: { run: Options[]; isOneLine: boolean }[] = [];
  let loose: Options[] = [];
  for (const line of lines) {
    const { options, isPure } = readHeadings(line, index);
    const isRow = line.cells.length > 1;
    if (isRow && isPure && options.length > 0) runs.push({ run: [...options], isOneLine: true });
    if (!isRow && isPure) loose.push(...options);
    else {
      runs.push({ run: loose, isOneLine: false });
      loose = [];
    }
  }
  return [...runs, { run: loose, isOneLine: false }];
}

/** The blocks whose headings, as far as they can be read, do not stand in the form's order. */
export function findMovedBlocks(lines: readonly SourceLine[], index: LabelIndex): ReadonlySet<MovedBlock> {
  const moved = headingRuns(lines, index).flatMap(({ run, isOneLine }) =>
    readingsOf(run).filter((places) => !isInOrder(places, isOneLine)),
  );
  return new Set(moved.flatMap(([first]) => (first ? [blockId(first.table, first.block)] : [])));
}
