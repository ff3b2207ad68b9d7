import type { Database } from './database.ts';
import type { StoreDeps } from './report-store.ts';

/** A county's rule pack as its file came; what it demands is read from `bytes` anew. */
export interface StoredRulePack {
  /** Lower-case hexadecimal, of the bytes; the pack's identity. */
  readonly sha256: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly name: string;
  readonly issuer: string;
  /** YYYY-MM-DD. */
  readonly issuedOn: string;
  readonly version: string;
}

/** A pack was taken into use, in the place of whichever was in force, or stopped. `clerk` is empty where nobody signed. */
export interface RulePackTurn {
  readonly kind: 'taken' | 'stopped';
  readonly sha256: string;
  readonly name: string;
  readonly version: string;
  readonly clerk: string;
  /** ISO 8601 instant. */
  readonly turnedAt: string;
}

/** Rule packs and which one is in force; rows are only ever added. */
export function rulePackStore(database: Database, { clock }: Pick<StoreDeps, 'clock'>) {
  const columns = 'sha256, bytes, file_name AS fileName, name, issuer, issued_on AS issuedOn, version';
  const selectPack = database.prepare<[string], StoredRulePack>(`SELECT ${columns} FROM rule_pack WHERE sha256 = ?`);
  const insertPack = database.prepare(
    `INSERT INTO rule_pack (sha256, bytes, file_name, name, issuer, issued_on, version)
     VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING`,
  );
  const selectTurns = database.prepare<[], RulePackTurn>(
    `SELECT kind, sha256, name, version, clerk, turned_at AS turnedAt
     FROM rule_pack_turn JOIN rule_pack USING (sha256) ORDER BY position DESC`,
  );
  const insertTurn = database.prepare(
    `INSERT INTO rule_pack_turn (position, kind, sha256, clerk, turned_at)
     VALUES ((SELECT count(*) + 1 FROM rule_pack_turn), ?, ?, ?, ?)`,
  );

  const inForce = (): string | null => {
    const [last] = selectTurns.all();
    return last?.kind === 'taken' ? last.sha256 : null;
  };
  const turn = (kind: RulePackTurn['kind'], sha256: string, clerk: string): void => {
    insertTurn.run(kind, sha256, clerk, clock().toISOString());
  };
  const take = database.transaction((pack: StoredRulePack, clerk: string): void => {
    const { sha256, bytes, fileName, name, issuer, issuedOn, version } = pack;
    insertPack.run(sha256, bytes, fileName, name, issuer, issuedOn, version);
    if (inForce() !== sha256) turn('taken', sha256, clerk);
  });
  const stop = database.transaction((clerk: string): boolean => {
    const sha256 = inForce();
    if (sha256 !== null) turn('stopped', sha256, clerk);
    return sha256 !== null;
  });

  return {
    find: (sha256: string): StoredRulePack | null => selectPack.get(sha256) ?? null,
    /** The one in force; `null` where the office has none. */
    active: (): StoredRulePack | null => selectPack.get(inForce() ?? '') ?? null,
    /** Takes the place of the one in force; the same one again changes nothing. */
    take: (pack: StoredRulePack, clerk: string): void => take.immediate(pack, clerk),
    /** False where none is in force. */
    stop: (clerk: string): boolean => stop.immediate(clerk),
    /** Every turn, the last one first. */
    turns: (): readonly RulePackTurn[] => selectTurns.all(),
  };
}

export type RulePackStore = ReturnType<typeof rulePackStore>;
