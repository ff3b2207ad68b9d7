import { useCallback, useMemo, useRef, useState } from 'react';
import type { Finding } from '../../../shared/checks/finding.ts';
import type { TableKey } from '../../../shared/formats/form.ts';
import { type CellKey, formOf } from '../../../shared/formats/formats.ts';
import type { Change } from '../../../shared/report/change.ts';
import { type Report, textKeys } from '../../../shared/report/report.ts';
import type { Tone } from '../../components/message-line.tsx';
import { identityOf, type Part, partOf } from '../../editor/finding-list.ts';
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
}

export function tableOf(report: Report, part: Part): TableKey | null {
  return formOf(report.generation).sections.find(({ key }) => key === part)?.table ?? null;
}

/** Where on the report page the clerk is, and the ways from one place to another. */
export function useDesk(report: Report, findings: readonly Finding[]) {
  const [part, setPart] = useState<Part>('overview');
  const [cell, setCell] = useState<CellKey | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [cellTarget, setCellTarget] = useState<SheetTarget | null>(null);
  const [textTarget, setTextTarget] = useState<TextTarget | null>(null);
  const sheets = useRef(new Map<TableKey, SheetState>());

  const openPart = useCallback((next: Part) => {
    setPart(next);
    setActive(null);
    setNotice(null);
    setCellTarget(null);
    setTextTarget({ part: next });
  }, []);

  const goToCell = useCallback(
    (key: CellKey) => {
      const table = key.slice(0, key.indexOf('.')) as TableKey;
      setPart(formOf(report.generation).sections.find((section) => section.table === table)?.key ?? 'title');
      setCellTarget({ cell: key });
      setTextTarget(null);
    },
    [report.generation],
  );

  const goToFinding = useCallback(
    (finding: Finding) => {
      setNotice(null);
      const key = finding.focus ?? finding.cells[0];
      if (key) goToCell(key);
      else openPart(partOf(report, finding));
      setActive(identityOf(finding));
    },
    [goToCell, openPart, report],
  );

  const stepProblem = (direction: 1 | -1) => {
    const here = { part, cell: tableOf(report, part) ? cell : null, active };
    const finding = nextProblem(report, findings, here, direction);
    if (finding) goToFinding(finding);
    else setNotice({ tone: 'good', words: '无问题，没有要改的了。' });
  };

  const goToChange = (change: Change) => {
    setActive(null);
    if (change.kind === 'set-cell') goToCell(change.cell);
    else openPart(change.kind === 'set-text' && textKeys.includes(change.text) ? change.text : 'title');
  };

  const sheetMoved = useCallback(
    (table: TableKey, state: SheetState) => {
      const key = activeBox(sheetOf(report.generation, table), state).key;
      const before = sheets.current.get(table);
      sheets.current.set(table, state);
      setCell(key);
      if (before?.selection !== state.selection || state.entry) setNotice(null);
    },
    [report.generation],
  );

  const sheetStart = useCallback(
    (table: TableKey) => sheets.current.get(table) ?? openSheet(sheetOf(report.generation, table)),
    [report.generation],
  );

  const highlighted = findings.find((candidate) => identityOf(candidate) === active);
  const lit = useMemo(() => new Set<CellKey>(highlighted?.cells ?? []), [highlighted]);

  const say = useCallback((tone: Tone, words: string) => setNotice({ tone, words }), []);
  return {
    ...{ part, cell, active, lit, notice, cellTarget, textTarget },
    /** The words of a text the highlighted problem quotes. */
    quoted: /“([^”]+)”/.exec(highlighted?.message ?? '')?.[1] ?? null,
    ...{ openPart, goToCell, goToFinding, goToChange, stepProblem, sheetMoved, sheetStart, say },
  };
}

export type Desk = ReturnType<typeof useDesk>;
