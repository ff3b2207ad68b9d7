/**
 * Waivers (说明) with exactly what each covers, and every 定稿 and 退回修改. A waiver is withdrawn once, never changed or
 * deleted; a passage's marked stretch is counted in UTF-16 units of `words`; figures are joined by a space.
 */
export const waiversSignOff = `
CREATE TABLE waiver (
  id TEXT PRIMARY KEY,
  report_id TEXT NOT NULL REFERENCES report (id),
  position INTEGER NOT NULL CHECK (position > 0),
  rule TEXT NOT NULL,
  figures TEXT NOT NULL,
  text TEXT,
  words TEXT,
  marked_start INTEGER,
  marked_end INTEGER,
  problem TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  written_at TEXT NOT NULL,
  withdrawn_at TEXT,
  UNIQUE (report_id, position),
  CHECK ((text IS NULL) = (words IS NULL)),
  CHECK ((text IS NULL) = (marked_start IS NULL)),
  CHECK ((text IS NULL) = (marked_end IS NULL))
) STRICT;

CREATE TABLE waiver_cell (
  waiver_id TEXT NOT NULL REFERENCES waiver (id),
  cell TEXT NOT NULL,
  value INTEGER,
  source TEXT,
  PRIMARY KEY (waiver_id, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE sign_off (
  report_id TEXT NOT NULL REFERENCES report (id),
  position INTEGER NOT NULL CHECK (position > 0),
  kind TEXT NOT NULL CHECK (kind IN ('finalised', 'returned')),
  revision INTEGER NOT NULL,
  reason TEXT,
  signed_at TEXT NOT NULL,
  PRIMARY KEY (report_id, position),
  CHECK ((kind = 'returned') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER waiver_is_never_deleted BEFORE DELETE ON waiver
BEGIN SELECT RAISE(ABORT, 'a waiver is withdrawn, never deleted'); END;

CREATE TRIGGER waiver_is_never_changed BEFORE UPDATE OF
  id, report_id, position, rule, figures, text, words, marked_start, marked_end, problem, author, reason, written_at
ON waiver
BEGIN SELECT RAISE(ABORT, 'a waiver is withdrawn, never changed'); END;

CREATE TRIGGER waiver_is_withdrawn_once BEFORE UPDATE OF withdrawn_at ON waiver WHEN OLD.withdrawn_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a waiver is withdrawn once'); END;

CREATE TRIGGER waiver_cell_is_never_deleted BEFORE DELETE ON waiver_cell
BEGIN SELECT RAISE(ABORT, 'a waiver is withdrawn, never deleted'); END;

CREATE TRIGGER waiver_cell_is_never_changed BEFORE UPDATE ON waiver_cell
BEGIN SELECT RAISE(ABORT, 'a waiver is withdrawn, never changed'); END;

CREATE TRIGGER sign_off_is_never_deleted BEFORE DELETE ON sign_off
BEGIN SELECT RAISE(ABORT, 'what was signed off stays on record'); END;

CREATE TRIGGER sign_off_is_never_changed BEFORE UPDATE ON sign_off
BEGIN SELECT RAISE(ABORT, 'what was signed off stays on record'); END;
`;
