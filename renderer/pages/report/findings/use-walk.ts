import type { KeyboardEvent } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { identityOf } from '../../../editor/finding-list.ts';
import type { Desk } from '../use-desk.ts';
import { neighbourRow, type PanelFocus } from './use-panel-focus.ts';

interface Walked {
  readonly findings: readonly Finding[];
  readonly waived: readonly Finding[];
  readonly desk: Desk;
  readonly focus: PanelFocus;
}

/** F8 and the arrows walk the rows while the keys are in the list: the place of each is shown beside it. */
export function useWalk({ findings, waived, desk, focus }: Walked) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.dataset['finding'] !== undefined;
    const direction = directionOf(event, isOnRow);
    const row = direction && neighbourRow(focus.panel.current, direction);
    if (!row) return;
    event.preventDefault();
    row.focus();
    const finding = [...findings, ...waived].find((one) => identityOf(one) === row.dataset['finding']);
    if (finding) desk.goToFinding(finding, true);
  };
}

function directionOf({ key, shiftKey }: KeyboardEvent, isOnRow: boolean): 1 | -1 | null {
  if (key === 'F8') return shiftKey ? -1 : 1;
  if (!isOnRow) return null;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
}
