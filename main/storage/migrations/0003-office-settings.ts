/** What the office settled once for all its work, each as a JSON text under its name. */
export const officeSettings = `
CREATE TABLE office_setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value)),
  settled_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
