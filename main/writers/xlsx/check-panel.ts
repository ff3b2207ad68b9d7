import { cellOf, leafOf, type NodePath } from '../../../shared/formats/cells.ts';
import { type Equation, equationsOf } from '../../../shared/formats/equations.ts';
import type { CellKey, Generation } from '../../../shared/formats/formats.ts';
import type { Report } from '../../../shared/report/report.ts';
import { valueAt } from '../../../shared/report/report.ts';
import { sumOf } from '../../../shared/report/totals.ts';
import { addressOf, columnName, rangesOf } from './addresses.ts';
import { columnCount, type FormPlaces } from './form-places.ts';
import type { Page } from './page.ts';
import { alarmStyle } from './styles.ts';

/** The panel stands right of the printed area, after one narrow column. */
const labelColumn = columnCount + 2;
const resultColumn = columnCount + 3;
const agrees = '相符';

/** 一、本年新收… → 一; （七）总计 → （七）; 1.属于国家秘密 and other names stay. */
function ordinalOf(label: string): string {
  return /^([一二三四五六七八九十]+)、/u.exec(label)?.[1] ?? /^（[一二三四五六七八九十]+）/u.exec(label)?.[0] ?? label;
}

/** A label without its closing remark or its second clause, short enough for one line of the panel. */
function shortName(label: string): string {
  return label.replace(/(?<=.)（[^）]*）$/u, '').replace(/(?<=.{6})、.*$/u, '');
}

/** The line of the sum: an item that is only numbered gets the group it stands in. */
function lineName(path: NodePath): string {
  const names = path.filter((node) => !node.spanner).map((node) => node.label);
  const leaf = names.at(-1) ?? '';
  return /^\d/.test(leaf) ? ordinalOf(names.at(-2) ?? '') + shortName(leaf) : shortName(leaf);
}

/** What stands on either side, in the words of the form. */
function sideNames(generation: Generation, { axis, left, right }: Equation): readonly [string, string] {
  const total = right[0] ? cellOf(generation, right[0]) : null;
  if (axis === 'across') return ['各列相加', total ? leafOf(total.column).label : ''];
  const rows = (keys: readonly CellKey[]) =>
    keys.map((key) => ordinalOf(leafOf(cellOf(generation, key).row).label)).join('＋');
  return axis === 'balance' ? [rows(left), rows(right)] : ['各项办理结果相加', rows(right)];
}

interface Check {
  readonly label: string;
  readonly formula: string;
  readonly shown: (report: Report) => string;
}

/** Blanks count as 0 here: a sum over blanks is 0 on both sides. */
function checkOf(generation: Generation, equation: Equation, places: FormPlaces): Check {
  const spots = (keys: readonly CellKey[]) => rangesOf(keys.flatMap((key) => places.spotByCell.get(key) ?? []));
  const [left, right] = [`SUM(${spots(equation.left)})`, `SUM(${spots(equation.right)})`];
  const [leftName, rightName] = sideNames(generation, equation);
  return {
    label: `${lineName(equation.line)}：${leftName}＝${rightName}`,
    formula: `IF(${left}=${right},"${agrees}","${leftName}为 "&${left}&"，${rightName}为 "&${right}&"，差 "&ABS(${left}-${right}))`,
    shown: (report) => {
      const total = (keys: readonly CellKey[]) => sumOf(keys.map((key) => valueAt(report, key))) ?? 0;
      const [shownLeft, shownRight] = [total(equation.left), total(equation.right)];
      if (shownLeft === shownRight) return agrees;
      return `${leftName}为 ${shownLeft}，${rightName}为 ${shownRight}，差 ${Math.abs(shownLeft - shownRight)}`;
    },
  };
}

/**
 * One live check for every sum the form demands. With the totals as formulas only the 勾稽关系 can be off; the others speak
 * up when somebody has typed over a total.
 */
export function writeCheckPanel(page: Page, generation: Generation, places: FormPlaces, firstRow: number): void {
  const { sheet } = page;
  const checks = equationsOf(generation).map((equation) => checkOf(generation, equation, places));
  sheet.getColumn(labelColumn - 1).width = 2.5;
  sheet.getColumn(labelColumn).width = 46;
  sheet.getColumn(resultColumn).width = 40;
  for (const [index, { label, formula, shown }] of checks.entries()) {
    const row = firstRow + index;
    page.fix({ row, column: labelColumn }, label, 'panelLabel');
    page.calculate({ row, column: resultColumn }, 'panelResult', formula, ({ report }) => shown(report));
  }
  const column = columnName(resultColumn);
  const range = `${column}${firstRow}:${column}${firstRow + checks.length - 1}`;
  const row = firstRow - 1;
  page.fix({ row, column: labelColumn }, '核对（不打印）', 'panelHead');
  const formula = `IF(COUNTIF(${range},"${agrees}")=${checks.length},"${checks.length} 处全部${agrees}",${checks.length}-COUNTIF(${range},"${agrees}")&" 处不${agrees}，见下方红格")`;
  page.calculate({ row, column: resultColumn }, 'panelResult', formula, ({ report }) => {
    const wrong = checks.filter(({ shown }) => shown(report) !== agrees).length;
    return wrong === 0 ? `${checks.length} 处全部${agrees}` : `${wrong} 处不${agrees}，见下方红格`;
  });
  const first = addressOf({ row: firstRow, column: resultColumn });
  const isOff = [{ type: 'expression' as const, priority: 1, style: alarmStyle }];
  sheet.addConditionalFormatting({
    ref: range,
    rules: isOff.map((rule) => ({ ...rule, formulae: [`${first}<>"${agrees}"`] })),
  });
  sheet.addConditionalFormatting({
    ref: addressOf({ row: firstRow - 1, column: resultColumn }),
    rules: isOff.map((rule) => ({
      ...rule,
      priority: 2,
      formulae: [`COUNTIF(${range},"${agrees}")<${checks.length}`],
    })),
  });
}
