import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findBrowser, hasDisplay, type Machine, thisMachine } from '../printing/find-browser.ts';

/** Why no window is opened, in a sentence for whoever started the program; `null` when one can be. */
export function whyNoWindow(
  machine: Machine = thisMachine,
  uid: number | undefined = process.getuid?.(),
): string | null {
  if (!hasDisplay(machine)) return '这里没有图形桌面，打不开窗口。请在本机的浏览器里打开上面的地址。';
  if (uid === 0) {
    return '正以 root 身份运行：浏览器的沙箱在 root 下不起作用，所以没有替您打开。请换普通用户运行，或自己打开上面的地址。';
  }
  if (findBrowser(machine) === null) {
    return '没有找到 Edge、Chrome 或 Chromium。请用任何一个新的浏览器打开上面的地址。';
  }
  return null;
}

/**
 * Opens the page as a window without tabs, in a profile of its own so that nothing of the clerk's browsing mixes with
 * it. False when the browser could not be started.
 */
export async function openWindow(url: string, dataFolder: string): Promise<boolean> {
  const browser = findBrowser();
  if (browser === null) return false;
  const profile = join(dataFolder, 'browser-profile');
  const flags = [`--app=${url}`, `--user-data-dir=${profile}`, '--no-first-run', '--no-default-browser-check'];
  const child = spawn(browser, [...flags, '--window-size=1366,768'], { detached: true, stdio: 'ignore' });
  try {
    await once(child, 'spawn');
  } catch {
    return false;
  }
  child.unref();
  return true;
}
