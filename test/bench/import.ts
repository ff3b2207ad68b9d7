import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { generations } from '../../shared/formats/formats.ts';
import type { Report } from '../../shared/report/report.ts';
import { consistentReport } from '../builders/consistent-report.ts';
import { convertedKinds, convertReports, renderedKinds, renderReport } from '../builders/report-files/report-files.ts';
import { type Score, scoreReading } from '../builders/report-files/score-reading.ts';
import { missingTools } from '../scripts/proof/office.ts';

const perGeneration = Math.max(1, Number(process.argv[2] ?? 10));
const rounds = 3;

const reports: readonly Report[] = generations.flatMap((generation) =>
  fc.sample(consistentReport(generation), { numRuns: perGeneration, seed: 20_260_131 }),
);

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function printRow(kind: string, scores: readonly Score[], times: readonly number[], peerMs: number | null): void {
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
    (peerMs === null ? '–' : peerMs.toFixed(0)).padStart(12),
  ];
  console.log(columns.join(' '));
  for (const { faults: said, wrong } of scores.slice(0, 200)) {
    if (said.length + wrong.length > 0) console.log(`    ${[...said, ...wrong.slice(0, 6)].join('; ')}`);
  }
}

/** Every file is read in each round; the first round warms up and is not timed. */
async function bench(kind: string, files: readonly Uint8Array[], peerMs: number | null): Promise<boolean> {
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
  printRow(kind, scores, times, peerMs);
  return scores.every(({ right, cells, faults }) => right === cells && faults.length === 0);
}

console.log(`${reports.length} made-up reports a kind, read ${rounds} times after a warm-up; Node ${process.version}`);
console.log('kind                 files  cells right  silent  faults  median ms  LibreOffice ms');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
let isExact = true;
for (const kind of renderedKinds) {
  const files = [];
  for (const report of reports) files.push(await renderReport(report, kind));
  isExact = (await bench(kind, files, null)) && isExact;
}
if (missingTools().includes('soffice')) {
  console.log(`skipped, because LibreOffice is not on this machine: ${convertedKinds.join(', ')}`);
} else {
  for (const kind of convertedKinds) {
    const start = performance.now();
    const files = await convertReports(reports, kind, join(folder, kind.replace(/\W+/g, '-')));
    isExact = (await bench(kind, files, (performance.now() - start) / files.length)) && isExact;
  }
}
rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
if (!isExact) process.exitCode = 1;
