const chineseDigits = '〇一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';

/** 一 to 九十九; larger numbers digit by digit, as no list of a report is that long. */
function chinese(value: number, digits: string, ten: string): string {
  if (value < 1 || value > 99) return [...String(value)].map((digit) => digits[Number(digit)]).join('');
  const tens = Math.floor(value / 10);
  const unit = value % 10 === 0 ? '' : (digits[value % 10] ?? '');
  if (tens === 0) return unit;
  return (tens === 1 ? '' : (digits[tens] ?? '')) + ten + unit;
}

function letters(value: number, first: string): string {
  const index = (value - 1) % 26;
  const repeats = Math.floor((value - 1) / 26) + 1;
  return String.fromCharCode(first.charCodeAt(0) + index).repeat(repeats);
}

const romanParts: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let left = value;
  let text = '';
  for (const [worth, sign] of romanParts) {
    for (; left >= worth && text.length < 20; left -= worth) text += sign;
  }
  return text;
}

const circled = (value: number) => (value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value));
const fullWidth = (value: number) =>
  String(value).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));

/** How numbers of automatic lists are written; the names are those of word processing XML. */
const writers: Readonly<Record<string, (value: number) => string>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  chineseCounting: (value) => chinese(value, chineseDigits, '十'),
  chineseCountingThousand: (value) => chinese(value, chineseDigits, '十'),
  taiwaneseCounting: (value) => chinese(value, chineseDigits, '十'),
  taiwaneseCountingThousand: (value) => chinese(value, chineseDigits, '十'),
  japaneseCounting: (value) => chinese(value, chineseDigits, '十'),
  ideographDigital: (value) => chinese(value, chineseDigits, '十'),
  chineseLegalSimplified: (value) => chinese(value, formalDigits, '拾'),
  ideographTraditional: (value) => stems[value - 1] ?? String(value),
  lowerLetter: (value) => letters(value, 'a'),
  upperLetter: (value) => letters(value, 'A'),
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  bullet: () => '',
  none: () => '',
};

export function formatListNumber(format: string, value: number): string {
  return (writers[format] ?? String)(value);
}

/** One level of an automatic list: `text` holds %1 to %9 for the numbers of the levels. */
export interface ListLevel {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** What is printed before a paragraph, from the running numbers of all levels. */
export function printListLabel(levels: readonly (ListLevel | undefined)[], level: number, counters: readonly number[]) {
  const own = levels[level];
  if (!own || own.format === 'bullet' || own.format === 'none') return '';
  return own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const of = levels[index];
    return of ? formatListNumber(of.format, counters[index] ?? of.start) : '';
  });
}

/** Number and text as they are printed: a mark like 、 or ） needs no space behind it. */
export function withLabel(label: string, text: string): string {
  if (label === '') return text;
  return /[\w.]$/.test(label) && /^\w/.test(text) ? `${label} ${text}` : label + text;
}
