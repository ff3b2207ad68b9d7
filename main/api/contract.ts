import { z } from 'zod';
import type { Block } from '../../shared/alignment/blocks.ts';
import type { CellReading, ImportDraft, ImportIssue } from '../../shared/alignment/import-draft.ts';
import type { RulePack, RulePackStamp } from '../../shared/checks/rule-pack.ts';
import { shortestReason, type Waiver, type WeighedFinding } from '../../shared/checks/waiver.ts';
import type { HandOut } from '../../shared/document/hand-out.ts';
import type { CellKey, Generation } from '../../shared/formats/formats.ts';
import type { Change, ChangeRefusal } from '../../shared/report/change.ts';
import { plainText } from '../../shared/report/link-marks.ts';
import { type LinkedReport, type Report, textKeys } from '../../shared/report/report.ts';

/** `draft` is being written, `imported` was read from a file and is kept as it was, `final` is signed off. */
export type ReportStatus = 'draft' | 'imported' | 'final';

/** One line of 工作台. Counts are of input cells; `blanks` are those still 未填. */
export interface ReportSummary {
  readonly id: string;
  readonly unit: string;
  readonly year: number;
  readonly generation: Generation;
  readonly status: ReportStatus;
  /** ISO 8601 instant of the last committed change. */
  readonly savedAt: string;
  readonly inputs: number;
  readonly blanks: number;
  /** Findings of severity error, those about blanks and those that were explained (说明) left out. */
  readonly errors: number;
  readonly warnings: number;
  /** The 送审 it stands at, and whether it says something else by now. */
  readonly submission?: { readonly submittedAt: string; readonly isChanged: boolean };
}

export interface HomeView {
  readonly reports: readonly ReportSummary[];
  /** The host's local date as YYYY-MM-DD. */
  readonly today: string;
  /** Where the data lies, for the clerk who asks. */
  readonly dataFolder: string;
  /** The newest daily copy, and in a sentence why the last one could not be made. */
  readonly backup: { readonly backedUpAt: string | null; readonly problem: string | null };
  /** What happened when the data was opened and must be told, a sentence each (a damaged file was set aside). */
  readonly notices: readonly string[];
  /** The county's rules drafts are checked by, where there are any. */
  readonly rulePack?: RulePack;
}

/** Reports that were put aside, the last one first; they are hidden everywhere else and whole in the data. */
export interface AsideView {
  readonly reports: readonly {
    readonly id: string;
    readonly unit: string;
    readonly year: number;
    readonly status: ReportStatus;
    readonly savedAt: string;
    /** ISO 8601 instant it was put aside. */
    readonly asideAt: string;
  }[];
}

/** What was committed: `savedAt` is the instant after the transaction was on disk. */
export interface SaveReceipt {
  readonly revision: number;
  readonly savedAt: string;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A change that addresses what the report does not have, or a report that is no draft; the others of its batch were committed all the same. */
export interface RefusedChange {
  readonly code: ChangeRefusal['code'];
  readonly message: string;
  readonly change: Change;
}

/** The answer to a batch of changes. Where every change is refused nothing is committed and the answer is an error. */
export interface ChangesReceipt extends SaveReceipt {
  readonly refused: readonly RefusedChange[];
}

export interface ReportView extends SaveReceipt {
  readonly id: string;
  readonly status: ReportStatus;
  /** A draft's totals are derived; an imported report's are as printed. Its texts are as they are stored. */
  readonly report: LinkedReport;
  /** The same unit's report of the year before, where the store has it, as it is read. */
  readonly previous: { readonly id: string; readonly report: Report } | null;
  /** Its reports of the years before that, which the checks look at too, the nearest first; absent is none. */
  readonly earlier?: readonly Report[];
  readonly findings: readonly WeighedFinding[];
  /** 说明 in force, in the order they were written; some may cover nothing any more. */
  readonly waivers: readonly Waiver[];
  /** The last 定稿 or 退回修改; `null` before the first. */
  readonly signOff: SignOff | null;
  /** The 送审 the report stands at, or was signed off from; none before the first and after 退回修改. */
  readonly submission?: Submission;
  /** The county's rules it is checked by: those in force for a draft, those of its 定稿 for a final report. */
  readonly rulePack?: RulePack;
  /** The file an imported report was read from. */
  readonly sourceFile: { readonly name: string; readonly sha256: string; readonly importedAt: string } | null;
}

/** `reason` is why a report was returned; `revision` is the one that was signed off or returned. */
export interface SignOff {
  readonly kind: 'finalised' | 'returned';
  readonly revision: number;
  readonly reason: string | null;
  readonly signedAt: string;
  /** The county's rules a 定稿 was checked by, where there were any. */
  readonly rulePack?: RulePackStamp;
}

/** One 送审: what was handed in to be signed, by whom and when, as it was read then. */
export interface Submission {
  readonly clerk: string;
  /** ISO 8601 instant. */
  readonly submittedAt: string;
  readonly revision: number;
  /** SHA-256 of what the report said, lower-case hexadecimal; the file carries it too. */
  readonly digest: string;
  readonly report: Report;
}

/** One time the county's rules were taken into use or stopped; `clerk` is empty where nobody signed. */
export interface RulePackTurn {
  readonly kind: 'taken' | 'stopped';
  readonly sha256: string;
  readonly name: string;
  readonly version: string;
  readonly clerk: string;
  readonly turnedAt: string;
}

/** The county's rules in the settings. */
export interface RulePackView {
  readonly active: {
    readonly pack: RulePack;
    readonly sha256: string;
    readonly fileName: string;
    /** When it was taken into use, and by whom. */
    readonly since: RulePackTurn | null;
  } | null;
  /** Why the pack that should be in force is not, in a sentence. */
  readonly trouble: string | null;
  /** Every turn, the last one first. */
  readonly turns: readonly RulePackTurn[];
}

export interface UndoView extends ReportView {
  /** What the undo or redo put back, so that the window can show it. */
  readonly restored: readonly Change[];
}

/** What a file of our own says of itself. The record in it guards against slips, not against forgery. */
export interface HandedOut extends HandOut {
  /** `broken` where the record itself was changed and nothing can be said of the rest. */
  readonly verdict: 'same' | 'changed' | 'broken';
  /** False for a workbook, of which only the figures were compared. */
  readonly holdsText: boolean;
  /** SHA-256 of what was handed out, lower-case hexadecimal. */
  readonly digest: string;
}

/** A file that was read, waiting for the clerk; nothing is stored before it is confirmed. */
export interface ImportView {
  readonly importId: string;
  readonly fileName: string;
  readonly blocks: readonly Block[];
  readonly draft: ImportDraft;
  /** Macros and links of the file, which were dropped: a sentence each. */
  readonly leftOut: readonly string[];
  /** Set for a file of our own. */
  readonly handedOut?: HandedOut;
  /** What was handed in to be signed, where this is that file and it was made here. */
  readonly submitted?: Submission;
}

/** What an imported report was read from, read again from the kept bytes. */
export interface SourceView {
  readonly fileName: string;
  readonly importedAt: string;
  /** Lower-case hexadecimal, of the kept bytes. */
  readonly sha256: string;
  readonly blocks: readonly Block[];
  /**
   * What was read for each cell at the time, before the clerk decided anything over it. A place is one in `blocks`; `null`
   * where today's reading of the file no longer finds the figure.
   */
  readonly readings: { readonly [K in CellKey]?: CellReading };
  readonly issues: readonly Pick<ImportIssue, 'code' | 'cell' | 'message'>[];
}

/** Every answer that is not 2xx. `message` is for the clerk; `incident` is set where something impossible was logged. */
export interface ApiError {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly incident?: string;
    readonly reportId?: string;
  };
}

