import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { read, type WorkBook, write } from '@e965/xlsx';
import { pythonWith } from './python.ts';

/** One figure typed over whatever stood there, a formula too. */
export interface Change {
  readonly sheet: string;
  readonly address: string;
  readonly value: number;
}

export interface Rewriting {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly Change[];
}

/**
 * A library that writes a workbook anew with figures changed and without any cached result: what a calculator then finds
 * owes nothing to our writer but the formulas.
 */
export interface WorkbookLibrary {
  readonly name: string;
  readonly isPresent: boolean;
  readonly rewrite: (rewritings: readonly Rewriting[]) => void;
}

function forgetResults(workbook: WorkBook): void {
  for (const sheet of Object.values(workbook.Sheets)) {
    for (const cell of Object.values(sheet)) {
      if (cell && typeof cell === 'object' && 'f' in cell) {
        delete cell.v;
        cell.t = 'n';
      }
    }
  }
}

function rewriteWithSheetJs({ from, to, changes }: Rewriting): void {
  const workbook = read(readFileSync(from), { type: 'buffer', cellFormula: true });
  for (const { sheet, address, value } of changes) {
    const sheetCells = workbook.Sheets[sheet];
    if (sheetCells) sheetCells[address] = { t: 'n', v: value };
  }
  forgetResults(workbook);
  writeFileSync(to, write(workbook, { type: 'buffer', bookType: 'xlsx' }));
}

const withOpenpyxl = `
import json, sys, openpyxl
for job in json.load(sys.stdin):
    book = openpyxl.load_workbook(job['from'])
    for change in job['changes']:
        book[change['sheet']][change['address']] = change['value']
    book.save(job['to'])
`;

const python = pythonWith('openpyxl');

export const workbookLibraries: readonly WorkbookLibrary[] = [
  { name: 'SheetJS', isPresent: true, rewrite: (rewritings) => rewritings.forEach(rewriteWithSheetJs) },
  {
    name: 'openpyxl',
    isPresent: python !== null,
    rewrite: (rewritings) => {
      execFileSync(python ?? 'python3', ['-c', withOpenpyxl], { input: JSON.stringify(rewritings), encoding: 'utf8' });
    },
  },
];
