import { Button } from '@mantine/core';
import { ComparePage } from '../compare/compare-page.tsx';
import { ReviewStep } from '../draft-wizard/review/review-step.tsx';
import type { Reviewing } from '../draft-wizard/wizard-state.ts';
import { HistoryList } from './history-list.tsx';
import type { Entry } from './history-state.ts';
import type { HistoryImport } from './use-history-import.ts';

/** 导入往年报告: the list of files, one of them under review, or one beside the report that is there already. */
export function HistoryPage({ history }: { readonly history: HistoryImport }) {
  const { entries, openId } = history.state;
  const open = entries.find(({ id }) => id === openId);
  if (open?.standing.kind !== 'read' || open.standing.review.view.draft.generation === null) {
    return <HistoryList history={history} />;
  }
  return <OpenEntry key={open.id} history={history} entry={open} standing={open.standing} />;
}

interface Props {
  readonly history: HistoryImport;
  readonly entry: Entry;
  readonly standing: Extract<Entry['standing'], { kind: 'read' }>;
}

function OpenEntry({ history, entry: { id, fileName }, standing }: Props) {
  const { review, isConfirming, problem } = standing;
  const { generation } = review.view.draft;
  const state: Reviewing = { kind: 'reviewing', review, isConfirming, problem };
  const lead = <span>往年报告「{fileName}」</span>;
  const earlierId = problem?.reportId;
  if (earlierId !== undefined) {
    return (
      <ComparePage
        state={state}
        earlierId={earlierId}
        lead={lead}
        keepWords="保留原来的"
        onKeep={(unit, year) => history.keepEarlier(id, earlierId, unit, year)}
        onTake={(unit, year) => void history.confirm(id, unit, year, true)}
        onBack={() => history.reviewAgain(id)}
      />
    );
  }
  if (generation === null) return null;
  return (
    <ReviewStep
      state={state}
      generation={generation}
      act={(action) => history.review(id, action)}
      confirm={(unit, year, replace) => void history.confirm(id, unit, year, replace)}
      lead={lead}
      trail={
        <Button variant="default" onClick={history.close}>
          回到清单
        </Button>
      }
    />
  );
}
