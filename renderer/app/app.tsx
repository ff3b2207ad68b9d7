import { DraftWizardPage } from '../pages/draft-wizard/draft-wizard-page.tsx';
import { HomePage } from '../pages/home/home-page.tsx';
import { ReportPage } from '../pages/report/report-page.tsx';
import { useRoute } from './router.ts';

export function App() {
  const route = useRoute();
  switch (route.kind) {
    case 'home':
      return <HomePage />;
    case 'draft':
      return <DraftWizardPage />;
    case 'report':
      return <ReportPage key={route.reportId} reportId={route.reportId} />;
  }
}
