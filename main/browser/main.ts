import { join } from 'node:path';
import { defaultDataFolder } from '../api/create-api.ts';
import { openWindow, whyNoWindow } from './open-window.ts';
import { startHost } from './start-host.ts';

/** stdout is for the address alone, so that a program can read it; everything for a person goes to stderr. */
const say = (line: string) => process.stderr.write(`${line}\n`);

async function show(url: string, dataFolder: string): Promise<void> {
  process.stdout.write(`${url}\n`);
  if (process.argv.includes('--no-open')) return;
  const obstacle = whyNoWindow();
  if (obstacle !== null) say(obstacle);
  else if (!(await openWindow(url, dataFolder))) say('浏览器没有启动。请自己打开上面的地址。');
}

const windowFolder = join(import.meta.dirname, '../../dist/renderer');
const dataFolder = defaultDataFolder();
const host = await startHost(dataFolder, windowFolder);

if (host.kind === 'refused') {
  say(host.message);
  process.exitCode = 2;
} else {
  if (host.kind === 'already-running') say('年报助手已经在运行，再打开一个窗口。');
  await show(host.url, dataFolder);
}

if (host.kind === 'started') {
  say(`资料在 ${dataFolder}。用完按 Ctrl+C 退出；填写的内容每一步都已保存。`);
  let isEnding = false;
  const end = async () => {
    if (isEnding) return;
    isEnding = true;
    await host.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
