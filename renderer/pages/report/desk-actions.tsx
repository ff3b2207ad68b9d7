import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { SaveIndicator } from '../../components/save-indicator.tsx';
import type { Tally } from '../../editor/finding-list.ts';
import type { ReportSession, SessionState } from '../../editor/report-session.ts';
import { ExportMenu } from './export/export-menu.tsx';
import { SignOffButton } from './sign-off/sign-off-button.tsx';
import type { SignOff } from './sign-off/use-sign-off.ts';
import type { DeskActionsState } from './use-desk-keys.ts';

interface Props {
  readonly reportId: string;
  readonly session: ReportSession;
  readonly state: SessionState;
  readonly actions: DeskActionsState;
  readonly isEditable: boolean;
  readonly signOff: SignOff;
  readonly tally: Tally;
}

interface TravelProps {
  readonly label: string;
  readonly keys: string;
  readonly isPossible: boolean;
  readonly onClick: () => void;
  readonly icon: typeof IconArrowBackUp;
}

function Travel({ label, keys, isPossible, onClick, icon: Icon }: TravelProps) {
  return (
    <Tooltip label={`${label}（${keys}）`}>
      <ActionIcon size={40} variant="default" aria-label={label} disabled={!isPossible} onClick={onClick}>
        <Icon size={22} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

/** At the right of the head: is it saved, undo, redo, sign off, export. */
export function DeskActions({ reportId, session, state, actions, isEditable, signOff, tally }: Props) {
  const undo = () => actions.travel('undo');
  const redo = () => actions.travel('redo');
  return (
    <>
      <SaveIndicator state={state.save} />
      {isEditable && (
        <ActionIcon.Group>
          <Travel label="撤销" keys="Ctrl+Z" isPossible={state.canUndo} onClick={undo} icon={IconArrowBackUp} />
          <Travel label="重做" keys="Ctrl+Y" isPossible={state.canRedo} onClick={redo} icon={IconArrowForwardUp} />
        </ActionIcon.Group>
      )}
      <SignOffButton signOff={signOff} />
      <ExportMenu
        reportId={reportId}
        session={session}
        tally={tally}
        isOpen={actions.isExportOpen}
        onToggle={actions.setExportOpen}
      />
    </>
  );
}
