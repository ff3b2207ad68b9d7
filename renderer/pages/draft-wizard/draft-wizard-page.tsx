import { Button } from '@mantine/core';
import type { Route } from '../../app/routes.ts';
import { ComparePage } from '../compare/compare-page.tsx';
import { ChooseStep } from './choose/choose-step.tsx';
import { CreateStep } from './create/create-step.tsx';
import { NothingFound } from './review/nothing-found.tsx';
import { ReviewStep } from './review/review-step.tsx';
import type { DraftWizard } from './use-draft-wizard.ts';
import type { Reviewing } from './wizard-state.ts';
import { WizardSteps } from './wizard-steps.tsx';

interface Props {
  readonly wizard: DraftWizard;
  readonly route: Extract<Route, { kind: 'draft' }>;
}

/** 选择去年报告 → 核对读取结果 → 生成本年草稿. */
export function DraftWizardPage({ wizard, route }: Props) {
  if (route.start === 'report') return <CreateStep key={route.from} sourceId={route.from} />;
  if (route.start === 'blank') return <CreateStep key="blank" sourceId={null} />;
  const { state } = wizard;
  if (state.kind === 'choosing') return <ChooseStep wizard={wizard} state={state} />;
  return <Review wizard={wizard} state={state} />;
}

function Review({ wizard, state }: { readonly wizard: DraftWizard; readonly state: Reviewing }) {
  const { generation } = state.review.view.draft;
  if (generation === null) return <NothingFound wizard={wizard} state={state} />;
  const lead = <WizardSteps at="核对读取结果" />;
  const earlierId = state.problem?.reportId;
  if (earlierId !== undefined) {
    return (
      <ComparePage
        state={state}
        earlierId={earlierId}
        lead={lead}
        keepWords="用原来的起草"
        onKeep={() => wizard.keepEarlier(earlierId)}
        onTake={(unit, year) => wizard.confirm(unit, year, true)}
        onBack={wizard.reviewAgain}
      />
    );
  }
  return (
    <ReviewStep
      state={state}
      generation={generation}
      act={wizard.review}
      confirm={wizard.confirm}
      lead={lead}
      trail={
        <Button variant="default" onClick={wizard.startOver}>
          换一份文件
        </Button>
      }
    />
  );
}
