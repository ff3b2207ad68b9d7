import { IconPencilCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import { rules } from '../../../../shared/checks/rules/all-rules.ts';
import { placesIn } from '../../../editor/repair-all.ts';
import classes from './repair-offers.module.css';
import { useRepairingHere } from './use-repairing.ts';

const titleOf = (id: string) => rules.find((rule) => rule.id === id)?.title ?? '';

/** 全部改好, for each rule that is sure of several problems: one press, one step of undo. */
export function GroupRepairs({ findings }: { readonly findings: readonly Finding[] }) {
  const repairing = useRepairingHere();
  const groups = useMemo(() => {
    const certain = Map.groupBy(
      findings.filter(({ repair }) => repair !== undefined),
      ({ rule }) => rule,
    );
    return [...certain].filter(([, alike]) => alike.length > 1);
  }, [findings]);
  if (!repairing?.isPossible || groups.length === 0) return null;
  return (
    <ul className={classes['groups']} aria-label="能一起改好的">
      {groups.map(([rule, alike]) => (
        <li key={rule}>
          <span>{titleOf(rule)}</span>
          <button
            type="button"
            className={classes['repair']}
            onClick={({ detail }) => detail < 2 && repairing.repairAll(rule)}
          >
            <IconPencilCheck size={17} aria-hidden />
            全部改好 · {alike.reduce((sum, finding) => sum + placesIn(finding), 0)} 处
          </button>
        </li>
      ))}
    </ul>
  );
}
