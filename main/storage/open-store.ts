import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type AsideStore, asideStore } from './aside-store.ts';
import { type Backups, backupsIn, copyDatabase, listBackups, localDate } from './backups.ts';
import type { Database } from './database.ts';
import { type ImportStore, importStore } from './import-store.ts';
import { type OpenOptions, openDatabase, type StoreRefusal } from './open-database.ts';
import { type ReportStore, reportStore, type StoreDeps } from './report-store.ts';
import { type RulePackStore, rulePackStore } from './rule-pack-store.ts';
import { type SettingStore, settingStore } from './setting-store.ts';
import { type SignOffStore, signOffStore } from './sign-off-store.ts';
import { type SubmissionStore, submissionStore } from './submission-store.ts';
import { type WaiverStore, waiverStore } from './waiver-store.ts';

export interface Store {
  readonly reports: ReportStore;
  readonly aside: AsideStore;
  readonly imports: ImportStore;
  readonly waivers: WaiverStore;
  readonly settings: SettingStore;
  readonly rulePacks: RulePackStore;
  readonly signOffs: SignOffStore;
  readonly submissions: SubmissionStore;
  readonly backups: Backups;
  /** What the clerk must be told about the opening itself (a damaged file set aside, a backup taken in its place). */
  readonly notices: readonly string[];
  readonly close: () => void;
}

export type OpenedStore = { readonly kind: 'open'; readonly store: Store } | StoreRefusal;

/** 2026-01-05-091500: dated names sort by time and are legal everywhere. */
function stampOf(instant: Date): string {
  const time = [instant.getHours(), instant.getMinutes(), instant.getSeconds()];
  return `${localDate(instant)}-${time.map((part) => String(part).padStart(2, '0')).join('')}`;
}

/** Renames the database and its side files; they are kept for whoever can mend them. */
function setAside(path: string, clock: () => Date): string {
  const stem = path.replace(/\.sqlite$/, '');
  const names = Array.from({ length: 100 }, (_, index) => `${stem}.损坏-${stampOf(clock())}${index || ''}.sqlite`);
  const target = names.find((name) => !existsSync(name));
  if (!target) throw new Error(`no free name to set ${path} aside`);
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, target + suffix);
  }
  return target;
}

function dateInName(backup: string): string {
  return basename(backup).slice('nianbao-'.length, -'.sqlite'.length);
}

interface Recovery {
  readonly database: Database;
  /** The date of the copy that took the damaged file's place; `null` where there was none. */
  readonly from: string | null;
}

/** The newest backup that is sound takes the file's place; where there is none, a new, empty database does. */
function recover(
  path: string,
  backupsFolder: string,
  clock: () => Date,
  options: OpenOptions,
): Recovery | StoreRefusal {
  for (const backup of listBackups(backupsFolder)) {
    copyFileSync(backup, path);
    const opened = openDatabase(path, options);
    if (opened.kind === 'open') return { database: opened.database, from: dateInName(backup) };
    if (opened.kind === 'refused') return opened;
    setAside(path, clock);
  }
  const opened = openDatabase(path, options);
  if (opened.kind === 'damaged') throw new Error(`a new database is damaged: ${opened.detail}`);
  return opened.kind === 'open' ? { database: opened.database, from: null } : opened;
}

function noticeOf(recovered: Recovery, aside: string | null): string {
  const what = aside === null ? '资料库文件不见了' : `资料库文件已损坏，原样留存为 ${aside}`;
  const now =
    recovered.from === null ? '没有可用的备份，已从空白开始' : `已改用 ${recovered.from} 的备份，此后的改动请核对`;
  return `${what}；${now}。请先联系技术人员，再继续填写。`;
}

const isMissingOrEmpty = (path: string) => !existsSync(path) || statSync(path).size === 0;

interface Found {
  readonly database: Database;
  readonly notices: readonly string[];
}

function findDatabase(
  path: string,
  backupsFolder: string,
  clock: () => Date,
  options: OpenOptions,
): Found | StoreRefusal {
  const isLost = isMissingOrEmpty(path) && listBackups(backupsFolder).length > 0;
  if (!isLost) {
    const opened = openDatabase(path, options);
    if (opened.kind === 'open') return { database: opened.database, notices: [] };
    if (opened.kind === 'refused') return opened;
  }
  const aside = existsSync(path) ? setAside(path, clock) : null;
  const recovered = recover(path, backupsFolder, clock, options);
  return 'database' in recovered ? { ...recovered, notices: [noticeOf(recovered, aside)] } : recovered;
}

/**
 * Opens the office's data, making it on first use, and takes today's backup. A damaged file is set aside under a dated
 * name and the newest sound backup takes its place; both are told in `notices`.
 */
export function openStore(path: string, deps: StoreDeps, options: OpenOptions = {}): OpenedStore {
  const folder = dirname(path);
  const backupsFolder = join(folder, 'backups');
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    const message = `资料文件夹建不了，没有改动。请确认可以写入：${folder}`;
    return { kind: 'refused', code: 'cannot-open', message };
  }
  const beforeUpgrade: OpenOptions['beforeUpgrade'] = (database, version) => {
    mkdirSync(backupsFolder, { recursive: true });
    copyDatabase(database, join(backupsFolder, `nianbao-v${version}-${stampOf(deps.clock())}.sqlite`));
  };
  const found = findDatabase(path, backupsFolder, deps.clock, { beforeUpgrade, ...options });
  if (!('database' in found)) return found;
  const { database, notices } = found;
  const imports = importStore(database);
  const reports = reportStore(database, imports, deps);
  const aside = asideStore(database, deps);
  const waivers = waiverStore(database, deps);
  const settings = settingStore(database, deps);
  const rulePacks = rulePackStore(database, deps);
  const signOffs = signOffStore(database, deps);
  const submissions = submissionStore(database);
  const backups = backupsIn(backupsFolder, database, deps.clock);
  backups.takeUnlessMadeToday();
  const close = () => void database.close();
  return {
    kind: 'open',
    store: { reports, aside, imports, waivers, signOffs, submissions, settings, rulePacks, backups, notices, close },
  };
}