const cellValue = z.number().int().safe().nullable();
const unitName = z.string().transform(plainText).pipe(z.string().trim().min(1).max(200));
const maxTextLength = 200_000;

export const changeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set-cell'),
    cell: z.custom<CellKey>((key) => typeof key === 'string' && key.length < 100),
    value: cellValue,
    source: z.string().max(1_000).nullable(),
  }),
  z.object({ kind: z.literal('set-text'), text: z.enum(textKeys), value: z.string().max(maxTextLength) }),
  z.object({ kind: z.literal('set-unit'), value: z.string().max(200).transform(plainText) }),
  z.object({ kind: z.literal('set-issued-on'), value: z.iso.date().nullable() }),
]);

export const changesSchema = z.object({ changes: z.array(changeSchema).min(1).max(1_000) });

/** `cells` holds the clerk's decisions over what was read; `replace` keeps an earlier import of the same year aside. */
export const confirmImportSchema = z.object({
  unit: unitName,
  year: z.number().int().min(2008).max(2100),
  cells: z.record(z.string(), cellValue),
  replace: z.boolean(),
});

export const newReportSchema = z.object({
  unit: unitName,
  year: z.number().int().min(2019).max(2100),
  previousId: z.string().nullable(),
});

const offset = z.number().int().min(0).max(maxTextLength);
const reason = z.string().trim().min(shortestReason).max(1_000);

/** What the window saw when the explanation was written; the back end takes it only where it sees the same. */
const coverageSchema = z.object({
  rule: z.string().max(40),
  cells: z
    .array(
      z.object({
        cell: z.custom<CellKey>((key) => typeof key === 'string' && key.length < 100),
        value: cellValue,
        source: z.string().max(1_000).nullable(),
      }),
    )
    .max(500),
  passage: z
    .object({
      text: z.enum(textKeys),
      words: z.string().max(maxTextLength),
      marked: z.object({ start: offset, end: offset }),
    })
    .nullable(),
  figures: z.array(z.string().max(1_200)).max(1_000),
});

export const writeWaiverSchema = z.object({
  covers: coverageSchema,
  author: z.string().trim().min(1).max(50),
  reason,
});

export const clerkSchema = z.object({ clerk: z.string().trim().max(50) });

export const submitReportSchema = z.object({ clerk: z.string().trim().min(1).max(50) });

export const returnReportSchema = z.object({ reason });

export const exportKinds = ['docx', 'xlsx', 'html', 'pdf'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** The files of a packet: the report in every kind, and 校核表 as a file of its own. */
export const packetFiles = [...exportKinds, 'checks'] as const;
export type PacketFile = (typeof packetFiles)[number];
