import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { hasDisplay } from '../../main/printing/find-browser.ts';
import { findElectron } from './find-electron.ts';
import { isStale } from './is-stale.ts';

/** `npm start`: builds what is missing, then the desktop window where Electron is, else the same window in a browser. */
const root = join(import.meta.dirname, '../..');
const say = (line: string) => process.stderr.write(`${line}\n`);

function build(what: string, folder: string): void {
  say(`正在准备${what}，请稍候 · building ${folder}`);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const arguments_ = [vite, 'build', folder, '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, arguments_, {
    cwd: root,
    stdio: ['ignore', process.stderr, 'inherit'],
  });
  if (status === 0) return;
  say(`${what}没有准备好，请先执行 npm ci 再试 · the build of ${folder} ended with ${status}`);
  process.exit(1);
}

/** Why the desktop window cannot be used here, Chinese and English in one line; `null` when it can. */
function whyNotElectron(): string | null {
  if (!findElectron())
    return '这里没有 Electron，改用浏览器打开同一个窗口 · no Electron binary here, using the browser';
  if (!hasDisplay()) return '这里没有图形桌面，改用浏览器方式 · no display here, using the browser host';
  if (process.getuid?.() === 0) return 'root 身份不能打开 Electron 窗口，改用浏览器 · not as root, using the browser';
  return null;
}

/** True when the desktop program ran and was closed; false when it could not start. */
async function runElectron(executable: string): Promise<boolean> {
  if (isStale(root, 'dist/main/main.js', ['main', 'shared', 'package-lock.json'])) build('桌面程序', 'main/electron');
  const child = spawn(executable, [root], { stdio: 'inherit' });
  const [code] = await Promise.race([once(child, 'exit'), once(child, 'error')]);
  return code === 0;
}

if (isStale(root, 'dist/renderer/index.html', ['renderer', 'shared', 'main/api/contract.ts', 'package-lock.json'])) {
  build('窗口', 'renderer');
}
const executable = findElectron();
const obstacle = process.argv.includes('--no-open') ? null : whyNotElectron();
if (obstacle) say(obstacle);
const useElectron = executable !== null && obstacle === null && !process.argv.includes('--no-open');
const hasRun = useElectron && (await runElectron(executable));
if (useElectron && !hasRun) say('Electron 没有启动，改用浏览器 · Electron did not start, using the browser');
if (!hasRun) await import('../../main/browser/main.ts');
