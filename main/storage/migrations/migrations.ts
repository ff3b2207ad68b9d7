import { reportsJournalSources } from './0001-reports-journal-sources.ts';
import { waiversSignOff } from './0002-waivers-sign-off.ts';
import { officeSettings } from './0003-office-settings.ts';
import { rulePacks } from './0004-rule-packs.ts';
import { printedTitles } from './0005-printed-titles.ts';
import { submissions } from './0006-submissions.ts';

/** One step of the schema. A step that has shipped is never edited; a correction is the next step. */
export interface Migration {
  /** The `user_version` a database has after it; the first is 1 and none is left out. */
  readonly version: number;
  readonly statements: string;
}

export const migrations: readonly Migration[] = [
  { version: 1, statements: reportsJournalSources },
  { version: 2, statements: waiversSignOff },
  { version: 3, statements: officeSettings },
  { version: 4, statements: rulePacks },
  { version: 5, statements: printedTitles },
  { version: 6, statements: submissions },
];
