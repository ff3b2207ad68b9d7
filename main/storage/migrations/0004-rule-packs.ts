/**
 * Rule packs of the county, each kept as the file came, and every time one was taken into use or stopped: the last turn
 * says which one is in force. A 定稿 remembers the pack it was checked by; NULL is none.
 */
export const rulePacks = `
CREATE TABLE rule_pack (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL,
  file_name TEXT NOT NULL,
  name TEXT NOT NULL,
  issuer TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  version TEXT NOT NULL
) STRICT;

CREATE TABLE rule_pack_turn (
  position INTEGER PRIMARY KEY CHECK (position > 0),
  kind TEXT NOT NULL CHECK (kind IN ('taken', 'stopped')),
  sha256 TEXT NOT NULL REFERENCES rule_pack (sha256),
  clerk TEXT NOT NULL,
  turned_at TEXT NOT NULL
) STRICT;

ALTER TABLE sign_off ADD COLUMN rule_pack TEXT REFERENCES rule_pack (sha256);

CREATE TRIGGER rule_pack_is_never_deleted BEFORE DELETE ON rule_pack
BEGIN SELECT RAISE(ABORT, 'a rule pack is put aside, never deleted'); END;

CREATE TRIGGER rule_pack_is_never_changed BEFORE UPDATE ON rule_pack
BEGIN SELECT RAISE(ABORT, 'a rule pack is kept as it came'); END;

CREATE TRIGGER rule_pack_turn_is_never_deleted BEFORE DELETE ON rule_pack_turn
BEGIN SELECT RAISE(ABORT, 'which rules were in force stays on record'); END;

CREATE TRIGGER rule_pack_turn_is_never_changed BEFORE UPDATE ON rule_pack_turn
BEGIN SELECT RAISE(ABORT, 'which rules were in force stays on record'); END;
`;
