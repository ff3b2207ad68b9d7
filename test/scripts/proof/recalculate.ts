import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { read, type WorkBook } from '@e965/xlsx';
import { convertTo, isOnPath } from './office.ts';

/** What a cell shows: a number, a text, or `null` where it shows nothing. */
export type Shown = number | string | null;

function shownIn(workbook: WorkBook, sheet: string, address: string): Shown {
  const value: unknown = workbook.Sheets[sheet]?.[address]?.v;
  return typeof value === 'number' || (typeof value === 'string' && value !== '') ? value : null;
}

/** A workbook's cells by sheet and address. */
export interface OpenedWorkbook {
  shown(sheet: string, address: string): Shown;
  /** Without its `=`; empty where there is none. */
  formulaAt(sheet: string, address: string): string;
  /** Every cell that holds something, as sheet and address. */
  readonly cells: readonly (readonly [sheet: string, address: string])[];
}

/** A workbook as it was saved: formulas with the results cached beside them. */
export function openWorkbook(archive: Uint8Array): OpenedWorkbook {
  const workbook = read(archive, { type: 'buffer', cellFormula: true });
  return {
    shown: (sheet, address) => shownIn(workbook, sheet, address),
    formulaAt: (sheet, address) => workbook.Sheets[sheet]?.[address]?.f ?? '',
    cells: Object.entries(workbook.Sheets).flatMap(([sheet, cells]) =>
      Object.keys(cells)
        .filter((address) => !address.startsWith('!'))
        .map((address) => [sheet, address] as const),
    ),
  };
}

/** A program that calculates workbooks anew and saves each under its name in another folder. */
export interface Calculator {
  readonly name: string;
  readonly isPresent: boolean;
  readonly recalculate: (files: readonly string[], folder: string) => void;
}

export const calculators: readonly Calculator[] = [
  {
    name: 'LibreOffice',
    isPresent: isOnPath('soffice'),
    recalculate: (files, folder) => convertTo('xlsx', files, folder),
  },
  {
    name: 'gnumeric',
    isPresent: isOnPath('ssconvert'),
    recalculate: (files, folder) => {
      mkdirSync(folder, { recursive: true });
      for (const file of files) {
        execFileSync('ssconvert', ['--recalc', file, join(folder, basename(file))], { stdio: 'ignore' });
      }
    },
  },
];
