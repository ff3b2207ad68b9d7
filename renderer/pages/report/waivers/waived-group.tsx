import { IconMessage2Check } from '@tabler/icons-react';
import type { Finding } from '../../../../shared/checks/finding.ts';
import type { WeighedFinding } from '../../../../shared/checks/waiver.ts';
import { identityOf } from '../../../editor/finding-list.ts';
import findingClasses from '../findings/findings.module.css';
import { useWaivingHere } from './use-waiving.ts';
import { dayOf } from './waiver-words.ts';
import classes from './waivers.module.css';

interface Props {
  readonly findings: readonly WeighedFinding[];
  readonly isActive: (finding: Finding) => boolean;
  readonly onOpen: (finding: Finding) => void;
}

function WaivedRow({ finding, isActive, onOpen }: Omit<Props, 'findings'> & { readonly finding: WeighedFinding }) {
  const waiving = useWaivingHere();
  const { waived } = finding;
  if (!waived) return null;
  return (
    <li>
      <button
        type="button"
        className={findingClasses['row']}
        data-finding={identityOf(finding)}
        aria-current={isActive(finding) ? 'true' : undefined}
        title={finding.source}
        onClick={() => onOpen(finding)}
      >
        {finding.message}
      </button>
      <div className={classes['said']}>
        <p>
          {waived.author} {dayOf(waived.writtenAt)}：{waived.reason}
        </p>
        {waiving?.isPossible && (
          <button type="button" className={classes['write']} onClick={() => void waiving.withdraw(finding)}>
            撤回
          </button>
        )}
      </div>
    </li>
  );
}

/** 已说明: what was found and accepted, who accepted it, when and why. */
export function WaivedGroup(props: Props) {
  const { findings } = props;
  if (findings.length === 0) return null;
  return (
    <section aria-label="已说明">
      <h3 className={findingClasses['severity']} data-severity="waived">
        <IconMessage2Check size={18} aria-hidden />
        已说明 {findings.length} 处
      </h3>
      <ul className={findingClasses['list']}>
        {findings.map((finding) => (
          <WaivedRow key={`${finding.waived?.id} ${finding.message}`} {...props} finding={finding} />
        ))}
      </ul>
    </section>
  );
}
