import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { writeHtml } from '../../main/writers/write-html.ts';
import { compose } from '../../shared/document/compose.ts';
import { documentAsPageText } from '../builders/document-as-page-text.ts';
import { sample2020, sample2024 } from '../builders/sample-reports.ts';
import { chromiumFlags, findChromium } from './find-chromium.ts';

const assets = join(import.meta.dirname, '../../assets');
const iconPixels = 512;

/** Pictures icon.svg as icon.png, which installers and task bars ask for. */
async function drawIcon(): Promise<void> {
  const executablePath = findChromium();
  if (!executablePath) {
    console.error('icon.png stays as it is: no Chromium was found.');
    return;
  }
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] });
  const page = await browser.newPage({ viewport: { width: iconPixels, height: iconPixels } });
  const svg = readFileSync(join(assets, 'icon.svg'), 'utf8');
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  await page.screenshot({ path: join(assets, 'icon.png'), omitBackground: true });
  await browser.close();
}

writeFileSync(join(assets, 'samples', 'qinghe-2020.txt'), documentAsPageText(compose(sample2020)));
writeFileSync(join(assets, 'samples', 'qinghe-2024.html'), writeHtml(compose(sample2024)));
await drawIcon();
