/** 1月6日 on the clerk's own calendar, with the year where it is not this one. */
export function dayOf(instant: string, now: Date = new Date()): string {
  const date = new Date(instant);
  const day = `${date.getMonth() + 1}月${date.getDate()}日`;
  return date.getFullYear() === now.getFullYear() ? day : `${date.getFullYear()}年${day}`;
}
