import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { lockData } from '../storage/data-lock.ts';
import { openStore } from '../storage/open-store.ts';
import { refuse } from './answers.ts';
import type { ApiDeps, IncidentLog } from './api-deps.ts';
import { asideRoutes } from './aside-routes.ts';
import { dataFolderOf } from './data-folder.ts';
import { exportRoutes } from './export-routes.ts';
import { homeRoutes } from './home-routes.ts';
import { importRoutes } from './import-routes.ts';
import { keptExports } from './kept-exports.ts';
import type { PdfPrinter } from './pdf-printer.ts';
import { reportRoutes } from './report-routes.ts';
import { rulePackRoutes } from './rule-pack-routes.ts';
import { settingsRoutes } from './settings-routes.ts';
import { signOffRoutes } from './sign-off-routes.ts';
import { submissionRoutes } from './submission-routes.ts';
import { securityHeaders, windowFiles } from './window-files.ts';

export type { ApiDeps, IncidentLog } from './api-deps.ts';
export { type ExportKind, exportKinds } from './contract.ts';
export { type ExportContext, type Exported, exportReport } from './export-report.ts';
export type { PdfPrinter, Printed } from './pdf-printer.ts';
export { type ReadReportFile, readReportFile } from './read-report-file.ts';
export { type PackInForce, type ReadPackFile, readPackFile } from './rule-packs.ts';

function handleIncidents(app: Hono, log: IncidentLog): void {
  app.onError((error, context) => {
    if (error instanceof HTTPException && error.status < 500) {
      const message = '程序收到的内容不合约定，没有改动任何内容。请关闭这个窗口再打开；已保存的内容都在。';
      return refuse(context, error.status as 400, { code: 'invalid-request', message });
    }
    const incident = randomUUID().slice(0, 8);
    log(incident, error);
    const message = `这一步没有做成，已保存的内容都在。请再试一次；还不行，请把编号 ${incident} 告诉技术人员。`;
    return refuse(context, 500, { code: 'incident', message, incident });
  });
}

/** All routes of the back end, `Request → Response`, the same for every host. The only place that wires them. */
export function createApi(deps: ApiDeps) {
  const make = keptExports();
  const app = new Hono()
    .route('/api/home', homeRoutes(deps))
    .route('/api/aside', asideRoutes(deps))
    .route('/api/settings', settingsRoutes(deps))
    .route('/api/settings/rules', rulePackRoutes(deps))
    .route('/api/imports', importRoutes(deps))
    .route('/api/reports', reportRoutes(deps))
    .route('/api/reports', signOffRoutes(deps))
    .route('/api/reports', exportRoutes(deps, make))
    .route('/api/reports', submissionRoutes(deps, make));
  handleIncidents(app, deps.log);
  return app;
}

/** What the renderer's typed client is made from. */
export type Api = ReturnType<typeof createApi>;

/** The whole product behind one handler: the window's files and the API, with the headers both need. */
export function createApp(deps: ApiDeps, windowFolder: string): Hono {
  const app = new Hono();
  app.use(securityHeaders);
  app.route('/', createApi(deps));
  handleIncidents(app, deps.log);
  app.all('/api/*', (context) =>
    refuse(context, 404, { code: 'not-found', message: '没有这个功能。请关闭这个窗口，重新打开年报助手。' }),
  );
  app.get('*', windowFiles(windowFolder));
  return app;
}

export interface BackEnd {
  readonly kind: 'open';
  readonly app: Hono;
  readonly dataFolder: string;
  readonly close: () => void;
}

export interface BackEndRefusal {
  readonly kind: 'refused';
  readonly code: string;
  readonly message: string;
}

/** One instant, one error, whole: the only place a stack trace goes. */
const logToStderr: IncidentLog = (incident, error) => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} incident ${incident}: ${detail}\n`);
};

export function defaultDataFolder(): string {
  return dataFolderOf({ platform: process.platform, env: process.env, home: homedir() });
}

/** Opens the office's data for a host; refused, with a sentence, where it must not be touched. */
export function openBackEnd(
  windowFolder: string,
  printer: PdfPrinter,
  dataFolder: string = defaultDataFolder(),
): BackEnd | BackEndRefusal {
  const clock = () => new Date();
  const lock = lockData(dataFolder);
  if (lock.kind === 'refused') return lock;
  const opened = openStore(join(dataFolder, 'nianbao.sqlite'), { clock, newId: randomUUID });
  if (opened.kind === 'refused') {
    lock.release();
    return opened;
  }
  const { store } = opened;
  const app = createApp({ store, clock, newId: randomUUID, dataFolder, printer, log: logToStderr }, windowFolder);
  const close = () => {
    store.close();
    lock.release();
  };
  return { kind: 'open', app, dataFolder, close };
}
