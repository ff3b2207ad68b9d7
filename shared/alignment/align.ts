import { emptyTexts } from '../report/report.ts';
import type { Block } from './blocks.ts';
import type { ImportDraft } from './import-draft.ts';

/** Aligns what a reader made of a file with the declared form. Pure; never throws for what a file says. */
export function alignBlocks(blocks: readonly Block[]): ImportDraft {
  void blocks;
  return { generation: null, year: null, unit: '', issuedOn: null, readings: {}, texts: emptyTexts, issues: [] };
}
