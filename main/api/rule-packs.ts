import { createHash } from 'node:crypto';
import type { RulePack, RulePackStamp } from '../../shared/checks/rule-pack.ts';
import { readRulePack, sayFaults } from '../../shared/checks/rule-packs/read-rule-pack.ts';
import { decodeText } from '../readers/decode-text.ts';
import type { Store } from '../storage/open-store.ts';
import type { StoredReport } from '../storage/report-rows.ts';
import type { StoredRulePack } from '../storage/rule-pack-store.ts';

/** The county's rules a report is checked by, and what files and records name them by. */
export interface PackInForce {
  readonly pack: RulePack;
  readonly stamp: RulePackStamp;
}

export type ReadPackFile =
  | (PackInForce & { readonly kind: 'pack' })
  | { readonly kind: 'refused'; readonly code: 'too-large' | 'not-text' | 'broken-pack'; readonly message: string };

/** A county asks for a page of things, not for a book. */
export const packKilobytes = 64;

const refusal = (code: Exclude<ReadPackFile, PackInForce>['code'], message: string) =>
  ({ kind: 'refused', code, message }) as const;

/** A pack from the bytes of its file; `message` says what is wrong with it, by line, and leaves what was done to the caller. */
export function readPackFile(bytes: Uint8Array): ReadPackFile {
  if (bytes.length > packKilobytes * 1024) {
    return refusal('too-large', `这个文件超过了 ${packKilobytes}K，不是县里的规则文件。`);
  }
  const text = decodeText(bytes)?.text;
  if (text === undefined) return refusal('not-text', '这个文件不是文字，不是县里的规则文件。');
  const read = readRulePack(text.replace(/^\ufeff/u, ''));
  if (read.kind === 'broken') return refusal('broken-pack', sayFaults(read.faults));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { pack } = read;
  return { kind: 'pack', pack, stamp: { name: pack.name, version: pack.version, sha256 } };
}

/** Kept packs never change, so each is read once. */
const readByDigest = new Map<string, ReadPackFile>();

function readKept({ sha256, bytes }: StoredRulePack): ReadPackFile {
  const known = readByDigest.get(sha256) ?? readPackFile(bytes);
  readByDigest.set(sha256, known);
  return known;
}

/** The pack new drafts are checked by. A kept one that this program no longer understands is not in force and is told. */
export function activePack({ rulePacks }: Pick<Store, 'rulePacks'>): ReadPackFile | null {
  const kept = rulePacks.active();
  return kept && readKept(kept);
}

const inForce = (read: ReadPackFile | null): PackInForce | null => (read?.kind === 'pack' ? read : null);

/**
 * A draft is checked by the pack in force now, a final report by the one it was signed off under. What was read from a
 * file is of another year and was never asked to keep the county's rules.
 */
export function packFor(
  store: Pick<Store, 'rulePacks' | 'signOffs'>,
  { id, status }: Pick<StoredReport, 'id' | 'status'>,
): PackInForce | null {
  if (status === 'imported') return null;
  if (status === 'draft') return inForce(activePack(store));
  const digest = store.signOffs.of(id).at(-1)?.rulePack?.sha256;
  const kept = digest === undefined ? null : store.rulePacks.find(digest);
  return kept && inForce(readKept(kept));
}

/** Why the kept pack is not in force, in a sentence for the clerk; `null` where there is none or it is. */
export function packTrouble(store: Pick<Store, 'rulePacks'>): string | null {
  const read = activePack(store);
  if (read?.kind !== 'refused') return null;
  return `县里的规则这一版程序读不懂，现在没有起作用：${read.message}请在设置里换一份。`;
}
