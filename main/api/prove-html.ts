import { alignBlocks } from '../../shared/alignment/align.ts';
import type { ImportDraft } from '../../shared/alignment/import-draft.ts';
import { paragraphsOf, toPrintable } from '../../shared/document/paragraphs.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import { formOf } from '../../shared/formats/formats.ts';
import { nameOfCell } from '../../shared/formats/names.ts';
import { formatQuantity } from '../../shared/report/quantities.ts';
import { type Report, type TextKey, textKeys, valueAt } from '../../shared/report/report.ts';
import { readFile } from '../readers/read-file.ts';

const quote = (text: string) => (text === '' ? '未填' : `“${text}”`);
const excerpt = (chars: readonly string[]) => quote(chars.join('').replace(/\n/g, ' '));

/** Where two texts first part, with a few characters around it. */
function firstParting(wantedText: string, foundText: string): string {
  const [wanted, found] = [[...wantedText], [...foundText]];
  const at = wanted.findIndex((char, index) => char !== found[index]);
  const from = Math.max(0, (at === -1 ? wanted.length : at) - 4);
  return `${excerpt(wanted.slice(from, from + 12))}读回为${excerpt(found.slice(from, from + 12))}`;
}

function nameOfText(report: Report, key: TextKey): string {
  return formOf(report.generation).sections.find((section) => section.key === key)?.heading ?? '开头的说明';
}

function cellDifference(report: Report, draft: ImportDraft): string | null {
  for (const cell of cellsOf(report.generation)) {
    const wanted = valueAt(report, cell.key);
    const found = draft.readings[cell.key]?.value ?? null;
    if (wanted === found) continue;
    const [should, is] = [wanted, found].map((value) => formatQuantity(value, cell.unit) || '未填');
    return `${nameOfCell(cell)}应为 ${should}，读回为 ${is}`;
  }
  return null;
}

/** A page shows a run of spaces as one, so two texts that differ in nothing else are the same. */
const levelled = (text: string) =>
  paragraphsOf(text)
    .join('\n')
    .replace(/[^\S\n]+/gu, ' ');

function textDifference(report: Report, draft: ImportDraft): string | null {
  for (const key of textKeys) {
    const wanted = levelled(report.texts[key]);
    const found = levelled(draft.texts[key]);
    if (wanted !== found) return `${nameOfText(report, key)}的文字，${firstParting(wanted, found)}`;
  }
  return null;
}

function headDifference(report: Report, draft: ImportDraft): string | null {
  const unit = toPrintable(report.unit.replace(/\s+/gu, ' '));
  if (draft.generation !== report.generation) return '表格的格式读不出来';
  if (draft.year !== report.year) return `年度应为 ${report.year}，读回为 ${draft.year ?? '空'}`;
  // Brackets of either width are the same name; the importer takes the width the file uses.
  const isSameUnit = draft.unit.normalize('NFKC') === unit.normalize('NFKC');
  return isSameUnit ? null : `单位应为${quote(unit)}，读回为${quote(draft.unit)}`;
}

/** Whether a file holds the whole report, or its tables only. */
export type Held = 'report' | 'figures';

/** The first thing a file says otherwise than the report, in words for the clerk; `null` when they agree in all the file holds. */
export async function differenceInFile(
  bytes: Uint8Array,
  fileName: string,
  report: Report,
  held: Held = 'report',
): Promise<string | null> {
  const read = await readFile(bytes, fileName);
  if (read.kind === 'refused') return '文件读不回来';
  const draft = alignBlocks(read.blocks);
  const inTables = headDifference(report, draft) ?? cellDifference(report, draft);
  return inTables ?? (held === 'figures' ? null : textDifference(report, draft));
}
