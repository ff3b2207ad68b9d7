import type { RulePackView } from '../../../../main/api/contract.ts';
import { resultOf } from '../../../app/api-client.ts';
import type { ApiResult } from '../../../app/api-result.ts';

const address = '/api/settings/rules';

const post = (path: string, clerk: string) =>
  fetch(`${address}/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ clerk }),
  });

export function openRules(): Promise<ApiResult<RulePackView>> {
  return resultOf<RulePackView>(() => fetch(address));
}

/** The file goes as one buffer; refused, the rules before it stay in force. */
export function takeRules(file: File, clerk: string): Promise<ApiResult<RulePackView>> {
  return resultOf<RulePackView>(async () =>
    fetch(address, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/octet-stream',
        'X-File-Name': encodeURIComponent(file.name),
        'X-Clerk': encodeURIComponent(clerk),
      },
      body: await file.arrayBuffer(),
    }),
  );
}

export function stopRules(clerk: string): Promise<ApiResult<RulePackView>> {
  return resultOf<RulePackView>(() => post('stop', clerk));
}

export function reuseRules(sha256: string, clerk: string): Promise<ApiResult<RulePackView>> {
  return resultOf<RulePackView>(() => post(`${encodeURIComponent(sha256)}/use`, clerk));
}
