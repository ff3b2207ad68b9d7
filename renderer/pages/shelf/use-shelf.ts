import { useCallback, useEffect, useState } from 'react';
import type { ReportSummary } from '../../../main/api/contract.ts';
import { api } from '../../app/api-client.ts';
import { shelfApi } from './shelf-api.ts';
import { type AsideReport, nameOf, newsOfBringingBack, type Shelf, type ShelfNews } from './shelf-state.ts';

/** Reads both halves anew after every step, so that what is shown is what the data holds. */
export function useShelf() {
  const [shelf, setShelf] = useState<Shelf | null>(null);
  const [news, setNews] = useState<ShelfNews>({ kind: 'none' });

  const read = useCallback(async () => {
    const [home, aside] = await Promise.all([api.home(), shelfApi.aside()]);
    if (!home.ok) return setNews({ kind: 'failed', error: home.error });
    if (!aside.ok) return setNews({ kind: 'failed', error: aside.error });
    setShelf({ present: home.data.reports, aside: aside.data.reports });
  }, []);
  useEffect(() => void read(), [read]);

  const putAside = async (report: ReportSummary) => {
    const answer = await api.discardReport(report.id);
    setNews(
      answer.ok ? { kind: 'put-aside', id: report.id, name: nameOf(report) } : { kind: 'failed', error: answer.error },
    );
    await read();
  };
  const bringBack = async (id: string, swap: boolean) => {
    const report: AsideReport | undefined = shelf?.aside.find((one) => one.id === id);
    if (!report) return;
    setNews(newsOfBringingBack(report, await shelfApi.bringBack(id, swap)));
    await read();
  };
  const again = () => {
    setNews({ kind: 'none' });
    void read();
  };
  return {
    shelf,
    news,
    putAside: (report: ReportSummary) => void putAside(report),
    bringBack: (id: string, swap: boolean) => void bringBack(id, swap),
    again,
  };
}
