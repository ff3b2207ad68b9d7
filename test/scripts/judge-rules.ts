import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readFile } from '../../main/readers/read-file.ts';
import { alignBlocks } from '../../shared/alignment/align.ts';
import { reportFromDraft } from '../../shared/alignment/report-from-draft.ts';
import { evaluate } from '../../shared/checks/evaluate.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { severityWords } from '../../shared/checks/severity-words.ts';
import type { Report } from '../../shared/report/report.ts';

/**
 * What every rule says of real reports, one line a finding with the words around it, and at the end how often each rule
 * spoke: for a person to judge against the source. The files lie beside the project and are read there; folders or files
 * may be given instead.
 */
const shelf = join(import.meta.dirname, '../../../shared/reports');
const places = process.argv.length > 2 ? process.argv.slice(2) : [shelf, join(shelf, 'originals')];
const readable = new Set(['.txt', '.pdf', '.docx', '.doc', '.html', '.htm']);

interface Judged {
  readonly name: string;
  readonly report: Report;
  readonly findings: readonly Finding[];
}

function filesAt(place: string): string[] {
  if (extname(place) !== '') return [place];
  const names = readdirSync(place).filter((name) => readable.has(extname(name).toLowerCase()));
  return names.sort().map((name) => join(place, name));
}

async function reportAt(file: string): Promise<Report | null> {
  const result = await readFile(readFileSync(file), file);
  return result.kind === 'blocks' ? reportFromDraft(alignBlocks(result.blocks)) : null;
}

/** A whole report has its last two sections; the others on the shelf are cut off after a page. */
const isWhole = ({ texts }: Report) => texts.problems !== '' && texts.other !== '';

const oneLine = (words: string) => words.replace(/\s+/gu, ' ');

function wordsAround({ text, span }: Finding, report: Report): string {
  if (text === null || !span) return '';
  const whole = report.texts[text];
  return oneLine(`${whole.slice(Math.max(0, span.start - 40), span.end)}⟧${whole.slice(span.end, span.end + 40)}`);
}

function earlierOf(report: Report, all: readonly Report[]): readonly Report[] {
  const same = all.filter(({ unit, year }) => unit !== '' && unit === report.unit && year < report.year);
  return same.toSorted((a, b) => b.year - a.year);
}

const reports: { readonly name: string; readonly report: Report }[] = [];
for (const file of places.flatMap(filesAt)) {
  const report = await reportAt(file);
  if (report) reports.push({ name: file.slice(file.lastIndexOf('/') + 1), report });
}
const all = reports.map(({ report }) => report);
const judged: readonly Judged[] = reports.map(({ name, report }) => {
  const [previous = null] = earlierOf(report, all);
  return { name, report, findings: evaluate({ report, previous }) };
});

for (const { name, report, findings } of judged) {
  console.log(`\n== ${name} ${report.unit} ${report.year} ${report.generation}${isWhole(report) ? '' : ' (cut off)'}`);
  for (const finding of findings) {
    console.log(`${severityWords[finding.severity]} ${finding.rule} ${oneLine(finding.message)}`);
    const words = wordsAround(finding, report);
    if (words) console.log(`    … ${words}`);
  }
}

const whole = judged.filter(({ report }) => isWhole(report));
const told = whole.flatMap(({ findings }) => findings);
const counts = Map.groupBy(told, ({ rule, severity }) => `${severityWords[severity]} ${rule}`);
console.log(`\n${whole.length} whole reports`);
for (const [rule, findings] of [...counts].sort()) console.log(`${rule.padEnd(24)} ${findings.length}`);
