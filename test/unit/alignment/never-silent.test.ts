import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { generations } from '../../../shared/formats/formats.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { asCollapsedRows, asGluedRows, damages, places, withZerosBlank } from '../../builders/damage.ts';
import { readDraft, silentErrors } from '../../builders/read-draft.ts';
import { asBarLines, asHtml, asLines, asMarkdown, printPage, printReport } from '../../builders/report-surfaces.ts';

const anyReport = fc.constantFrom(...generations).chain((generation) => consistentReport(generation));
const runs = { numRuns: 25 };

/** Damages the lines between the first caption and the heading of 五. */
function damageTables(source: string, apply: (lines: readonly string[]) => readonly string[]): string {
  const lines = source.split('\n').filter((line) => line !== '');
  const start = lines.findIndex((line) => line.startsWith('第二十条'));
  const end = lines.findIndex((line) => line.startsWith('五、'));
  return [...lines.slice(0, start), ...apply(lines.slice(start, end)), ...lines.slice(end)].join('\n\n');
}

for (const { name, apply } of damages) {
  test(`a box a line: when ${name}, no wrong value passes in silence`, async () => {
    const property = fc.asyncProperty(anyReport, places, async (report, at) => {
      const source = damageTables(printReport(report, asLines), (lines) => apply(lines, at));
      assert.deepEqual(silentErrors(await readDraft(source), report), []);
    });
    await fc.assert(property, runs);
  });
}

const lossy = {
  'rows whose blanks were moved to the end': asCollapsedRows,
  'a box a line with nothing where a box is blank': asLines,
  'rows with nothing between their boxes': asGluedRows,
};

for (const [name, surface] of Object.entries(lossy)) {
  test(`${name}: zeros left blank lose their places, and every cell that may be wrong is named`, async () => {
    const property = fc.asyncProperty(anyReport, async (report) => {
      const blank = withZerosBlank(report);
      assert.deepEqual(silentErrors(await readDraft(printReport(blank, surface)), blank), []);
    });
    await fc.assert(property, runs);
  });
}

for (const [name, print] of Object.entries({
  'a box a line, each with a bar': asBarLines,
  Markdown: asMarkdown,
})) {
  test(`${name}: blanks keep their places and are blank, not 0`, async () => {
    const property = fc.asyncProperty(anyReport, async (report) => {
      const blank = withZerosBlank(report);
      assert.deepEqual(silentErrors(await readDraft(printReport(blank, print)), blank), []);
    });
    await fc.assert(property, runs);
  });
}

test('a page with merged boxes: blanks keep their places and nothing else is said', async () => {
  const property = fc.asyncProperty(anyReport, async (report) => {
    const blank = withZerosBlank(report);
    const draft = await readDraft(printPage(blank, asHtml));
    assert.deepEqual([silentErrors(draft, blank), draft.issues.filter(({ code }) => code !== 'ambiguous')], [[], []]);
  });
  await fc.assert(property, runs);
});
