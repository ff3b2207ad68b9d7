import { attachedSheets } from '../formats/attached-sheets.ts';
import { type Report, titleOf } from '../report/report.ts';
import type { AttachedSheet, SheetBox, SheetRow } from './attached-sheet.ts';
import { toPrintable } from './paragraphs.ts';
import { printedDate } from './printed-date.ts';
import { titleLines } from './title-lines.ts';
import { pageMm, sizePt } from './typography.ts';

/** What is known before anybody signs; whatever is empty is left to be written by hand. */
export interface ApprovalFacts {
  /** 拟稿单位 inside the organ, such as 党政综合办公室. */
  readonly draftingOffice: string;
  readonly drafter: string;
  /** The day it was handed in to be signed, as YYYY-MM-DD. */
  readonly submittedOn: string | null;
  readonly hasCheckSheet: boolean;
}

const box = (look: SheetBox['look'], text: string, columnSpan = 1): SheetBox => ({ look, text, columnSpan });
const label = (text: string) => box('label', text);

/** Blanks to write a day into. */
const blankDay = '　　　年　　月　　日';

/** Together with one line of title they leave 10 mm of the 225 that the text block has. */
const rowMm = { signatures: 58, title: 20, line: 14, remarks: 50 } as const;

/** What each further line of title takes from the room for remarks. */
const titleLineMm = 12;

/** 发文稿纸 as a township fills it in: signatures above, what is signed below, in red. */
export function composeApprovalSheet(
  { unit, year, issuedOn }: Pick<Report, 'unit' | 'year' | 'issuedOn'>,
  facts: ApprovalFacts,
): AttachedSheet {
  const { title, firstRow } = attachedSheets.approval;
  const organ = toPrintable(unit.replace(/\s+/gu, ' '));
  const heading = titleLines(organ, title);
  const line = (...boxes: readonly SheetBox[]): SheetRow => ({ leastHeightMm: rowMm.line, boxes });
  const rows: readonly SheetRow[] = [
    { leastHeightMm: rowMm.signatures, boxes: firstRow.map((words) => box('signature', `${words}：`, 2)) },
    line(
      ...[label('拟稿单位'), box('entry', toPrintable(facts.draftingOffice))],
      ...[label('拟稿人'), box('entry', toPrintable(facts.drafter))],
      ...[label('拟稿日期'), box('figure', printedDate(facts.submittedOn))],
    ),
    { leastHeightMm: rowMm.title, boxes: [label('标　　题'), box('entry', titleOf({ unit: organ, year }), 5)] },
    line(label('主　　送'), box('entry', '', 5)),
    line(
      ...[label('公开方式'), box('entry', '主动公开')],
      ...[label('报告年度'), box('figure', `${year}年`)],
      ...[label('成文日期'), box('figure', printedDate(issuedOn))],
    ),
    line(label('附　　件'), box('entry', facts.hasCheckSheet ? attachedSheets.checks.title : '', 5)),
    {
      leastHeightMm: rowMm.remarks - titleLineMm * (heading.length - 1),
      boxes: [label('修改意见'), box('entry', '', 5)],
    },
    line(label('印发日期'), box('entry', blankDay, 3), label('份　　数'), box('entry', '')),
  ];
  return {
    kind: 'approval',
    title: heading,
    opening: [],
    columnWidthsMm: [22, 34, 20, 24, 20, 36],
    headRows: 0,
    rows,
    closing: [],
    sizePt: sizePt.小四,
    color: '#C00000',
    sideMarginsMm: [pageMm.left, pageMm.right],
  };
}
