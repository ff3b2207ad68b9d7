import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from '../../main/writers/write-xlsx.ts';
import { compose } from '../../shared/document/compose.ts';
import { type LayoutChoices, officialLayout } from '../../shared/document/layout-choices.ts';
import { layoutReports } from '../builders/layout-reports.ts';
import { proofReports } from '../builders/proof-reports.ts';
import { workbookLibraries } from './proof/change-workbook.ts';
import { missingTools } from './proof/office.ts';
import { provePages } from './proof/prove-pages.ts';
import { proveSheets } from './proof/prove-sheets.ts';
import { proveSums } from './proof/prove-sums.ts';
import { provenKinds, proveReadBack, randomReports } from './proof/read-back.ts';
import { calculators } from './proof/recalculate.ts';
import { proveRoundTrips } from './proof/round-trips.ts';

const folder = join(import.meta.dirname, '../../dist/proof');
const validator = join(import.meta.dirname, '../../../shared/tools/validate-ooxml.py');
const names = Object.keys(proofReports);

async function writeWorkbooks(): Promise<void> {
  for (const [name, report] of Object.entries(proofReports)) {
    writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx(report, compose(report)));
  }
}

function proveSchemas(files: readonly string[]): string[] {
  if (!existsSync(validator)) {
    console.log('Schemas: not checked, the validator is not there.');
    return [];
  }
  const paths = files.map((file) => join(folder, file));
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [validator, ...paths], { encoding: 'utf8' });
  console.log(`Schemas: ${(stdout || stderr).trim().split('\n').at(-1)}`);
  return status === 0 ? [] : [stdout || stderr];
}

/** Every program that can calculate, after every library that can change a figure. */
async function proveEverySum(): Promise<string[]> {
  const wrong: string[] = [];
  for (const calculator of calculators) {
    for (const library of workbookLibraries) {
      const means = `${calculator.name} after ${library.name}`;
      if (!calculator.isPresent || !library.isPresent) {
        console.log(`Sums: not calculated by ${means}, which is not on this machine.`);
        continue;
      }
      const found = await proveSums(proofReports, folder, { calculator, library });
      console.log(`Sums: ${names.length} workbooks by ${means}, two figures changed in each, ${found.length} wrong.`);
      wrong.push(...found);
    }
  }
  return wrong;
}

async function proveEveryReadBack(count: number): Promise<string[]> {
  const reports = randomReports(count, 2024);
  const wrong: string[] = [];
  for (const kind of provenKinds) wrong.push(...(await proveReadBack(reports, kind)));
  console.log(`Read back: ${count} random reports by ${provenKinds.join(', ')}, written twice, ${wrong.length} wrong.`);
  return wrong;
}

async function proveReports(count: number): Promise<string[]> {
  await writeWorkbooks();
  return [
    ...(await provePages(Object.entries(proofReports), folder)),
    ...(await proveSheets(Object.entries(proofReports), folder)),
    ...proveSchemas(names.flatMap((name) => [`${name}.docx`, `${name}-sheets.docx`, `${name}.xlsx`])),
    ...(await proveEverySum()),
    ...(await proveEveryReadBack(count)),
  ];
}

/** What counties ask for otherwise, each proven with a few of the reports. */
const otherLayouts: Readonly<Record<string, Partial<LayoutChoices>>> = {
  'pitch-28': { linePitchPt: 28, pageNumber: 'hyphens' },
  'pitch-30-chinese-digits': { linePitchPt: 30, digits: 'chinese', captionBand: null },
};
const inOtherLayouts = /-(1|5|8)-digits-(short|prose|six)/;

/** Paper alone, but all of it; `part` keeps to the reports whose names have it. */
async function proveLayout(part: string): Promise<string[]> {
  const reports = layoutReports.filter(([name]) => name.includes(part));
  const wrong = await provePages(reports, folder);
  wrong.push(...proveSchemas(reports.map(([name]) => `${name}.docx`)));
  const some = reports.filter(([name]) => inOtherLayouts.test(name));
  for (const [layout, choices] of Object.entries(otherLayouts)) {
    const named = some.map(([name, report]) => [`${name}-${layout}`, report] as const);
    wrong.push(...(await provePages(named, folder, { ...officialLayout, ...choices })));
  }
  return [...wrong, ...(await proveRoundTrips(some, folder))];
}

function option(name: string): string | null {
  const at = process.argv.indexOf(name);
  return at < 0 ? null : (process.argv[at + 1] ?? '');
}

/** `--reports N` sets how many random reports are written and read back; `--layout [PART]` prints the matrix of layouts. */
async function main(): Promise<void> {
  const missing = missingTools();
  if (missing.length > 0) {
    const packages = 'libreoffice-writer, libreoffice-calc, poppler-utils, fonts-arphic-uming, fonts-arphic-ukai';
    console.error(`The proof needs ${missing.join(', ')} (Debian: ${packages}).`);
    process.exitCode = 2;
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const part = option('--layout');
  const wrong = part === null ? await proveReports(Number(option('--reports') ?? 25)) : await proveLayout(part);
  for (const complaint of wrong) console.error(complaint);
  console.log(`Pictures of every page: ${folder}`);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}

await main();
process.exit();
