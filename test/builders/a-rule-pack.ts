import type { RulePack } from '../../shared/checks/rule-pack.ts';

/** A made-up county's rules that ask for nothing but what is given. */
export function aRulePack(asked: Partial<RulePack> = {}): RulePack {
  return {
    name: '云溪县 2025 年度规则',
    issuer: '云溪县人民政府办公室',
    issuedOn: '2025-11-20',
    version: '1',
    off: [],
    severities: {},
    longestOverview: null,
    statements: [],
    dueOn: null,
    ...asked,
  };
}

const head: readonly string[] = [
  '"名称": "云溪县 2025 年度规则"',
  '"发布单位": "云溪县人民政府办公室"',
  '"日期": "2025年11月20日"',
  '"版本": "1"',
];

/** A pack's file as a county official types it: `{` on line 1, name, issuer, date and version on 2 to 5, `lines` from 6 on. */
export function packFile(...lines: readonly string[]): string {
  return `{\n${[...head, ...lines].map((line) => `  ${line}`).join(',\n')}\n}\n`;
}
