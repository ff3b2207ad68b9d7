/**
 * Reports with their cells and texts, the journal of every change, and what each imported report was read from.
 * Amounts are integers of 分; a NULL value is 未填. Triggers keep the promise that nothing is ever deleted.
 */
export const reportsJournalSources = `
CREATE TABLE report (
  id TEXT PRIMARY KEY,
  unit TEXT NOT NULL,
  year INTEGER NOT NULL,
  generation TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'imported', 'final')),
  issued_on TEXT,
  revision INTEGER NOT NULL DEFAULT 0,
  drafted_from TEXT REFERENCES report (id),
  created_at TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  discarded_at TEXT
) STRICT;

CREATE INDEX report_by_unit_and_year ON report (unit, year);

CREATE TABLE report_cell (
  report_id TEXT NOT NULL REFERENCES report (id),
  cell TEXT NOT NULL,
  value INTEGER,
  source TEXT,
  PRIMARY KEY (report_id, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE report_text (
  report_id TEXT NOT NULL REFERENCES report (id),
  text TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (report_id, text)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal_batch (
  report_id TEXT NOT NULL REFERENCES report (id),
  batch INTEGER NOT NULL CHECK (batch > 0),
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo')),
  of_batch INTEGER,
  committed_at TEXT NOT NULL,
  PRIMARY KEY (report_id, batch),
  FOREIGN KEY (report_id, of_batch) REFERENCES journal_batch (report_id, batch),
  CHECK ((kind = 'edit') = (of_batch IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
  report_id TEXT NOT NULL,
  batch INTEGER NOT NULL,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('set-cell', 'set-text', 'set-unit', 'set-issued-on')),
  address TEXT,
  before_number INTEGER,
  before_text TEXT,
  after_number INTEGER,
  after_text TEXT,
  PRIMARY KEY (report_id, batch, position),
  FOREIGN KEY (report_id, batch) REFERENCES journal_batch (report_id, batch)
) STRICT, WITHOUT ROWID;

CREATE INDEX journal_by_address ON journal (report_id, address);

CREATE TABLE source_file (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE report_source (
  report_id TEXT PRIMARY KEY REFERENCES report (id),
  sha256 TEXT NOT NULL REFERENCES source_file (sha256),
  name TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_reading (
  report_id TEXT NOT NULL REFERENCES report (id),
  cell TEXT NOT NULL,
  value INTEGER,
  source TEXT NOT NULL,
  block INTEGER,
  block_row INTEGER,
  block_cell INTEGER,
  PRIMARY KEY (report_id, cell)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_issue (
  report_id TEXT NOT NULL REFERENCES report (id),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  cell TEXT,
  source TEXT NOT NULL,
  message TEXT NOT NULL,
  block INTEGER,
  block_row INTEGER,
  block_cell INTEGER,
  PRIMARY KEY (report_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER report_is_never_deleted BEFORE DELETE ON report
BEGIN SELECT RAISE(ABORT, 'a report is put aside, never deleted'); END;

CREATE TRIGGER journal_batch_is_never_deleted BEFORE DELETE ON journal_batch
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_batch_is_never_changed BEFORE UPDATE ON journal_batch
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_is_never_deleted BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER journal_is_never_changed BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal only grows'); END;

CREATE TRIGGER source_file_is_never_deleted BEFORE DELETE ON source_file
BEGIN SELECT RAISE(ABORT, 'a source file is kept as it came'); END;
`;
