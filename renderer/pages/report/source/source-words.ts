import type { SourceView } from '../../../../main/api/contract.ts';
import { cellOf } from '../../../../shared/formats/cells.ts';
import type { CellKey } from '../../../../shared/formats/formats.ts';
import { type Report, valueAt } from '../../../../shared/report/report.ts';
import { figureWords } from '../../../components/figure-words.ts';

/** What the source says about one figure: where it stands, what was read, what the clerk made of it, what was doubted. */
export function sourceWords(report: Report, { readings, issues }: SourceView, cell: CellKey): readonly string[] {
  const { unit } = cellOf(report.generation, cell);
  const reading = readings[cell];
  if (!reading || (reading.place === null && reading.value === null && reading.source === '')) {
    return ['原文里没有这一格。', ...decidedWords(report, null, cell)];
  }
  const literal = reading.source === '' ? '原文这一格是空的' : `原文写「${reading.source}」`;
  const where = reading.place === null ? '，但现在在原文里指不出它的位置' : '';
  const doubts = issues.filter((issue) => issue.cell === cell).map(({ message }) => `当时待看：${message}`);
  const read = reading.value === null ? '' : `，读作 ${figureWords(reading.value, unit)}`;
  return [`${literal}${read}${where}。`, ...decidedWords(report, reading.value, cell), ...doubts];
}

function decidedWords(report: Report, read: number | null, cell: CellKey): readonly string[] {
  const kept = valueAt(report, cell);
  if (kept === read) return [];
  return [`核对时定为 ${figureWords(kept, cellOf(report.generation, cell).unit)}。`];
}
