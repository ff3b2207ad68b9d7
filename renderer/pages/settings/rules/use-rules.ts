import { useEffect, useState } from 'react';
import type { RulePackView } from '../../../../main/api/contract.ts';
import type { ApiFailure, ApiResult } from '../../../app/api-result.ts';
import { rememberAuthor, rememberedAuthor } from '../../report/waivers/remembered-author.ts';
import { openRules, reuseRules, stopRules, takeRules } from './rules-api.ts';

/** What became of the last thing that was done; `refused` is the sentence with the line that is wrong. */
export type Turn =
  | { readonly kind: 'none' }
  | { readonly kind: 'taken'; readonly name: string; readonly version: string }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly error: ApiFailure };

const refusals = new Set(['broken-pack', 'too-large', 'not-text', 'not-found']);

function turnOf(result: ApiResult<RulePackView>): Turn {
  if (!result.ok) {
    const { error } = result;
    return refusals.has(error.code) ? { kind: 'refused', message: error.message } : { kind: 'failed', error };
  }
  const pack = result.data.active?.pack;
  return pack ? { kind: 'taken', name: pack.name, version: pack.version } : { kind: 'stopped' };
}

/** The county's rules of the office: what is in force, and the ways to change that. */
export function useRules() {
  const [rules, setRules] = useState<RulePackView | null>(null);
  const [turn, setTurn] = useState<Turn>({ kind: 'none' });
  const [clerk, setClerk] = useState(rememberedAuthor);

  const open = async () => {
    const opened = await openRules();
    if (opened.ok) setRules(opened.data);
    setTurn(opened.ok ? { kind: 'none' } : { kind: 'failed', error: opened.error });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for once, when the page opens
  useEffect(() => void open(), []);

  const run = async (call: (clerk: string) => Promise<ApiResult<RulePackView>>) => {
    const who = clerk.trim();
    if (who !== '') rememberAuthor(who);
    const result = await call(who);
    if (result.ok) setRules(result.data);
    setTurn(turnOf(result));
  };
  return {
    rules,
    turn,
    clerk,
    setClerk,
    open: () => void open(),
    take: (file: File) => void run((who) => takeRules(file, who)),
    stop: () => void run(stopRules),
    reuse: (sha256: string) => void run((who) => reuseRules(sha256, who)),
  };
}

export type Rules = ReturnType<typeof useRules>;
