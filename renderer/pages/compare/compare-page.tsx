import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import type { ReportView } from '../../../main/api/contract.ts';
import { withShownFigures } from '../../../shared/narrative/linked-text.ts';
import { areSame, differencesOf } from '../../../shared/report/differences.ts';
import { api } from '../../app/api-client.ts';
import type { ApiResult } from '../../app/api-result.ts';
import { momentOf } from '../../components/clock-time.ts';
import { MessageLine } from '../../components/message-line.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { WaitingLine } from '../../components/waiting-line.tsx';
import { confirmationOf } from '../draft-wizard/review/confirmation.ts';
import type { Reviewing } from '../draft-wizard/wizard-state.ts';
import classes from './compare-page.module.css';
import { countWords, reportOfReview } from './comparison.ts';
import { DifferenceList } from './difference-list.tsx';

interface Props {
  readonly state: Reviewing;
  /** The report of the same year and unit that was imported before. */
  readonly earlierId: string;
  readonly lead: ReactNode;
  readonly keepWords: string;
  /** Unit and year are those of the report that is kept. */
  readonly onKeep: (unit: string, year: number) => void;
  readonly onTake: (unit: string, year: number) => void;
  readonly onBack: () => void;
}

/** A second file of a year that is there already: what differs, and which of the two is to stay. */
export function ComparePage(props: Props) {
  const { earlierId, lead, onBack } = props;
  const [earlier, setEarlier] = useState<ApiResult<ReportView> | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void api.report(earlierId).then((answer) => {
      if (isCurrent) setEarlier(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [earlierId]);
  const back = (
    <Button variant="default" onClick={onBack}>
      回去核对
    </Button>
  );
  return (
    <PageFrame place="比较两份报告" lead={lead} trail={back}>
      <main className={classes['page']} aria-label="比较两份报告">
        {earlier === null && <WaitingLine>正在打开原来的那份</WaitingLine>}
        {earlier && !earlier.ok && (
          <MessageLine tone="must" actions={back}>
            {earlier.error.message}
          </MessageLine>
        )}
        {earlier?.ok && <Comparison {...props} earlier={earlier.data} />}
      </main>
    </PageFrame>
  );
}

function Comparison({ state, earlier, keepWords, onKeep, onTake }: Props & { readonly earlier: ReportView }) {
  const { review, isConfirming } = state;
  const decided = confirmationOf(review);
  const later = 'unit' in decided ? reportOfReview(review, decided.unit, decided.year) : null;
  if (!later) return null;
  const differences = differencesOf(withShownFigures(earlier.report), later);
  const isSame = areSame(differences);
  const { sourceFile, report } = earlier;
  const take = () => onTake(later.unit, later.year);
  return (
    <>
      <header className={classes['head']}>
        <div className={classes['words']}>
          <h2>
            {report.unit} {report.year} 年度已经导入过一份，
            {isSame ? '两份完全一样，不用再存' : `两份有 ${countWords(differences) || '表的样式'}不同`}
          </h2>
          <p>
            原来的：
            {sourceFile ? `「${sourceFile.name}」，${momentOf(sourceFile.importedAt, new Date())} 导入` : '已导入'}
            。这一份：「{review.view.fileName}」，还没有存。
          </p>
        </div>
        <Button variant={isSame ? 'filled' : 'default'} autoFocus onClick={() => onKeep(report.unit, report.year)}>
          {keepWords}
        </Button>
        <Button variant="default" loading={isConfirming} onClick={take}>
          改用这一份，原来的另存
        </Button>
      </header>
      {!isSame && <DifferenceList differences={differences} generation={later.generation} />}
    </>
  );
}
