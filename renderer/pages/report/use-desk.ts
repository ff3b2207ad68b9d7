import { useCallback, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import { cellOf } from '../../../shared/formats/cells.ts';
import type { TableKey } from '../../../shared/formats/form.ts';
import { type CellKey, formOf } from '../../../shared/formats/formats.ts';
import type { Span } from '../../../shared/narrative/span.ts';
import type { Change } from '../../../shared/report/change.ts';
import { type Report, textKeys } from '../../../shared/report/report.ts';
import type { Tone } from '../../components/message-line.tsx';
import { identityOf, type Part, partOf, placeOfFinding } from '../../editor/finding-list.ts';
import { nextProblem } from '../../editor/problem-tour.ts';
import { sheetOf } from '../../editor/sheet.ts';
import { activeBox, openSheet, type SheetState } from '../../editor/sheet-state.ts';
import type { SheetTarget } from './sheet/sheet-view.tsx';

/** What was just done or could not be done; it stands until the next thing happens. */
export interface Notice {
  readonly tone: Tone;
  readonly words: string;
}

/** A wish to have the cursor in a text; a new object is a new wish. */
export interface TextTarget {
  readonly part: Part;
  /** What to select there: this stretch, or the first of these words that stands in the text. */
  readonly span?: Span | undefined;
  readonly words?: readonly string[];
  /** Only shown: the keys stay where they are. */
  readonly keepsKeys?: boolean;
}

export function tableOf(report: Report, part: Part): TableKey | null {
  return formOf(report.generation).sections.find(({ key }) => key === part)?.table ?? null;
}

/** The words a message quotes, without the marks of what was cut off. */
function quotesIn(message: string): readonly string[] {
  return [...message.matchAll(/“([^”]+)”/gu)].map(([, words = '']) => words.replace(/^…+|…+$/gu, '').trim());
}

function startIn({ generation }: Report, table: TableKey) {
  const sheet = sheetOf(generation, table);
  return activeBox(sheet, openSheet(sheet));
}

/** Where on the report page the clerk is, and the ways from one place to another; F8 leaves out what is explained. */
export function useDesk(report: Report, findings: readonly Finding[], waived: readonly Finding[]) {
  const [part, setPart] = useState<Part>('overview');
  const [cells, setCells] = useState<{ readonly [K in TableKey]?: CellKey }>({});
  const [active, setActive] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [cellTarget, setCellTarget] = useState<SheetTarget | null>(null);
  const [textTarget, setTextTarget] = useState<TextTarget | null>(null);
  const sheets = useRef(new Map<TableKey, SheetState>());
  const table = tableOf(report, part);
  const cell = table && (cells[table] ?? startIn(report, table).key);

  const goToText = useCallback((target: TextTarget) => {
    setPart(target.part);
    setActive(null);
    setNotice(null);
    setCellTarget(null);
    setTextTarget(target);
  }, []);

  const openPart = useCallback((next: Part) => goToText({ part: next }), [goToText]);

  const goToCell = useCallback(
    (key: CellKey, keepsKeys = false) => {
      const home = cellOf(report.generation, key).table;
      setPart(formOf(report.generation).sections.find((section) => section.table === home)?.key ?? 'title');
      setCellTarget({ cell: key, keepsKeys });
      setTextTarget(null);
    },
    [report.generation],
  );

  const goToFinding = useCallback(
    (finding: Finding, keepsKeys = false) => {
      setNotice(null);
      const key = placeOfFinding(finding);
      const words = quotesIn(finding.message);
      if (key) goToCell(key, keepsKeys);
      else goToText({ part: partOf(report, finding), span: finding.span, words, keepsKeys });
      setActive(identityOf(finding));
    },
    [goToCell, goToText, report],
  );

  /** Gives the keys back to the table or the text after a button was pressed that is gone now. */
  const refocus = () => {
    if (cell) setCellTarget({ cell });
    else setTextTarget({ part });
  };

  const stepProblem = (direction: 1 | -1) => {
    const here = { part, cell, active };
    const finding = nextProblem(report, findings, here, direction);
    if (finding) goToFinding(finding);
    else setNotice({ tone: 'good', words: '无问题，没有要改的了。' });
  };

  const goToChange = (change: Change, keepsKeys = false) => {
    setActive(null);
    if (change.kind === 'set-cell') return goToCell(change.cell, keepsKeys);
    const isText = change.kind === 'set-text' && textKeys.includes(change.text);
    goToText({ part: isText ? change.text : 'title', keepsKeys });
  };

  const sheetMoved = useCallback(
    (moved: TableKey, state: SheetState, isByHand: boolean) => {
      const { key } = activeBox(sheetOf(report.generation, moved), state);
      const before = sheets.current.get(moved);
      sheets.current.set(moved, state);
      setCells((last) => (last[moved] === key ? last : { ...last, [moved]: key }));
      if (isByHand && (before?.selection !== state.selection || state.entry)) setNotice(null);
    },
    [report.generation],
  );

  const sheetStart = useCallback(
    (opened: TableKey) => sheets.current.get(opened) ?? openSheet(sheetOf(report.generation, opened)),
    [report.generation],
  );

  const isActive = (candidate: Finding) => identityOf(candidate) === active;
  const highlighted = findings.find(isActive) ?? waived.find(isActive);
  const lit = useMemo(() => new Set<CellKey>(highlighted?.cells ?? []), [highlighted]);

  const say = useCallback((tone: Tone, words: string) => setNotice({ tone, words }), []);
  return {
    ...{ part, cell, active, lit, notice, cellTarget, textTarget },
    ...{
      mark: setActive,
      openPart,
      goToText,
      goToCell,
      goToFinding,
      goToChange,
      stepProblem,
      refocus,
      sheetMoved,
      sheetStart,
      say,
    },
  };
}

export type Desk = ReturnType<typeof useDesk>;
