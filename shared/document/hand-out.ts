import type { FileProperty } from './export-record.ts';

/** What a file was exported as: a draft to look at, what was handed in to be signed, or what was signed. */
export interface HandOut {
  readonly as: 'draft' | 'submitted' | 'final';
  /** The day of 送审 or 定稿 as YYYY-MM-DD; `null` for a draft, which may be exported on any day and stay the same file. */
  readonly on: string | null;
}

export const asDraft: HandOut = { as: 'draft', on: null };

/** How a sentence says it: 送审时 is when, 送审以后 is since. */
export const handOutWords: Readonly<Record<HandOut['as'], string>> = {
  draft: '导出',
  submitted: '送审',
  final: '定稿',
};

const stateName = 'NianbaoState';
const sealName = 'NianbaoSeal';
const ours = /^Nianbao\w+$/;

/** For whoever looks at a file's properties: 草稿, 送审 2026-01-12 or 定稿 2026-01-20. */
export function stateProperty({ as, on }: HandOut): FileProperty {
  return { name: stateName, value: [as === 'draft' ? '草稿' : handOutWords[as], on ?? ''].join(' ').trim() };
}

export function handOutIn(properties: ReadonlyMap<string, string>): HandOut | null {
  const [word = '', day = ''] = (properties.get(stateName) ?? '').split(' ');
  if (word === '草稿') return asDraft;
  const as = (['submitted', 'final'] as const).find((known) => handOutWords[known] === word);
  return as && /^\d{4}-\d{2}-\d{2}$/.test(day) ? { as, on: day } : null;
}

/** Everything a file says of itself under our names, whatever order a program keeps it in, but for the seal over it. */
export function sealedText(properties: ReadonlyMap<string, string>): string {
  const own = [...properties].filter(([name]) => ours.test(name) && name !== sealName);
  return JSON.stringify(own.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `sha256` is that of {@link sealedText}. It guards against slips, not against forgery: there is no secret in it. */
export const sealProperty = (sha256: string): FileProperty => ({ name: sealName, value: sha256 });

export const sealIn = (properties: ReadonlyMap<string, string>): string | null => properties.get(sealName) ?? null;
