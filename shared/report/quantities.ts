import type { Unit } from '../formats/form.ts';

/** 1 万元 in 分, the unit amounts are held in. */
export const fenPerWanYuan = 1_000_000;

/**
 * Why a text is not simply the number that was kept.
 * `approximate`: a word such as 约, 余, 多 was set beside it. `unit`: it named a unit and was converted or stripped.
 * `not-a-number`: nothing was kept. `too-fine`: it has more decimals than the cell can hold, and nothing was kept.
 */
export type QuantityRemark = 'approximate' | 'unit' | 'not-a-number' | 'too-fine';

export interface Quantity {
  /** In the cell's small unit; `null` for a blank or for what cannot be kept. */
  readonly value: number | null;
  readonly remarks: readonly QuantityRemark[];
}

const blank: Quantity = { value: null, remarks: [] };
const notANumber: Quantity = { value: null, remarks: ['not-a-number'] };

/** Digits after the point that a cell of this unit can hold. */
const decimalsOf: Record<Unit, number> = { 件: 0, 项: 0, 万元: 6 };

/** Power of ten that turns an amount in the named money unit into 万元. */
const shiftToWanYuan: Readonly<Record<string, number>> = { 元: -4, 万: 0, 万元: 0, 亿: 4, 亿元: 4 };

const quantityPattern =
  /^(?<before>大?约|近|超过?|不足|逾|共计?|计)?(?<sign>[-+−])?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<fraction>\d+))?(?<middle>余|多)?(?<unit>亿元|万元|亿|万|元|件|项|条|个|份|次|起)?(?<after>左右|以上|以内|余|多)?$/u;

const blankPattern = /^[-–—―−/\\]*$|^(?:无|不适用|未填|空)$/u;

/** Full width to half width, 萬/億/約/餘/圓 to the simplified form, without any space. */
export function tidyQuantity(text: string): string {
  const forms: Readonly<Record<string, string>> = {
    萬: '万',
    億: '亿',
    約: '约',
    餘: '余',
    圓: '元',
    項: '项',
    條: '条',
  };
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200d\u2060\ufeff]/gu, '')
    .replace(/[萬億約餘圓項條]/gu, (char) => forms[char] ?? char);
}

/** Moves the decimal point by `shift` places in digits alone; `null` where digits other than 0 would be cut off. */
function shiftDecimal(whole: string, fraction: string, shift: number): number | null {
  const digits = whole + fraction;
  const point = whole.length + shift;
  const kept = point > 0 ? digits.slice(0, point).padEnd(point, '0') : '0';
  const lost = point >= 0 ? digits.slice(point) : digits.padStart(digits.length - point, '0');
  if (/[1-9]/.test(lost)) return null;
  const value = Number(kept);
  return Number.isSafeInteger(value) ? value : null;
}

/** The power of ten a named unit stands for in a cell of `unit`; `null` where the two do not go together (5件 in a 万元 cell). */
function shiftOf(named: string | undefined, unit: Unit): number | null {
  if (named === undefined) return 0;
  const shift = shiftToWanYuan[named];
  if (unit === '万元') return shift ?? null;
  if (named === '万' || named === '亿') return (shift ?? 0) + 4;
  return shift === undefined ? 0 : null;
}

/**
 * Reads what stands in a cell, typed, pasted or printed. Empty, `/`, `-`, `—`, 无 and 不适用 are blanks. A text that is no
 * number, or a number the cell cannot hold exactly (2.5 件), gives `null` with a remark: nothing is rounded.
 */
export function readQuantity(text: string, unit: Unit): Quantity {
  const tidy = tidyQuantity(text);
  if (blankPattern.test(tidy)) return blank;
  const groups = quantityPattern.exec(tidy)?.groups;
  const shift = groups ? shiftOf(groups['unit'], unit) : null;
  if (!groups || shift === null) return notANumber;
  const { before, sign, whole = '', fraction = '', middle, after } = groups;
  const value = shiftDecimal(whole.replaceAll(',', ''), fraction, shift + decimalsOf[unit]);
  const remarks: QuantityRemark[] = [];
  if ([before, middle, after].some((word) => word !== undefined && !/^共?计?$/.test(word))) remarks.push('approximate');
  if (groups['unit'] !== undefined) remarks.push('unit');
  if (value === null) return { value: null, remarks: [...remarks, 'too-fine'] };
  return { value: sign === '-' || sign === '−' ? 0 - value : value, remarks };
}

/** The number in the unit the form prints: 件 and 项 as they are, amounts in 万元. */
export function toPrintedUnit(value: number, unit: Unit): number {
  return unit === '万元' ? value / fenPerWanYuan : value;
}

/** The inverse of {@link toPrintedUnit}; `null` where the small unit cannot hold the number exactly. */
export function fromPrintedUnit(printed: number, unit: Unit): number | null {
  const value = unit === '万元' ? Math.round(printed * fenPerWanYuan) : printed;
  const isExact = unit === '万元' ? value / fenPerWanYuan === printed : Number.isSafeInteger(value);
  return isExact && Number.isSafeInteger(value) ? value : null;
}

/** As the form prints it, without thousands separators; a blank prints as nothing. */
export function formatQuantity(value: number | null, unit: Unit): string {
  if (value === null) return '';
  if (unit !== '万元') return String(value);
  const digits = String(Math.abs(value)).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return `${sign}${digits.slice(0, -6)}${fraction ? `.${fraction}` : ''}`;
}
