/** The formatting half of the spreadsheet library, which declares no types for it. */
interface NumberFormatter {
  format(code: string | number, value: number): string;
}

let formatter: NumberFormatter | null = null;

/** Loads the number formatter; it is large, and most reports have no format but the general one. */
export async function loadNumberFormats(): Promise<void> {
  formatter ??= (await import('@e965/xlsx')).SSF;
}

const plainCodes: ReadonlySet<string | number> = new Set([0, 49, 'General', 'general', '@', 'G/通用格式']);

export const needsFormatter = (code: string | number) => !plainCodes.has(code);

/** All digits there are: how many of them a general format shows depends on the column's width. */
const plainNumber = (value: number) => String(Number(value.toPrecision(15)));

/** A number as its box shows it. A format that hides it (0 as nothing) does not: it is a statement all the same. */
export function showNumber(value: number, code: string | number): string {
  if (!formatter || !needsFormatter(code)) return plainNumber(value);
  try {
    return formatter.format(code, value).trim() || plainNumber(value);
  } catch {
    return plainNumber(value);
  }
}
