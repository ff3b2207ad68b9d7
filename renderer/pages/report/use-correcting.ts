import { useState } from 'react';
import type { ReportStatus } from '../../../main/api/contract.ts';

/** Reports that are being put right in this window, also after their page was left for a while. */
const begun = new Set<string>();

export interface Correcting {
  /** Whether figures and texts may be changed now. */
  readonly isEditable: boolean;
  /** Opens an imported report to be put right; `null` where nothing is to be opened. */
  readonly begin: (() => void) | null;
}

/** A report that was read from a file is shown as it is until the clerk says that it is to be put right. */
export function useCorrecting(reportId: string, status: ReportStatus, canUndo: boolean): Correcting {
  const [isBegun, setBegun] = useState(() => canUndo || begun.has(reportId));
  const begin = () => {
    begun.add(reportId);
    setBegun(true);
  };
  if (status !== 'imported') return { isEditable: status === 'draft', begin: null };
  return { isEditable: isBegun, begin: isBegun ? null : begin };
}
