import type { Store } from '../storage/open-store.ts';
import type { PdfPrinter } from './pdf-printer.ts';

/** An impossible failure, logged once; the clerk is told its `incident` and nothing else of it. */
export type IncidentLog = (incident: string, error: unknown) => void;

/** What the routes work with; everything that differs between tests and life comes from here. */
export interface ApiDeps {
  readonly store: Store;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly dataFolder: string;
  readonly printer: PdfPrinter;
  readonly log: IncidentLog;
}
