import type { Change } from '../../shared/report/change.ts';
import { type LinkedReport, textKeys } from '../../shared/report/report.ts';
import type { Database } from './database.ts';

/** Writes one change into the state; called inside the transaction that also writes the journal. */
export function stateWriter(database: Database) {
  const setCell = database.prepare(
    `INSERT INTO report_cell (report_id, cell, value, source) VALUES (?, ?, ?, ?)
     ON CONFLICT (report_id, cell) DO UPDATE SET value = excluded.value, source = excluded.source`,
  );
  const setText = database.prepare(
    `INSERT INTO report_text (report_id, text, value) VALUES (?, ?, ?)
     ON CONFLICT (report_id, text) DO UPDATE SET value = excluded.value`,
  );
  const setUnit = database.prepare('UPDATE report SET unit = ? WHERE id = ?');
  const setIssuedOn = database.prepare('UPDATE report SET issued_on = ? WHERE id = ?');
  return (id: string, change: Change): void => {
    switch (change.kind) {
      case 'set-cell':
        setCell.run(id, change.cell, change.value, change.source);
        break;
      case 'set-text':
        setText.run(id, change.text, change.value);
        break;
      case 'set-unit':
        setUnit.run(change.value, id);
        break;
      case 'set-issued-on':
        setIssuedOn.run(change.value, id);
        break;
    }
  };
}

/** What a fresh report says, as the changes that would write it. */
export function contentsOf({ cells, sources, texts }: LinkedReport): readonly Change[] {
  const addresses = new Set([...Object.keys(cells), ...Object.keys(sources)]) as Set<keyof LinkedReport['cells']>;
  return [
    ...[...addresses].map(
      (cell): Change => ({ kind: 'set-cell', cell, value: cells[cell] ?? null, source: sources[cell] ?? null }),
    ),
    ...textKeys.map((text): Change => ({ kind: 'set-text', text, value: texts[text] })),
  ];
}
