import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Block } from '../../shared/alignment/blocks.ts';
import { createSheetCounter, type Sheet, type SheetCell, type SheetCounter } from './sheet.ts';
import { sheetToBlocks } from './sheet-blocks.ts';
import { loadNumberFormats, showNumber } from './show-number.ts';
import { stopReading } from './stop-reading.ts';

type Library = typeof import('@e965/xlsx');

/** A box that is written without a value is there for its border or its shade. */
function shownCell(cell: CellObject): SheetCell {
  if (cell.t === 'z' || cell.v === undefined) return { text: '', boxed: true };
  if (cell.t === 'n' && typeof cell.v === 'number') {
    return { text: showNumber(cell.v, cell.z ?? 'General'), boxed: false };
  }
  return { text: cell.w ?? String(cell.v), boxed: false };
}

function sheetOf(sheet: WorkSheet, counter: SheetCounter): Sheet {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows = new Map<number, Map<number, SheetCell>>();
  for (const [row, line] of data.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (!cell) continue;
      const shown = shownCell(cell);
      counter.countCell(shown.text === '' ? 0 : column);
      rows.set(row, (rows.get(row) ?? new Map<number, SheetCell>()).set(column, shown));
    }
  }
  const merges = sheet['!merges'] ?? [];
  for (const _ of merges) counter.countMerge();
  return {
    rows,
    merges: merges.map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
    isHiddenRow: (row) => sheet['!rows']?.[row]?.hidden ?? false,
    isHiddenColumn: (column) => sheet['!cols']?.[column]?.hidden ?? false,
  };
}

function openWorkbook({ read }: Library, bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      sheetStubs: true,
      cellNF: true,
      cellStyles: true,
      cellHTML: false,
      cellFormula: false,
      bookVBA: false,
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypt/i.test(error.message);
    return stopReading(isLocked ? 'encrypted' : 'damaged');
  }
}

/** Workbooks before 1997 keep their text in the code page of the machine that wrote them. */
async function loadCodePages(library: Library): Promise<void> {
  library.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
}

const utf16 = (name: string) => Buffer.from(name, 'utf16le');

/** Excel 5–2003 and WPS workbooks (.xls, .et), as they are shown. */
export async function readXls(bytes: Uint8Array): Promise<Block[]> {
  const library = await import('@e965/xlsx');
  await loadNumberFormats();
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(utf16('Workbook'))) {
    await loadCodePages(library);
  }
  const workbook = openWorkbook(library, bytes);
  const counter = createSheetCounter();
  const settings = workbook.Workbook?.Sheets ?? [];
  const shown = workbook.SheetNames.filter((_, index) => (settings[index]?.Hidden ?? 0) === 0);
  return shown.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    return sheet ? sheetToBlocks(sheetOf(sheet, counter)) : [];
  });
}
