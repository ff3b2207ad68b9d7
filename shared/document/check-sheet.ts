import { attachedSheets } from '../formats/attached-sheets.ts';
import type { Report } from '../report/report.ts';
import type { AttachedSheet, SheetBox, SheetRow } from './attached-sheet.ts';
import { paragraphsOf, toPrintable } from './paragraphs.ts';
import { printedDate } from './printed-date.ts';
import { sizePt } from './typography.ts';

/** One finding in the words of the office; a part that a finding does not have is empty. */
export interface CheckLine {
  readonly severity: string;
  readonly place: string;
  readonly problem: string;
  /** 应为 12 and 现为 11, a line each. */
  readonly sides: string;
  readonly difference: string;
  readonly source: string;
  /** The explanation with its author and day; 未说明 where it wants one and has none. */
  readonly explanation: string;
}

/** What the checks say of a report. */
export interface CheckList {
  /** How many checks the report went through. */
  readonly checks: number;
  /** 发现 5 处：必改 1 处，待看 4 处；…, without its full stop. */
  readonly summary: string;
  /** The county's rules it was checked by; `null` where there are none. */
  readonly rulePack: string | null;
  readonly lines: readonly CheckLine[];
}

const rowMm = 8;

const box = (look: SheetBox['look'], text: string, columnSpan = 1): SheetBox => ({ look, text, columnSpan });
const levelled = (text: string) => paragraphsOf(text).join('\n');

function rowOf(line: CheckLine, index: number): SheetRow {
  const boxes = [
    box('figure', String(index + 1)),
    box('label', line.severity),
    box('entry', levelled(line.place)),
    box('entry', levelled(line.problem)),
    box('entry', levelled(line.sides)),
    box('figure', line.difference),
    box('entry', levelled(line.source)),
    box('entry', levelled(line.explanation)),
  ];
  return { leastHeightMm: rowMm, boxes };
}

/** 校核表 for whoever looks at the report next: every finding, what was said to it, and who said so. */
export function composeCheckSheet(
  { unit, year }: Pick<Report, 'unit' | 'year'>,
  { checks, summary, rulePack, lines }: CheckList,
  /** YYYY-MM-DD. */
  checkedOn: string,
): AttachedSheet {
  const { title, firstRow } = attachedSheets.checks;
  const head: SheetRow = { leastHeightMm: rowMm, boxes: firstRow.map((words) => box('label', words)) };
  const nothing: SheetRow = { leastHeightMm: 2 * rowMm, boxes: [box('figure', '未发现问题', firstRow.length)] };
  const organ = toPrintable(unit.replace(/\s+/gu, ' '));
  return {
    kind: 'checks',
    title: [title],
    opening: [
      `填报单位：${organ}　　报告年度：${year}年　　校核日期：${printedDate(checkedOn)}`,
      `共 ${checks} 项检查，${summary}。${rulePack === null ? '' : `校核依据另有：${toPrintable(rulePack)}。`}`,
    ],
    columnWidthsMm: [9, 10, 26, 41, 20, 16, 23, 25],
    headRows: 1,
    rows: lines.length === 0 ? [head, nothing] : [head, ...lines.map(rowOf)],
    closing: ['校核人：　　　　　　　　　　复核人：　　　　　　　　　　日期：　　　　年　　月　　日'],
    sizePt: sizePt.小五,
    color: '#000000',
    sideMarginsMm: [20, 20],
  };
}
