import { PageFrame } from '../../components/page-frame.tsx';

export function DraftWizardPage() {
  return <PageFrame place="起草年度报告">{null}</PageFrame>;
}
