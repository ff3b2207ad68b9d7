import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, type WorkBook, write } from '@e965/xlsx';
import { convertTo } from './office.ts';

/** What a cell shows: a number, a text, or `null` where it shows nothing. */
export type Shown = number | string | null;

function shownIn(workbook: WorkBook, sheet: string, address: string): Shown {
  const value: unknown = workbook.Sheets[sheet]?.[address]?.v;
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;
}

/** A workbook's cells by sheet and address. */
export interface Recalculated {
  shown(sheet: string, address: string): Shown;
  /** Without its `=`; empty where there is none. */
  formulaAt(sheet: string, address: string): string;
  /** Every cell that holds a formula, as sheet and address. */
  readonly formulas: readonly (readonly [sheet: string, address: string])[];
}

export interface Change {
  readonly sheet: string;
  readonly address: string;
  /** Typed over whatever stood there, a formula too. */
  readonly value: number;
}

function forgetResults(workbook: WorkBook, changes: readonly Change[]): void {
  for (const { sheet, address, value } of changes) {
    const sheetCells = workbook.Sheets[sheet];
    if (sheetCells) sheetCells[address] = { t: 'n', v: value };
  }
  for (const sheet of Object.values(workbook.Sheets)) {
    for (const cell of Object.values(sheet)) {
      if (cell && typeof cell === 'object' && 'f' in cell) {
        delete cell.v;
        cell.t = 'n';
      }
    }
  }
}

/** The workbook as our writer cached it. */
export function asWritten(archive: Uint8Array): Recalculated {
  return openWorkbook(read(archive, { type: 'buffer', cellFormula: true }));
}

function openWorkbook(workbook: WorkBook): Recalculated {
  const formulas = Object.entries(workbook.Sheets).flatMap(([sheet, cells]) =>
    Object.entries(cells).flatMap(([address, cell]) =>
      cell && typeof cell === 'object' && 'f' in cell ? [[sheet, address] as const] : [],
    ),
  );
  return {
    shown: (sheet, address) => shownIn(workbook, sheet, address),
    formulaAt: (sheet, address) => workbook.Sheets[sheet]?.[address]?.f ?? '',
    formulas,
  };
}

/**
 * Has another library change figures and throw every cached result away, and LibreOffice calculate all of it anew: what
 * then stands there owes nothing to our writer but the formulas.
 */
export function recalculate(
  archive: Uint8Array,
  changes: readonly Change[],
  folder: string,
  name: string,
): Recalculated {
  const workbook = read(archive, { type: 'buffer', cellFormula: true });
  forgetResults(workbook, changes);
  const bare = join(folder, 'bare');
  mkdirSync(bare, { recursive: true });
  writeFileSync(join(bare, `${name}.xlsx`), write(workbook, { type: 'buffer', bookType: 'xlsx' }));
  const calculated = join(folder, 'calculated');
  convertTo('xlsx', [join(bare, `${name}.xlsx`)], calculated);
  return openWorkbook(read(readFileSync(join(calculated, `${name}.xlsx`)), { type: 'buffer', cellFormula: true }));
}
