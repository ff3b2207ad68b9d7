/**
 * Every 送审: who handed in what, and when. `content` is the report as it was read then, with its digest; it stands while
 * no 定稿 or 退回修改 came after those `after_sign_offs` counts.
 */
export const submissions = `
CREATE TABLE submission (
  report_id TEXT NOT NULL REFERENCES report (id),
  position INTEGER NOT NULL CHECK (position > 0),
  after_sign_offs INTEGER NOT NULL CHECK (after_sign_offs >= 0),
  revision INTEGER NOT NULL,
  clerk TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  content TEXT NOT NULL CHECK (json_valid(content)),
  submitted_at TEXT NOT NULL,
  PRIMARY KEY (report_id, position)
) STRICT;

CREATE TRIGGER submission_is_never_deleted BEFORE DELETE ON submission
BEGIN SELECT RAISE(ABORT, 'what was handed in stays on record'); END;

CREATE TRIGGER submission_is_never_changed BEFORE UPDATE ON submission
BEGIN SELECT RAISE(ABORT, 'what was handed in stays on record'); END;
`;
