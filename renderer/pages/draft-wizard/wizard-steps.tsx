import { IconCheck } from '@tabler/icons-react';
import classes from './wizard-steps.module.css';

const steps = ['选择去年报告', '核对读取结果', '生成本年草稿'] as const;

export type WizardStep = (typeof steps)[number];

/** Where in the three steps the clerk is. */
export function WizardSteps({ at }: { readonly at: WizardStep }) {
  const here = steps.indexOf(at);
  return (
    <ol className={classes['steps']} aria-label="步骤">
      {steps.map((step, index) => (
        <li key={step} className={classes['step']} aria-current={step === at ? 'step' : undefined}>
          <span className={classes['number']}>
            {index < here ? <IconCheck size={16} aria-label="已完成" /> : index + 1}
          </span>
          {step}
        </li>
      ))}
    </ol>
  );
}
