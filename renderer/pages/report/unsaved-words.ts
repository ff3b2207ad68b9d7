import { cellOf } from '../../../shared/formats/cells.ts';
import { nameOfCell } from '../../../shared/formats/names.ts';
import type { Change } from '../../../shared/report/change.ts';
import type { Report } from '../../../shared/report/report.ts';
import { figureWords } from '../../components/figure-words.ts';
import { partName } from './part-names.ts';

function wordsOf({ generation }: Report, change: Change): string {
  switch (change.kind) {
    case 'set-cell': {
      const cell = cellOf(generation, change.cell);
      return `${nameOfCell(cell)}：${change.source ?? figureWords(change.value, cell.unit)}`;
    }
    case 'set-text':
      return `${partName(generation, change.text)}\n${change.value}`;
    case 'set-unit':
      return `单位：${change.value}`;
    case 'set-issued-on':
      return `成文日期：${change.value ?? '未填'}`;
  }
}

/** What could not be saved, as plain text to be pasted elsewhere: of several changes of one thing the last. */
export function unsavedWords(report: Report, changes: readonly Change[]): string {
  const last = new Map<string, string>();
  for (const change of changes) {
    const what = change.kind === 'set-cell' ? change.cell : change.kind === 'set-text' ? change.text : change.kind;
    last.set(what, wordsOf(report, change));
  }
  return [...last.values()].join('\n');
}
