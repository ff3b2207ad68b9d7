/** 2026-01-20 as the report prints it, 2026年1月20日; an empty string for `null`. */
export function printedDate(date: string | null): string {
  const groups = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  return groups ? `${groups[1]}年${Number(groups[2])}月${Number(groups[3])}日` : '';
}

/**
 * Reads a day as people write it: 2026年1月20日, 2026-1-20, 2026.01.20, 20260120, in either width. An empty text is no
 * date (`null`); `not-a-day` is kept on the screen and never stored.
 */
export function readDate(text: string): string | null | 'not-a-day' {
  const tidy = text.normalize('NFKC').replace(/\s/gu, '');
  if (tidy === '') return null;
  const groups =
    /^(\d{4})[年\-./](\d{1,2})[月\-./](\d{1,2})日?$/.exec(tidy) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(tidy) ?? null;
  if (!groups) return 'not-a-day';
  const [year, month, day] = [groups[1], groups[2], groups[3]].map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  const iso = date.toISOString().slice(0, 10);
  const isReal = date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
  return isReal ? iso : 'not-a-day';
}
