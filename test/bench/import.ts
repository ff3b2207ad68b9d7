import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { generations } from '../../shared/formats/formats.ts';
import type { Report } from '../../shared/report/report.ts';
import { consistentReport } from '../builders/consistent-report.ts';
import {
  convertedKinds,
  convertReports,
  endingOf,
  renderedKinds,
  renderReport,
} from '../builders/report-files/report-files.ts';
import { type Score, scoreReading } from '../builders/report-files/score-reading.ts';
import { missingTools } from '../scripts/proof/office.ts';
import { medianOf } from './measure.ts';
import { timePeers } from './peers.ts';

const perGeneration = Math.max(1, Number(process.argv[2] ?? 10));
const rounds = 3;

const reports: readonly Report[] = generations.flatMap((generation) =>
  fc.sample(consistentReport(generation), { numRuns: perGeneration, seed: 20_260_131 }),
);

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function printRow(kind: string, scores: readonly Score[], times: readonly number[], peers: string): void {
  const cells = sum(scores.map((score) => score.cells));
  const right = sum(scores.map((score) => score.right));
  const silent = sum(scores.map((score) => score.silent));
  const faults = sum(scores.map((score) => score.faults.length));
  const columns = [
    kind.padEnd(20),
    String(scores.length).padStart(5),
    `${right}/${cells}`.padStart(12),
    String(silent).padStart(7),
    String(faults).padStart(7),
    medianOf(times).toFixed(1).padStart(8),
    `  ${peers}`,
  ];
  console.log(columns.join(' '));
  for (const { faults: said, wrong } of scores.slice(0, 200)) {
    if (said.length + wrong.length > 0) console.log(`    ${[...said, ...wrong.slice(0, 6)].join('; ')}`);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));

/** Puts the files where other programs can read them, and times those that are here. */
function peersOf(kind: string, ending: string, files: readonly Uint8Array[]): string {
  const place = join(folder, `peer-${kind.replace(/\W+/g, '-')}`);
  mkdirSync(place);
  const paths = files.map((bytes, index) => {
    const path = join(place, `${index}.${ending}`);
    writeFileSync(path, bytes);
    return path;
  });
  return timePeers(ending, paths, join(place, 'out'));
}

/** Every file is read in each round; the first round warms up and is not timed. */
async function bench(kind: string, ending: string, files: readonly Uint8Array[]): Promise<boolean> {
  const times: number[] = [];
  let scores: Score[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    scores = [];
    for (const [index, bytes] of files.entries()) {
      const report = reports[index];
      if (report) scores.push(await scoreReading(bytes, `${index}`, report));
    }
    if (round > 0) times.push(...scores.map(({ milliseconds }) => milliseconds));
  }
  printRow(kind, scores, times, peersOf(kind, ending, files));
  return scores.every(({ right, cells, faults }) => right === cells && faults.length === 0);
}

console.log(`${reports.length} made-up reports a kind, read ${rounds} times after a warm-up; Node ${process.version}`);
console.log('kind                 files  cells right  silent  faults  median ms  others that read it, ms a file');
let isExact = true;
for (const kind of renderedKinds) {
  const files = [];
  for (const report of reports) files.push(await renderReport(report, kind));
  isExact = (await bench(kind, endingOf(kind), files)) && isExact;
}
if (missingTools().includes('soffice')) {
  console.log(`skipped, because LibreOffice is not on this machine: ${convertedKinds.join(', ')}`);
} else {
  for (const kind of convertedKinds) {
    const files = await convertReports(reports, kind, join(folder, kind.replace(/\W+/g, '-')));
    isExact = (await bench(kind, endingOf(kind), files)) && isExact;
  }
}
rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
if (!isExact) process.exitCode = 1;
