/** 2026-01-20 → 2026年1月20日; an empty string where there is no date. */
export function printedDate(day: string | null): string {
  const groups = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '');
  return groups ? `${Number(groups[1])}年${Number(groups[2])}月${Number(groups[3])}日` : '';
}
