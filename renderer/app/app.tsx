import { useEffect } from 'react';
import { refuseStrayDrops } from '../components/file-drop.ts';
import { DraftWizardPage } from '../pages/draft-wizard/draft-wizard-page.tsx';
import { useDraftWizard } from '../pages/draft-wizard/use-draft-wizard.ts';
import { HomePage } from '../pages/home/home-page.tsx';
import { ReportPage } from '../pages/report/report-page.tsx';
import { useRoute } from './router.ts';

export function App() {
  const route = useRoute();
  const wizard = useDraftWizard();
  useEffect(refuseStrayDrops, []);
  switch (route.kind) {
    case 'home':
      return <HomePage wizard={wizard} />;
    case 'draft':
      return <DraftWizardPage wizard={wizard} route={route} />;
    case 'report':
      return <ReportPage key={route.reportId} reportId={route.reportId} />;
  }
}
