import type { z } from 'zod';
import type { RulePack } from '../rule-pack.ts';
import { type JsonPath, type LocatedJson, readJsonLines } from './json-lines.ts';
import type { LineFault } from './line-fault.ts';
import { packSchema } from './pack-schema.ts';

export type ReadRulePack =
  | { readonly kind: 'pack'; readonly pack: RulePack }
  /** Every slip, by line, at least one. */
  | { readonly kind: 'broken'; readonly faults: readonly LineFault[] };

function linesOf(issue: z.core.$ZodIssue, { lineOf }: LocatedJson): LineFault {
  const path = issue.path as JsonPath;
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { line: lineOf([...path, ...unknown]), message: issue.message };
}

type Written = z.infer<typeof packSchema>;

function packOf(written: Written): RulePack {
  return {
    name: written.名称,
    issuer: written.发布单位,
    issuedOn: written.日期,
    version: written.版本,
    off: written.停用 ?? [],
    severities: written.级别 ?? {},
    longestOverview: written.字数上限 ?? null,
    statements: written.必须写明 ?? [],
    dueOn: written.送审截止 ?? null,
  };
}

/** What a check needs that is asked for elsewhere in the pack: without it the demand would never be looked at. */
const needs: readonly { readonly key: string; readonly rule: string; readonly isSet: (pack: RulePack) => boolean }[] = [
  { key: '字数上限', rule: 'S-LEN', isSet: ({ longestOverview }) => longestOverview !== null },
  { key: '必须写明', rule: 'S-MUST', isSet: ({ statements }) => statements.length > 0 },
  { key: '送审截止', rule: 'N-DATE', isSet: ({ dueOn }) => dueOn !== null },
];

function contradictionsIn(pack: RulePack, { lineOf }: LocatedJson): LineFault[] {
  const both = Object.keys(pack.severities).filter((id) => pack.off.includes(id));
  const useless = needs.filter(({ rule, isSet }) => isSet(pack) && pack.off.includes(rule));
  return [
    ...both.map((id) => ({ line: lineOf(['级别', id]), message: `“${id}”已经停用，不能又定级别。` })),
    ...useless.map(({ key, rule }) => ({ line: lineOf([key]), message: `“${key}”靠“${rule}”检查，不能又把它停用。` })),
  ];
}

const byLine = (a: LineFault, b: LineFault) => a.line - b.line;

/** A rule pack from the text of its file. It is taken whole or not at all: one slip, and nothing of it is in force. */
export function readRulePack(text: string): ReadRulePack {
  const json = readJsonLines(text);
  if (!('kind' in json)) return { kind: 'broken', faults: json };
  const parsed = packSchema.safeParse(json.value);
  if (!parsed.success) {
    return { kind: 'broken', faults: parsed.error.issues.map((issue) => linesOf(issue, json)).toSorted(byLine) };
  }
  const pack = packOf(parsed.data);
  const faults = contradictionsIn(pack, json);
  return faults.length > 0 ? { kind: 'broken', faults: faults.toSorted(byLine) } : { kind: 'pack', pack };
}

/** The first slip with its line, and where the others are. */
export function sayFaults(faults: readonly LineFault[]): string {
  const [first, ...others] = faults;
  if (!first) return '';
  const lines = [...new Set(others.map(({ line }) => line))].filter((line) => line !== first.line).slice(0, 8);
  const more = lines.length === 0 ? '' : `第 ${lines.join('、')} 行也有误。`;
  return `第 ${first.line} 行：${first.message}${more}`;
}
