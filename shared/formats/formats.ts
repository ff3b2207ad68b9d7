import type { AddressOf, Form } from './form.ts';
import { format2019 } from './format-2019.ts';
import { format2021 } from './format-2021.ts';

/** A report remembers its generation for ever; a third one is one more declaration and one more line here. */
export const formats = { '2019': format2019, '2021': format2021 } as const satisfies Record<string, Form>;

export type Generation = keyof typeof formats;

/** Every cell address of a generation; without an argument, of any. A misspelt address does not compile. */
export type CellKey<G extends Generation = Generation> = { [K in G]: AddressOf<(typeof formats)[K]> }[G];

export const generations = Object.keys(formats) as readonly Generation[];

export function formOf(generation: Generation): Form {
  return formats[generation];
}

/** The generation prescribed for a report year; `null` for years before 2019, when there was no such form. */
export function generationForYear(year: number): Generation | null {
  const fits = (generation: Generation) => {
    const [first, last]: Form['years'] = formats[generation].years;
    return year >= first && (last === null || year <= last);
  };
  return generations.find(fits) ?? null;
}
