import { Button } from '@mantine/core';
import { navigate } from '../../../app/router.ts';
import { PageFrame } from '../../../components/page-frame.tsx';
import type { DraftWizard } from '../use-draft-wizard.ts';
import type { Reviewing } from '../wizard-state.ts';
import { WizardSteps } from '../wizard-steps.tsx';
import classes from './nothing-found.module.css';
import { ReviewedSource } from './reviewed-source.tsx';

interface Props {
  readonly wizard: DraftWizard;
  readonly state: Reviewing;
}

const pickNothing = () => undefined;

/** A file without any of the official tables: said plainly, with the file beside it and every way on. */
export function NothingFound({ wizard, state }: Props) {
  const { draft } = state.review.view;
  return (
    <PageFrame place="核对读取结果" lead={<WizardSteps at="核对读取结果" />}>
      <main className={classes['page']} aria-label="核对读取结果">
        <ReviewedSource review={state.review} onPick={pickNothing} />
        <section className={classes['say']} aria-label="没有读到官方表格">
          <h2 className={classes['title']}>这份文件里没有读到官方表格</h2>
          <p>没有存下任何内容，原来的文件也没有改动。</p>
          {draft.issues.map((issue) => (
            <p key={issue.message}>{issue.message}</p>
          ))}
          <p>常见的原因：</p>
          <ul>
            <li>表格在网页或文件里是图片，读不出数；</li>
            <li>是 2018 年及以前的报告，那时还没有这几张表；</li>
            <li>选的是别的材料，不是年度报告。</li>
          </ul>
          <div className={classes['ways']}>
            <Button onClick={wizard.startOver} autoFocus>
              换一份文件
            </Button>
            <Button
              variant="default"
              onClick={() => {
                wizard.startOver();
                wizard.setPasted({ text: '', html: null });
              }}
            >
              粘贴文字
            </Button>
            <Button
              variant="default"
              onClick={() => {
                wizard.startOver();
                navigate({ kind: 'draft', start: 'blank' });
              }}
            >
              从空表开始
            </Button>
          </div>
        </section>
      </main>
    </PageFrame>
  );
}
