import type { Unit } from '../formats/form.ts';
import { formatQuantity, readQuantity } from '../report/quantities.ts';
import type { CellValue } from '../report/report.ts';
import type { ImportIssueCode } from './import-draft.ts';
import { normalise } from './normalise.ts';
import { type Slot, withoutFigureNote } from './slots.ts';

/** How the heading over an amount names its unit: `yuan` turns a bare figure into 万元, `none` leaves it in question. */
export type AmountUnit = 'wan-yuan' | 'yuan' | 'none';

export interface SlotRemark {
  readonly code: ImportIssueCode;
  readonly message: string;
  readonly choices: readonly CellValue[];
}

export interface SlotReading {
  readonly value: CellValue;
  readonly remark: SlotRemark | null;
}

const yuanPerWanYuan = 10_000;
/** Amounts from here on, in whole figures and without a unit anywhere, may well be 元. */
const suspiciousWanYuan = 1_000;

function remarkOnBareAmount(value: number): SlotRemark | null {
  const wanYuan = value / 1_000_000;
  if (!Number.isInteger(wanYuan) || wanYuan < suspiciousWanYuan) return null;
  const printed = formatQuantity(value, '万元');
  return {
    code: 'unit',
    message: `金额 ${printed} 没有写单位，按万元读入；如果原文是元，应为 ${formatQuantity(value / yuanPerWanYuan, '万元')} 万元，请核对。`,
    choices: [value, value / yuanPerWanYuan],
  };
}

const remark = (code: ImportIssueCode, message: string, choices: readonly CellValue[] = []): SlotRemark => ({
  code,
  message,
  choices,
});

/** Reads one slot into a cell of `unit`; whatever the text says beyond a plain number is remarked. */
export function readSlot(slot: Slot, unit: Unit, amountUnit: AmountUnit): SlotReading {
  const text = normalise(slot.text).trim();
  const bare = withoutFigureNote(text);
  const isPlain = /^[-+]?[\d,]+(?:\.\d+)?$/.test(bare.replace(/\s+/g, ''));
  const { value, remarks } = readQuantity(
    isPlain && unit === '万元' && amountUnit === 'yuan' ? `${bare}元` : bare,
    unit,
  );
  const printed = formatQuantity(value, unit);
  const inUnit = unit === '万元' ? `${printed} 万元` : printed;
  if (remarks.includes('not-a-number')) {
    return { value: null, remark: remark('not-a-number', `“${slot.text}”不是一个数，这一格先空着，请对照原文填写。`) };
  }
  if (remarks.includes('too-fine')) {
    const reason = unit === '万元' ? '小数位太多' : '件数应为整数';
    return { value: null, remark: remark('not-a-number', `“${slot.text}”${reason}，这一格先空着，请对照原文填写。`) };
  }
  if (remarks.includes('approximate')) {
    return {
      value,
      remark: remark('approximate', `原文写“${slot.text}”，是个约数，读作 ${inUnit}，请核实准确的数。`, [value]),
    };
  }
  if (remarks.includes('unit')) {
    return { value, remark: remark('unit', `原文写“${slot.text}”，带有单位，读作 ${inUnit}，请核对。`, [value]) };
  }
  if (bare !== text) {
    return {
      value,
      remark: remark('ambiguous', `原文写“${slot.text}”，数的后面另有说明，只取了 ${inUnit}，请核对。`, [value]),
    };
  }
  if (isPlain && unit === '万元' && amountUnit === 'yuan') {
    return { value, remark: remark('unit', `原文的单位是元，“${slot.text}”读作 ${inUnit}，请核对。`, [value]) };
  }
  if (unit === '万元' && amountUnit === 'none' && value !== null) return { value, remark: remarkOnBareAmount(value) };
  return { value, remark: null };
}
