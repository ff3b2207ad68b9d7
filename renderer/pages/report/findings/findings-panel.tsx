import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconAlertCircle,
  IconAlertTriangle,
  IconCircleCheck,
  IconInfoCircle,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Severity } from '../../../../shared/checks/finding.ts';
import type { RulePack } from '../../../../shared/checks/rule-pack.ts';
import type { WeighedFinding } from '../../../../shared/checks/waiver.ts';
import type { Change } from '../../../../shared/report/change.ts';
import type { Report } from '../../../../shared/report/report.ts';
import { ChecksHelp } from '../../../components/checks-help/checks-help.tsx';
import { PackNote } from '../../../components/checks-help/pack-note.tsx';
import type { FindingGroup, Part, Tally } from '../../../editor/finding-list.ts';
import { identityOf, isAboutBlanks } from '../../../editor/finding-list.ts';
import { partName } from '../part-names.ts';
import { GroupRepairs } from '../repairs/group-repairs.tsx';
import type { Desk } from '../use-desk.ts';
import type { Panel } from '../use-panel.ts';
import { WaivedGroup } from '../waivers/waived-group.tsx';
import { BlanksSummary } from './blanks-summary.tsx';
import { FindingRow } from './finding-row.tsx';
import classes from './findings.module.css';
import { PanelEdge } from './panel-edge.tsx';
import type { PanelFocus } from './use-panel-focus.ts';
import { useWalk } from './use-walk.ts';

interface Props {
  readonly report: Report;
  readonly findings: readonly WeighedFinding[];
  readonly groups: readonly FindingGroup[];
  readonly waived: readonly WeighedFinding[];
  readonly tally: Tally;
  readonly byPart: ReadonlyMap<Part, Tally>;
  readonly desk: Desk;
  readonly isEditable: boolean;
  readonly panel: Panel;
  /** The county's rules in force here. */
  readonly pack: RulePack | null;
  readonly focus: PanelFocus;
  readonly onFill: (changes: readonly Change[]) => void;
}

const faces = {
  error: { words: '必改', Icon: IconAlertCircle },
  warning: { words: '待看', Icon: IconAlertTriangle },
  notice: { words: '提示', Icon: IconInfoCircle },
} as const satisfies Record<Severity, unknown>;

function Group({ report, group, desk }: Pick<Props, 'report' | 'desk'> & { readonly group: FindingGroup }) {
  const { words, Icon } = faces[group.severity];
  return (
    <section aria-label={words}>
      <h3 className={classes['severity']} data-severity={group.severity}>
        <Icon size={18} aria-hidden />
        {words} {group.count} 处
      </h3>
      <GroupRepairs findings={group.parts.flatMap(({ findings }) => findings)} />
      {group.parts.map(({ part, findings }) => (
        <div key={part}>
          <h4 className={classes['part']}>{partName(report.generation, part)}</h4>
          <ul className={classes['list']}>
            {findings.map((finding) => (
              <FindingRow
                key={`${identityOf(finding)} ${finding.message}`}
                finding={finding}
                place={partName(report.generation, part)}
                isActive={identityOf(finding) === desk.active}
                onOpen={desk.goToFinding}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function AllWell({ tally }: { readonly tally: Tally }) {
  const words = tally.blanks === 0 ? '无问题，可以导出。' : '填好的部分没有问题。';
  return (
    <p className={classes['well']}>
      <IconCircleCheck size={20} aria-hidden />
      {words}
    </p>
  );
}

function Closed({ tally, panel }: Pick<Props, 'tally' | 'panel'>) {
  return (
    <aside className={classes['closed']} aria-label="问题">
      <Tooltip label="展开问题">
        <ActionIcon size={40} variant="subtle" aria-label="展开问题" onClick={panel.show}>
          <IconLayoutSidebarRightExpand size={22} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <span className={classes['closedCount']}>问题 {tally.errors + tally.warnings}</span>
    </aside>
  );
}

/** What is left to mend: blanks first as one sum, then each problem with the way to its place. */
export function FindingsPanel(props: Props) {
  const { report, findings, groups, waived, tally, desk, panel, pack, focus } = props;
  const walk = useWalk(props);
  const blanks = useMemo(() => findings.filter(isAboutBlanks), [findings]);
  if (!panel.isOpen) return <Closed tally={tally} panel={panel} />;
  return (
    <aside className={classes['panel']} aria-label="问题" ref={focus.panel} onKeyDown={walk}>
      {panel.isWide && <PanelEdge panel={panel} />}
      <header className={classes['head']}>
        <h2 tabIndex={-1}>问题</h2>
        <span className={classes['keys']}>下一处 F8，进出 F6</span>
        <ChecksHelp look="sign" pack={pack} />
        <Tooltip label="收起问题">
          <ActionIcon size={40} variant="subtle" aria-label="收起问题" onClick={panel.hide}>
            <IconLayoutSidebarRightCollapse size={22} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <PackNote pack={pack} />
      </header>
      <div className={classes['scroll']}>
        <BlanksSummary {...props} findings={blanks} />
        {groups.every(({ severity }) => severity === 'notice') && <AllWell tally={tally} />}
        {groups.map((group) => (
          <Group key={group.severity} report={report} group={group} desk={desk} />
        ))}
        <WaivedGroup
          findings={waived}
          isActive={(finding) => identityOf(finding) === desk.active}
          onOpen={desk.goToFinding}
        />
      </div>
    </aside>
  );
}
