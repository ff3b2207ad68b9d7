import assert from 'node:assert/strict';
import { test } from 'node:test';
import { whyNoWindow } from '../../../main/browser/open-window.ts';
import { findBrowser, hasDisplay, type Machine } from '../../../main/printing/find-browser.ts';

function machine(platform: NodeJS.Platform, env: Record<string, string>, ...files: string[]): Machine {
  return { platform, env, isThere: (path) => files.includes(path.replaceAll('\\', '/')) };
}

test('Edge is taken before Chrome, and looked for where each system has it', () => {
  const linux = machine('linux', { PATH: '/usr/local/bin' }, '/usr/bin/microsoft-edge', '/usr/local/bin/chromium');
  assert.equal(findBrowser(linux), '/usr/bin/microsoft-edge');
  const mac = machine(
    'darwin',
    { HOME: '/Users/li' },
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  );
  assert.match(findBrowser(mac) ?? '', /Microsoft Edge$/);
  const windows = machine('win32', { 'PROGRAMFILES(X86)': 'C:/x86' }, 'C:/x86/Microsoft/Edge/Application/msedge.exe');
  assert.match(findBrowser(windows) ?? '', /msedge\.exe$/);
});

test('a browser named in the environment comes first, if it is there', () => {
  const files = ['/opt/mine', '/usr/bin/chromium'];
  assert.equal(findBrowser(machine('linux', { CHROMIUM_PATH: '/opt/mine' }, ...files)), '/opt/mine');
  assert.equal(findBrowser(machine('linux', { CHROMIUM_PATH: '/opt/gone' }, ...files)), '/usr/bin/chromium');
});

test('a display is known from the session on Linux and taken for granted elsewhere', () => {
  assert.equal(hasDisplay(machine('linux', {})), false);
  assert.equal(hasDisplay(machine('linux', { WAYLAND_DISPLAY: 'wayland-0' })), true);
  assert.equal(hasDisplay(machine('win32', {})), true);
});

test('why no window opens is said: no desktop, root, or no browser', () => {
  const desktop = { DISPLAY: ':0' };
  const chromium = '/usr/bin/chromium';
  assert.match(whyNoWindow(machine('linux', {}, chromium), 1000) ?? '', /没有图形桌面/);
  assert.match(whyNoWindow(machine('linux', desktop, chromium), 0) ?? '', /root.*沙箱/);
  assert.match(whyNoWindow(machine('linux', desktop), 1000) ?? '', /没有找到/);
  assert.equal(whyNoWindow(machine('linux', desktop, chromium), 1000), null);
});
