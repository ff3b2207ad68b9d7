import type { Route } from '../../app/routes.ts';
import { ChooseStep } from './choose/choose-step.tsx';
import { CreateStep } from './create/create-step.tsx';
import { NothingFound } from './review/nothing-found.tsx';
import { ReviewStep } from './review/review-step.tsx';
import type { DraftWizard } from './use-draft-wizard.ts';

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
  const { generation } = state.review.view.draft;
  if (generation === null) return <NothingFound wizard={wizard} state={state} />;
  return <ReviewStep wizard={wizard} state={state} generation={generation} />;
}
