import { Button } from '@mantine/core';
import type { RulePackView } from '../../../../main/api/contract.ts';
import { clockTime } from '../../../components/clock-time.ts';
import { dayOf } from '../../report/waivers/waiver-words.ts';
import classes from './rules.module.css';

const words = { taken: '起用', stopped: '停用' } as const;

/** 11月23日 09:41 on the clerk's own calendar. */
export const instantWords = (instant: string): string => `${dayOf(instant)} ${clockTime(instant).slice(0, 5)}`;

interface Props {
  readonly view: RulePackView;
  readonly onReuse: (sha256: string) => void;
}

/** 用过的规则: every turn, the last one first; each pack that is not in force can be used again once. */
export function RulesHistory({ view, onReuse }: Props) {
  const { turns, active } = view;
  if (turns.length === 0) return null;
  const isLastOf = (sha256: string, index: number) => turns.findIndex((turn) => turn.sha256 === sha256) === index;
  return (
    <details className={classes['history']}>
      <summary>用过的规则</summary>
      <ul>
        {turns.map(({ kind, sha256, name, version, clerk, turnedAt }, index) => (
          <li key={`${turnedAt} ${sha256} ${kind}`}>
            <span>
              {instantWords(turnedAt)}　{words[kind]}　{name}（第 {version} 版）{clerk && `　经办人 ${clerk}`}
            </span>
            {isLastOf(sha256, index) && sha256 !== active?.sha256 && (
              <Button variant="subtle" size="compact-md" onClick={() => onReuse(sha256)}>
                用回来
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
