import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contextOfExample } from '../../../shared/checks/check-rule.ts';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import type { Severity } from '../../../shared/checks/finding.ts';
import { rules } from '../../../shared/checks/rules/all-rules.ts';

const golden = fileURLToPath(new URL('../../golden/findings.txt', import.meta.url));
const words: Record<Severity, string> = { error: '必改', warning: '待看', notice: '提示' };

/** What each rule says of its failing example, one rule a paragraph, for a clerk to read through. */
function everyMessage(): string {
  return rules
    .map((rule) => {
      const found = evaluate(contextOfExample(rule.failing), [rule]).map(({ message }) => `  ${message}`);
      return [`${rule.id} ${words[rule.severity]} ${rule.title}`, ...found].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

it('every rule says what the golden has it say (UPDATE_GOLDENS=1 writes it anew)', () => {
  const said = everyMessage();
  if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, said);
  assert.equal(said, readFileSync(golden, 'utf8'));
});
