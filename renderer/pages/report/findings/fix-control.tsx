import { IconPencil } from '@tabler/icons-react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { longestWords } from '../../../editor/fix.ts';
import type { Repairing } from '../repairs/use-repairing.ts';
import waiverClasses from '../waivers/waivers.module.css';

/** Whether the list itself has room for what is wrong. */
function hasRoom({ cells, text, span }: Finding, repairing: Repairing): boolean {
  if (cells.length > 0 || text === null || span) return true;
  return repairing.report().texts[text].length <= longestWords;
}

interface Props {
  readonly finding: Finding;
  readonly repairing: Repairing | null;
  readonly onOpen: () => void;
}

/** 改这里, under a problem whose figures or sentence can be typed in the list. */
export function FixControl({ finding, repairing, onOpen }: Props) {
  if (!repairing?.isPossible || !hasRoom(finding, repairing)) return null;
  return (
    <button type="button" className={waiverClasses['write']} onClick={onOpen}>
      <IconPencil size={17} aria-hidden />
      改这里
    </button>
  );
}
