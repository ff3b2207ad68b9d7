import type { TestContext } from 'node:test';
import { hc } from 'hono/client';
import { type Api, type ApiDeps, createApi } from '../../main/api/create-api.ts';
import { chromiumPrinter } from '../../main/printing/chromium-printer.ts';
import type { Store } from '../../main/storage/open-store.ts';
import { writeHtml } from '../../main/writers/write-html.ts';
import { compose } from '../../shared/document/compose.ts';
import type { Report } from '../../shared/report/report.ts';
import { countingIds, openTestStore, stoppedClock } from './open-test-store.ts';
import { tempFolder } from './temp-folder.ts';

export type TestClient = ReturnType<typeof hc<Api>>;

export interface TestApi {
  readonly app: Api;
  readonly client: TestClient;
  readonly deps: ApiDeps;
  readonly store: Store;
  /** Everything that was logged. */
  readonly incidents: readonly { readonly incident: string; readonly error: unknown }[];
  readonly time: ReturnType<typeof stoppedClock>;
  readonly upload: (bytes: Uint8Array<ArrayBuffer> | string, name: string) => Promise<Response>;
}

/** The real API on a real database, called through the typed client of the renderer. */
export function openTestApi(test: TestContext): TestApi {
  const dataFolder = tempFolder(test);
  const time = stoppedClock();
  const store = openTestStore(test, dataFolder, time.clock);
  const incidents: { incident: string; error: unknown }[] = [];
  const deps: ApiDeps = {
    store,
    clock: time.clock,
    newId: countingIds('import'),
    dataFolder,
    printer: chromiumPrinter(),
    log: (incident, error) => incidents.push({ incident, error }),
  };
  const app = createApi(deps);
  const fetchApp = (input: RequestInfo | URL, init?: RequestInit) => Promise.resolve(app.request(String(input), init));
  const client = hc<Api>('http://localhost', { fetch: fetchApp });

  const upload: TestApi['upload'] = async (bytes, name) =>
    app.request('/api/imports', {
      method: 'POST',
      headers: { 'X-File-Name': encodeURIComponent(name) },
      body: bytes,
    });

  return { app, client, deps, store, incidents, time, upload };
}

/** The report as a file of last year, in our own html. */
export function asHtmlFile(report: Report): string {
  return writeHtml(compose(report));
}
