/** A report year as typed, full-width digits and 年 allowed; `null` until it is four digits from `first` to 2100. */
export function readYear(typed: string, first: number): number | null {
  const digits = /^(\d{4})年?度?$/.exec(typed.normalize('NFKC').replace(/\s/g, ''))?.[1];
  const year = Number(digits);
  return digits && year >= first && year <= 2100 ? year : null;
}
