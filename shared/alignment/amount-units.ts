import type { AmountUnit } from './read-slot.ts';
import type { SourceLine } from './source-lines.ts';

const amountHeading = /(?:收费|采购)(?:总)?金额/u;
const longestHeading = 60;

/** The unit the heading over the amounts names: 本年收费金额（单位：万元）, 采购总金额（元）. */
export function detectAmountUnit(lines: readonly SourceLine[]): AmountUnit {
  let unit: AmountUnit = 'none';
  for (const { text } of lines.flatMap(({ cells }) => cells)) {
    if (text.length > longestHeading || !amountHeading.test(text) || /[。;]/u.test(text)) continue;
    const named = text.replace(/\s+/g, '').replace(/^.*?金额/u, '');
    if (/万元|万\)/u.test(named)) return 'wan-yuan';
    if (/元/u.test(named)) unit = 'yuan';
  }
  return unit;
}
