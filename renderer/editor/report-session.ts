import type { ReportStatus, ReportView, SaveReceipt, UndoView } from '../../main/api/contract.ts';
import { evaluate } from '../../shared/checks/evaluate.ts';
import type { RulePack } from '../../shared/checks/rule-pack.ts';
import { applyWaivers, isOpen, type WeighedFinding } from '../../shared/checks/waiver.ts';
import { withShownFigures } from '../../shared/narrative/linked-text.ts';
import { applyChanges, type Change } from '../../shared/report/change.ts';
import type { LinkedReport, Report } from '../../shared/report/report.ts';
import { withDerivedTotals } from '../../shared/report/totals.ts';
import type { ApiFailure, ApiResult } from '../app/api-result.ts';
import type { SaveState } from '../components/save-indicator.tsx';
import { type Batch, createSaveQueue, type Direction, type QueueDeps } from './save-queue.ts';

/** What the screen shows: the report with everything that was typed, saved or not. */
export interface SessionState {
  readonly status: ReportStatus;
  /** The totals of what was written here are derived, those of an imported report are as printed. */
  readonly report: Report;
  /** The same with its texts as they are stored and edited: figures in them may be links. */
  readonly stored: LinkedReport;
  readonly previous: Report | null;
  /** What is to be mended or explained. */
  readonly findings: readonly WeighedFinding[];
  /** What a waiver (说明) covers as it is now. */
  readonly waived: readonly WeighedFinding[];
  readonly signOff: ReportView['signOff'];
  /** The county's rules it is checked by. */
  readonly rulePack: RulePack | null;
  readonly save: SaveState;
  /** Why something is not saved; `null` when all goes well. */
  readonly problem: ApiFailure | null;
  /** True where it will never be: the report was put aside, or a change is one the report cannot take. */
  readonly isProblemFinal: boolean;
  /** How many gestures are not on disk yet. */
  readonly unsavedCount: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface ReportSession {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => SessionState;
  /** One gesture, shown at once and sent as one step of undo. */
  readonly edit: (changes: Batch) => void;
  /** What would be found after these changes; nothing is changed. */
  readonly tryOut: (changes: Batch) => readonly WeighedFinding[];
  /** Typing in a text: shown at once, sent when the typing rests. */
  readonly type: (change: Extract<Change, { kind: 'set-text' | 'set-unit' }>) => void;
  /** Sends at once what typing left to be sent; true once all is on disk. */
  readonly saveNow: () => Promise<boolean>;
  readonly travel: (direction: Direction) => Promise<ApiResult<UndoView>>;
  readonly retryNow: () => void;
  /** What stands above the figures and texts and was changed by itself: 说明, 定稿, 退回修改. */
  readonly takeStanding: (standing: Standing) => void;
  /** What the back end has not been handed yet, for a last attempt while the page goes away. */
  readonly unsent: () => Batch;
}

export type SessionDeps = Pick<QueueDeps, 'save' | 'travel' | 'later'>;

/** How a report stands, apart from what is written in it. */
export type Standing = Pick<ReportView, 'status' | 'waivers' | 'signOff' | 'rulePack' | 'canUndo' | 'canRedo'>;

interface Checked extends Pick<SessionState, 'report' | 'stored' | 'findings' | 'waived'> {
  readonly standing: Standing;
}

/** Typing is sent after a rest of so long, and at the latest after the second span without one. */
const restMs = 400;
const longestTypingMs = 2_000;

/** The report as it is edited. */
function shown(status: ReportStatus, report: LinkedReport): LinkedReport {
  return status === 'imported' ? report : withDerivedTotals(report);
}

/** Keeps one open report: what is on disk, what was typed since, and what the checks say about both together. */
export function createReportSession(view: ReportView, deps: SessionDeps): ReportSession {
  const listeners = new Set<() => void>();
  let committed: LinkedReport = view.report;
  let receipt: SaveReceipt = view;
  let standing: Standing = view;
  let held: readonly Change[] = [];
  let heldSince: (() => void) | null = null;
  let rest: (() => void) | null = null;
  const previous = view.previous?.report ?? null;
  const earlier = view.earlier ?? [];

  const queue = createSaveQueue({
    ...deps,
    onCommitted: (changes, saved) => {
      committed = applyChanges(committed, changes);
      receipt = saved;
      carryShown(changes);
    },
    onTravelled: (travelled) => {
      committed = travelled.report;
      receipt = travelled;
    },
    onChanged: () => publish(),
  });

  const saveState = (unsavedCount: number): SaveState => {
    if (queue.problem()) return { kind: 'unsaved', message: `未保存 ${unsavedCount} 处` };
    return unsavedCount > 0 ? { kind: 'saving' } : { kind: 'saved', savedAt: receipt.savedAt };
  };

  let checked: Checked | null = null;
  let shownFor: {
    readonly committed: LinkedReport;
    readonly changes: readonly Change[];
    readonly report: LinkedReport;
  } | null = null;

  /** The same object as long as nothing was typed or committed, so that nothing is computed or drawn twice. */
  const reportNow = (changes: readonly Change[]): LinkedReport => {
    const same =
      shownFor?.committed === committed &&
      shownFor.changes.length === changes.length &&
      shownFor.changes.every((change, index) => change === changes[index]);
    if (shownFor && same) return shownFor.report;
    const report = shown(standing.status, applyChanges(committed, changes));
    shownFor = { committed, changes, report };
    return report;
  };

  /** What was shown as unsaved is now shown as committed: the same report, which need not be checked again. */
  const carryShown = (changes: readonly Change[]): void => {
    if (!shownFor || changes.some((change, index) => change !== shownFor?.changes[index])) return;
    shownFor = { ...shownFor, committed, changes: shownFor.changes.slice(changes.length) };
  };

  const check = (stored: LinkedReport): Checked => {
    const report = withShownFigures(stored);
    const found = applyWaivers(
      evaluate({ report, previous, earlier, pack: standing.rulePack ?? null }),
      standing.waivers,
      report,
    );
    return { standing, report, stored, findings: found.filter(isOpen), waived: found.filter((one) => !isOpen(one)) };
  };

  const build = (): SessionState => {
    const unsaved = queue.unsaved();
    const stored = reportNow([...unsaved.flat(), ...held]);
    const known = checked?.stored === stored && checked.standing === standing ? checked : check(stored);
    checked = known;
    const isOpenReport = standing.status !== 'final';
    const unsavedCount = unsaved.length + (held.length > 0 ? 1 : 0);
    return {
      status: standing.status,
      signOff: standing.signOff,
      rulePack: standing.rulePack ?? null,
      report: known.report,
      stored,
      previous,
      findings: known.findings,
      waived: known.waived,
      save: saveState(unsavedCount),
      problem: queue.problem(),
      isProblemFinal: queue.isFinal(),
      unsavedCount,
      canUndo: isOpenReport && (receipt.canUndo || unsavedCount > 0),
      canRedo: isOpenReport && receipt.canRedo && unsavedCount === 0,
    };
  };

  let state = build();
  const publish = (): void => {
    state = build();
    for (const listener of listeners) listener();
  };

  const release = (): void => {
    rest?.();
    heldSince?.();
    rest = null;
    heldSince = null;
    const changes = held;
    held = [];
    queue.add(changes);
  };

  const sameTarget = (a: Change, b: Change) =>
    a.kind === b.kind && (a.kind !== 'set-text' || b.kind !== 'set-text' || a.text === b.text);

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    edit: (changes) => {
      release();
      queue.add(changes);
    },
    tryOut: (changes) => {
      const unsaved = [...queue.unsaved().flat(), ...held, ...changes];
      return check(shown(standing.status, applyChanges(committed, unsaved))).findings;
    },
    type: (change) => {
      if (held[0] && !sameTarget(held[0], change)) release();
      held = [change];
      rest?.();
      rest = deps.later(restMs, release);
      heldSince ??= deps.later(longestTypingMs, release);
      publish();
    },
    saveNow: () => {
      release();
      return queue.settle();
    },
    travel: (direction) => {
      release();
      return queue.travel(direction);
    },
    retryNow: queue.retryNow,
    takeStanding: (taken) => {
      const { canUndo, canRedo } = taken;
      if (taken.status !== standing.status) receipt = { ...receipt, canUndo, canRedo };
      standing = taken;
      publish();
    },
    unsent: () => [...queue.unsent().flat(), ...held],
  };
}
