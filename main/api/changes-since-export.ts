import type { Block } from '../../shared/alignment/blocks.ts';
import type { ImportDraft, ImportIssue } from '../../shared/alignment/import-draft.ts';
import { type ExportRecord, markOf } from '../../shared/document/export-record.ts';
import { asDraft, type HandOut, handOutWords } from '../../shared/document/hand-out.ts';
import { cellsOf } from '../../shared/formats/cells.ts';
import { nameOfCell } from '../../shared/formats/names.ts';
import { formatQuantity } from '../../shared/report/quantities.ts';

function changedFigures({ generation, cells }: ExportRecord, draft: ImportDraft, since: string): ImportIssue[] {
  if (draft.generation !== generation) return [];
  return cellsOf(generation).flatMap((cell, index): ImportIssue[] => {
    const then = cells[index] ?? null;
    const { value = null, source = '', place = null } = draft.readings[cell.key] ?? {};
    if (then === value) return [];
    const [was, is] = [then, value].map((figure) => formatQuantity(figure, cell.unit) || '未填');
    const message = `${since}以后改动过：${nameOfCell(cell)}，${since}时为 ${was}，现为 ${is}。请确认是谁改的、为什么。`;
    return [{ code: 'changed', cell: cell.key, source, message, place, choices: then === null ? [] : [then] }];
  });
}

const longest = 40;
const excerpt = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

interface Paragraph {
  readonly text: string;
  readonly block: number;
  /** As a whole and line by line: a program may join what was two lines, or part what was one. */
  readonly marks: readonly string[];
}

function paragraphsOf(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block, index): Paragraph[] => {
    if (block.kind !== 'paragraph' || block.text.trim() === '') return [];
    return [{ text: block.text.trim(), block: index, marks: [block.text, ...block.text.split('\n')].map(markOf) }];
  });
}

const written = (text: string, block: number, since: string): ImportIssue => ({
  code: 'changed',
  cell: null,
  source: text,
  message: `${since}以后改动过：“${excerpt(text)}”这一段是后来写的或改过的。`,
  place: { block, row: null, cell: null },
  choices: [],
});

const mostTitleLines = 8;

/** How many paragraphs the title takes at the beginning: one a line, and in some files it stands there twice; 0 for another title. */
function titleLength(paragraphs: readonly Paragraph[], title: string | undefined): number {
  for (let count = 1; count <= mostTitleLines; count += 1) {
    const text = paragraphs.slice(0, count).map((paragraph) => paragraph.text);
    if (markOf(text.join('')) !== title) continue;
    return count + titleLength(paragraphs.slice(count), title);
  }
  return 0;
}

function changedLines(
  { lines: [title, ...lines] }: ExportRecord,
  blocks: readonly Block[],
  since: string,
): ImportIssue[] {
  const known = new Set(lines);
  const paragraphs = paragraphsOf(blocks);
  const body = paragraphs.slice(titleLength(paragraphs, title));
  const issues = body
    .filter(({ marks }) => !marks.some((mark) => known.has(mark)))
    .map(({ text, block }) => written(text, block, since));
  const found = new Set(body.flatMap(({ marks }) => marks));
  const gone = lines.filter((mark) => !found.has(mark)).length;
  if (issues.length > 0 || gone === 0) return issues;
  const message = `${since}以后改动过：少了 ${gone} 段文字。请对照${since}时的报告。`;
  return [{ code: 'changed', cell: null, source: '', message, place: null, choices: [] }];
}

/** What a file says otherwise than when it was exported; a workbook holds no text, so `blocks` of tables say nothing of it. */
export function changesSinceExport(
  record: ExportRecord,
  draft: ImportDraft,
  blocks: readonly Block[],
  holdsText: boolean,
  { as }: HandOut = asDraft,
): readonly ImportIssue[] {
  const since = handOutWords[as];
  return [...changedFigures(record, draft, since), ...(holdsText ? changedLines(record, blocks, since) : [])];
}
