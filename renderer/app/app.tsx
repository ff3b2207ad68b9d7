import { useEffect } from 'react';
import { refuseStrayDrops } from '../components/file-drop.ts';
import { DraftWizardPage } from '../pages/draft-wizard/draft-wizard-page.tsx';
import { useDraftWizard } from '../pages/draft-wizard/use-draft-wizard.ts';
import { HistoryPage } from '../pages/history/history-page.tsx';
import { useHistoryImport } from '../pages/history/use-history-import.ts';
import { HomePage } from '../pages/home/home-page.tsx';
import { ReportPage } from '../pages/report/report-page.tsx';
import { SettingsPage } from '../pages/settings/settings-page.tsx';
import { ShelfPage } from '../pages/shelf/shelf-page.tsx';
import { useRoute } from './router.ts';

export function App() {
  const route = useRoute();
  const history = useHistoryImport();
  const wizard = useDraftWizard(history.add);
  useEffect(refuseStrayDrops, []);
  switch (route.kind) {
    case 'home':
      return <HomePage wizard={wizard} history={history} />;
    case 'draft':
      return <DraftWizardPage wizard={wizard} route={route} />;
    case 'history':
      return <HistoryPage history={history} />;
    case 'settings':
      return <SettingsPage />;
    case 'shelf':
      return <ShelfPage />;
    case 'report':
      return <ReportPage key={route.reportId} reportId={route.reportId} />;
  }
}
