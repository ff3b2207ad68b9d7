import type { Report } from '../../shared/report/report.ts';
import type { Database } from './database.ts';

/** One 送审 (submitted for sign-off): the report as it was read then, and the SHA-256 its files carry. */
export interface StoredSubmission {
  readonly clerk: string;
  /** ISO 8601 instant. */
  readonly submittedAt: string;
  /** The journal batch the report stood at. */
  readonly revision: number;
  readonly digest: string;
  readonly report: Report;
}

interface SubmissionRow extends Omit<StoredSubmission, 'report'> {
  readonly content: string;
  /** How many 定稿 and 退回修改 came after it. */
  readonly turnsSince: number;
}

const columns = `clerk, submitted_at AS submittedAt, submission.revision, digest, content,
  (SELECT count(*) FROM sign_off WHERE sign_off.report_id = submission.report_id) - after_sign_offs AS turnsSince`;

function submissionOf({ content, turnsSince: _turnsSince, ...facts }: SubmissionRow): StoredSubmission {
  return { ...facts, report: JSON.parse(content) as Report };
}

/** Every 送审, none of them ever changed; saving a report is never refused because of one. */
export function submissionStore(database: Database) {
  const insert = database.prepare(
    `INSERT INTO submission (report_id, position, after_sign_offs, revision, clerk, digest, content, submitted_at)
     SELECT id, (SELECT count(*) + 1 FROM submission WHERE report_id = report.id),
       (SELECT count(*) FROM sign_off WHERE report_id = report.id), revision, ?, ?, ?, ?
     FROM report WHERE id = ? AND status = 'draft' AND revision = ? AND discarded_at IS NULL`,
  );
  const selectLast = database.prepare<[string], SubmissionRow & { readonly status: string }>(
    `SELECT ${columns}, status FROM submission JOIN report ON report.id = report_id
     WHERE report_id = ? ORDER BY position DESC LIMIT 1`,
  );
  const selectAll = database.prepare<[string], SubmissionRow>(
    `SELECT ${columns} FROM submission WHERE report_id = ? ORDER BY position`,
  );
  const selectByDigest = database.prepare<[string], SubmissionRow>(
    `SELECT ${columns} FROM submission WHERE digest = ? ORDER BY submitted_at DESC LIMIT 1`,
  );
  return {
    /** False where the report is no draft, or says something else by now than what was handed in. */
    add: (id: string, { clerk, submittedAt, revision, digest, report }: StoredSubmission): boolean =>
      insert.run(clerk, digest, JSON.stringify(report), submittedAt, id, revision).changes > 0,
    /** The one a draft stands at, or a final report was signed off from; `null` after 退回修改. */
    standing: (id: string): StoredSubmission | null => {
      const row = selectLast.get(id);
      if (!row) return null;
      const { status, ...last } = row;
      return last.turnsSince === (status === 'final' ? 1 : 0) ? submissionOf(last) : null;
    },
    /** Every one, the first one first. */
    of: (id: string): readonly StoredSubmission[] => selectAll.all(id).map(submissionOf),
    /** The last one that said exactly this, of whatever report. */
    withDigest: (digest: string): StoredSubmission | null => {
      const row = selectByDigest.get(digest);
      return row ? submissionOf(row) : null;
    },
  };
}

export type SubmissionStore = ReturnType<typeof submissionStore>;
