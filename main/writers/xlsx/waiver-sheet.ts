import type { AddWorksheetOptions } from 'exceljs';
import type { RulePackStamp } from '../../../shared/checks/rule-pack.ts';
import type { ListedWaiver } from '../../../shared/checks/waiver-list.ts';
import type { Facts, Page } from './page.ts';
import { listLinePt, wrappedLines } from './wrapped-lines.ts';

const severities = { error: '必改', warning: '待看', notice: '提示' } as const;

/**
 * A sentence a line, without its full stop: a box that holds whole sentences is what pages laid out in tables keep a
 * section's text in, and the file must read back as the report alone.
 */
function sentenceALine(text: string): string {
  return text
    .replace(/。(?=[”’」』）)]|$)/gu, '')
    .replace(/。\s*/gu, '\n')
    .trim();
}

/** The day on this computer's calendar, as YYYY-MM-DD. */
function dayOf(instant: string): string {
  const date = new Date(instant);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

export const waiverSheetOptions: Partial<AddWorksheetOptions> = {
  views: [{ state: 'frozen', ySplit: 1 }],
  pageSetup: {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  },
};

interface Column {
  readonly heading: string;
  readonly width: number;
  /** Absent for the running number. */
  readonly shown?: (waiver: ListedWaiver) => string;
}

const columns: readonly Column[] = [
  { heading: '序号', width: 6 },
  { heading: '类别', width: 8, shown: ({ severity }) => severities[severity] },
  { heading: '校核发现', width: 60, shown: ({ problem }) => sentenceALine(problem) },
  { heading: '说明', width: 40, shown: ({ reason }) => sentenceALine(reason) },
  { heading: '说明人', width: 10, shown: ({ author }) => author },
  { heading: '日期', width: 12, shown: ({ writtenAt }) => dayOf(writtenAt) },
];

/** 校核说明: what was found, accepted and why, for whoever checks the report next, `count` of them. */
export function writeWaiverSheet(page: Page, count: number): void {
  for (const [index, { heading, width }] of columns.entries()) {
    page.fix({ row: 1, column: index + 1 }, heading, 'listHead');
    page.sheet.getColumn(index + 1).width = width;
  }
  for (let index = 0; index < count; index += 1) {
    const row = index + 2;
    page.fix({ row, column: 1 }, index + 1, 'listNumber');
    for (const [at, { shown }] of columns.entries()) {
      if (!shown) continue;
      page.vary({ row, column: at + 1 }, 'listText', ({ waivers }) => {
        const waiver = waivers[index];
        return waiver ? shown(waiver) : null;
      });
    }
    page.stretch(row, ({ waivers }) => {
      const waiver = waivers[index];
      const lines = columns.map(({ width, shown }) => (waiver && shown ? wrappedLines(shown(waiver), width) : 1));
      return listLinePt * Math.max(...lines);
    });
  }
}

/**
 * Below the list: which of the county's rules the report was checked by, so that the county can tell which text of them (the
 * beginning of its digest; the file's properties have all of it).
 */
export function writeRulePackLine(page: Page, count: number): void {
  const row = count + 2;
  const say =
    (shown: (stamp: RulePackStamp) => string) =>
    ({ rulePack }: Facts) =>
      rulePack ? shown(rulePack) : null;
  const named = say(({ name, version }) => `按县里的“${name}”第 ${version} 版核对`);
  page.vary({ row, column: 3 }, 'listText', named);
  page.vary(
    { row, column: 4 },
    'listText',
    say(({ sha256 }) => `规则文件的校验值 ${sha256.slice(0, 16)}`),
  );
  page.stretch(row, (facts) => listLinePt * wrappedLines(named(facts) ?? '', columns[2]?.width ?? 0));
}
