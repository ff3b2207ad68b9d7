import { emptyTexts } from '../report/report.ts';
import { alignTables } from './align-tables.ts';
import type { Block } from './blocks.ts';
import { detectGeneration, fallbackGeneration } from './detect-generation.ts';
import type { ImportDraft } from './import-draft.ts';
import { labelIndexOf } from './label-index.ts';
import { readItems } from './read-items.ts';
import { sourceLinesOf } from './source-lines.ts';

/** Aligns what a reader made of a file with the declared form. Pure; never throws for what a file says. */
export function alignBlocks(blocks: readonly Block[]): ImportDraft {
  const lines = sourceLinesOf(blocks);
  const generation = detectGeneration(lines) ?? fallbackGeneration(null);
  const read = readItems(lines, labelIndexOf(generation));
  const { readings, issues } = alignTables(generation, read, lines);
  return { generation, year: null, unit: '', issuedOn: null, readings, texts: emptyTexts, issues };
}
