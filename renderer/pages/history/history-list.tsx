import { useEffect, useState } from 'react';
import type { ReportSummary } from '../../../main/api/contract.ts';
import { api } from '../../app/api-client.ts';
import { DropVeil } from '../../components/drop-veil.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { useFileDrop } from '../../components/file-drop.ts';
import { MessageLine } from '../../components/message-line.tsx';
import { PageFrame } from '../../components/page-frame.tsx';
import { HistoryBar } from './history-bar.tsx';
import classes from './history-list.module.css';
import { HistoryRow } from './history-row.tsx';
import { readRows } from './history-rows.ts';
import { mostFiles } from './history-state.ts';
import { UnitHint } from './unit-hint.tsx';
import type { HistoryImport } from './use-history-import.ts';

/** What is kept here already, asked again whenever something was stored. */
function useStored(storedCount: number): readonly ReportSummary[] {
  const [reports, setReports] = useState<readonly ReportSummary[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file that was stored is one more to be asked for
  useEffect(() => {
    let isCurrent = true;
    void api.home().then((home) => {
      if (isCurrent && home.ok) setReports(home.data.reports);
    });
    return () => {
      isCurrent = false;
    };
  }, [storedCount]);
  return reports;
}

/** Every file that was chosen: what it is, how far it is, what is to be done about it. */
export function HistoryList({ history }: { readonly history: HistoryImport }) {
  const { entries, leftOut } = history.state;
  const stored = useStored(entries.filter(({ standing }) => standing.kind === 'stored').length);
  const rows = readRows(entries, stored);
  const { isOver, handlers } = useFileDrop(history.add);
  return (
    <PageFrame
      place="导入往年报告"
      lead={<span>{entries.length > 0 && `共 ${entries.length} 份文件`}</span>}
      trail={<FileButton onFiles={history.add} />}
    >
      <main className={classes['page']} aria-label="导入往年报告" {...handlers}>
        <div className={classes['list']}>
          {leftOut > 0 && (
            <MessageLine tone="look">
              还有 {leftOut} 份没有读：清单里最多放 {mostFiles} 份。先确认或移出几份，再选那 {leftOut} 份。
            </MessageLine>
          )}
          <UnitHint
            rows={rows}
            stored={stored}
            onChange={(id, unit) => history.review(id, { kind: 'set-unit', unit })}
          />
          {entries.length === 0 ? (
            <p className={classes['empty']}>把往年的报告拖到这里，或点右上的 [选择文件]。一次可以选好几份。</p>
          ) : (
            <table className={classes['table']} aria-label="往年报告清单">
              <thead>
                <tr>
                  <th scope="col">文件</th>
                  <th scope="col">单位</th>
                  <th scope="col">年度</th>
                  <th scope="col">读取结果</th>
                  <th scope="col">要做的</th>
                </tr>
              </thead>
              <tbody>
                {entries.map((entry) => (
                  <HistoryRow
                    key={entry.id}
                    entry={entry}
                    row={rows.find((row) => row.entry.id === entry.id) ?? null}
                    history={history}
                  />
                ))}
              </tbody>
            </table>
          )}
        </div>
        <HistoryBar history={history} rows={rows} />
        {isOver && <DropVeil>松开鼠标，读取这些报告</DropVeil>}
      </main>
    </PageFrame>
  );
}
