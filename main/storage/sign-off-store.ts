import type { Database } from './database.ts';
import type { StoreDeps } from './report-store.ts';

/** One 定稿 (`finalised`) or 退回修改 (`returned`, with its reason) of the report as it stood at `revision`. */
export interface SignOff {
  readonly kind: 'finalised' | 'returned';
  readonly revision: number;
  readonly reason: string | null;
  /** ISO 8601 instant. */
  readonly signedAt: string;
  /** The county's rules a 定稿 was checked by, where there were any. */
  readonly rulePack?: { readonly name: string; readonly version: string; readonly sha256: string };
}

interface SignOffRow extends Omit<SignOff, 'rulePack'> {
  readonly sha256: string | null;
  readonly name: string | null;
  readonly version: string | null;
}

function signOffOf({ sha256, name, version, ...signOff }: SignOffRow): SignOff {
  if (sha256 === null) return signOff;
  return { ...signOff, rulePack: { name: name ?? '', version: version ?? '', sha256 } };
}

/** Turns drafts into final reports and back; each turn is put on record in the same transaction. */
export function signOffStore(database: Database, { clock }: Pick<StoreDeps, 'clock'>) {
  const setStatus = database.prepare(
    'UPDATE report SET status = ? WHERE id = ? AND status = ? AND discarded_at IS NULL',
  );
  const insert = database.prepare(
    `INSERT INTO sign_off (report_id, position, kind, revision, reason, signed_at, rule_pack)
     SELECT id, (SELECT count(*) + 1 FROM sign_off WHERE report_id = report.id), ?, revision, ?, ?, ?
     FROM report WHERE id = ?`,
  );
  const select = database.prepare<[string], SignOffRow>(
    `SELECT kind, revision, reason, signed_at AS signedAt, sha256, name, version
     FROM sign_off LEFT JOIN rule_pack ON sha256 = rule_pack WHERE report_id = ? ORDER BY position`,
  );
  const turn = database.transaction(
    (id: string, kind: SignOff['kind'], reason: string | null, rulePack: string | null): boolean => {
      const [from, to] = kind === 'finalised' ? ['draft', 'final'] : ['final', 'draft'];
      if (setStatus.run(to, id, from).changes === 0) return false;
      insert.run(kind, reason, clock().toISOString(), rulePack, id);
      return true;
    },
  );
  const isDraft = database.prepare<[string], object>(
    "SELECT 1 FROM report WHERE id = ? AND status = 'draft' AND discarded_at IS NULL",
  );
  const returnDraft = database.transaction((id: string, reason: string): boolean => {
    if (!isDraft.get(id)) return false;
    insert.run('returned', reason, clock().toISOString(), null, id);
    return true;
  });
  return {
    /** False for what is no draft. `rulePack` is the digest of the county's rules it was checked by. */
    finalise: (id: string, rulePack: string | null = null): boolean => turn.immediate(id, 'finalised', null, rulePack),
    /** False for what is not final. */
    returnToDraft: (id: string, reason: string): boolean => turn.immediate(id, 'returned', reason, null),
    /** 退回修改 of what was only handed in: the draft stays a draft. False for what is none. */
    returnDraft: (id: string, reason: string): boolean => returnDraft.immediate(id, reason),
    /** Every turn, the first one first. */
    of: (id: string): readonly SignOff[] => select.all(id).map(signOffOf),
  };
}

export type SignOffStore = ReturnType<typeof signOffStore>;
