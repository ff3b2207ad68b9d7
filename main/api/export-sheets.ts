import { composeApprovalSheet } from '../../shared/document/approval-sheet.ts';
import type { AttachedSheet, AttachedSheets } from '../../shared/document/attached-sheet.ts';
import { type CheckList, composeCheckSheet } from '../../shared/document/check-sheet.ts';
import { type ExportSettings, noSheets, type SheetChoices } from '../../shared/document/export-settings.ts';
import type { HandOut } from '../../shared/document/hand-out.ts';
import type { Report } from '../../shared/report/report.ts';
import type { PacketFile } from './contract.ts';

/** What decides which pages go along with a report. */
export interface SheetContext {
  readonly settings: ExportSettings;
  /** What the checks say, for 校核表, and the day they said it as YYYY-MM-DD; without them no file has one. */
  readonly checked?: { readonly list: CheckList; readonly on: string };
  /** What the file goes out as: a draft unless it was handed in or signed. */
  readonly handOut?: HandOut;
}

const checksAlone: SheetChoices = { ...noSheets, checks: true };

/** A page for the portal and a workbook carry no such pages; 校核表 as a file of its own does not ask for the choice. */
export function sheetsFor(
  report: Report,
  kind: PacketFile,
  { settings, checked, handOut }: SheetContext,
): AttachedSheets {
  if (kind === 'html' || kind === 'xlsx') return {};
  const { approval, checks, draftingOffice, drafter } = kind === 'checks' ? checksAlone : settings.sheets;
  const after = checks && checked ? composeCheckSheet(report, checked.list, checked.on) : null;
  const submittedOn = handOut?.as === 'submitted' ? handOut.on : null;
  const facts = { draftingOffice, drafter, submittedOn, hasCheckSheet: after !== null };
  return {
    ...(approval ? { before: composeApprovalSheet(report, facts) } : {}),
    ...(after ? { after } : {}),
  };
}

export const listSheets = ({ before, after }: AttachedSheets): readonly AttachedSheet[] =>
  [before, after].filter((sheet) => sheet !== undefined);
