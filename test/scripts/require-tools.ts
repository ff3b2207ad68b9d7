import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

/** What the tests need beside npm's packages, and the Debian packages that bring it. */
const needs = [
  { name: 'Chromium', packages: ['chromium'], isThere: () => findChromium() !== null },
  {
    name: 'a Chinese font',
    packages: ['fonts-noto-cjk'],
    isThere: () => process.platform !== 'linux' || listedFonts().includes('zh'),
  },
] as const;

/** Installed where that can be done; a test that finds it missing says so and is skipped. */
const wishes = [
  {
    packages: ['python3-lxml'],
    isThere: () => spawnSync('/usr/bin/python3', ['-c', 'import lxml']).status === 0,
  },
] as const;

function listedFonts(): string {
  return spawnSync('fc-list', [':lang=zh', 'lang'], { encoding: 'utf8' }).stdout ?? '';
}

const missing = [...needs, ...wishes].filter((need) => !need.isThere());
if (missing.length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
  const packages = missing.flatMap((need) => need.packages);
  console.log(`installing ${packages.join(' ')} for the tests`);
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: 'inherit' });
}
const still = needs.filter((need) => !need.isThere());
if (still.length > 0) {
  const names = still.map((need) => `${need.name} (Debian: ${need.packages.join(' ')})`).join(', ');
  console.error(`The tests need ${names}. Install it, or name the browser in CHROMIUM_PATH.`);
  process.exitCode = 1;
}
