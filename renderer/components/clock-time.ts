const two = (part: number): string => String(part).padStart(2, '0');

/** HH:MM:SS on the clerk's own clock, of an ISO instant. */
export function clockTime(instant: string): string {
  const date = new Date(instant);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** The clock time of today; for an earlier day the date as well, so that an old 已保存 is not taken for a fresh one. */
export function momentOf(instant: string, now: Date): string {
  const date = new Date(instant);
  if (date.toDateString() === now.toDateString()) return clockTime(instant);
  const day = `${date.getMonth() + 1}月${date.getDate()}日`;
  const dated = date.getFullYear() === now.getFullYear() ? day : `${date.getFullYear()}年${day}`;
  return `${dated} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
