import { z } from 'zod';

export type Wrong = z.core.$ZodRawIssue;

/** What to say of a value that is not there, or is of another kind than it should be. */
export const asked =
  (name: string, shape: string) =>
  ({ input }: Wrong): string =>
    input === undefined ? `没有写“${name}”。` : `“${name}”${shape}。`;

/** What neither a screen nor a file shows: control characters, marks that turn the writing round, halves of characters. */
const unseen = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/u;

export const words = (name: string, longest: number) =>
  z
    .string({ error: asked(name, '要写成文字，用英文的双引号括起来') })
    .trim()
    .min(1, `“${name}”不能空着。`)
    .max(longest, `“${name}”最多 ${longest} 个字。`)
    .refine((text) => !unseen.test(text), `“${name}”里有看不见的字符，请删去重打。`);

/** YYYY-MM-DD where there is such a day. */
function dayOf(year: number, month: number, day: number): string | null {
  const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? null : iso;
}

export const issuedOn = words('日期', 20).transform((text, context) => {
  const [, year, month, day] = /^(20\d{2})[-年](\d{1,2})[-月](\d{1,2})日?$/u.exec(text) ?? [];
  const iso = dayOf(Number(year), Number(month), Number(day));
  if (iso !== null) return iso;
  context.addIssue(`“日期”写的是“${text}”，没有这一天，或写法不对，例如“2025年11月20日”。`);
  return z.NEVER;
});

/** No later than the day a county's own report is due: a later one is a slip. */
const lastDue = '03-31';
/** Of no leap year: a day that is not in every year cannot be due in every year. */
const anyYear = 2027;

export const dueOn = words('送审截止', 20).transform((text, context) => {
  const [, month, day] = /^(\d{1,2})[-月](\d{1,2})日?$/u.exec(text) ?? [];
  const monthDay = dayOf(anyYear, Number(month), Number(day))?.slice(5);
  if (monthDay !== undefined && monthDay <= lastDue) return monthDay;
  context.addIssue(`“送审截止”写的是“${text}”，应是次年 3月31日以前的一天，例如“1月15日”。`);
  return z.NEVER;
});
