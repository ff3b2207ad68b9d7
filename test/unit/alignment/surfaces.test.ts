import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { generations } from '../../../shared/formats/formats.ts';
import type { Report } from '../../../shared/report/report.ts';
import { consistentReport } from '../../builders/consistent-report.ts';
import { readDraft, wrongCells } from '../../builders/read-draft.ts';
import {
  asBarLines,
  asBarRows,
  asBarsBetween,
  asCommas,
  asHtml,
  asLines,
  asMarkdown,
  asSplitHtml,
  asTabs,
  asWideFigures,
  printPage,
  printReport,
} from '../../builders/report-surfaces.ts';
import { toGbk, toUtf16 } from '../../builders/text-encodings.ts';

const surfaces: Readonly<Record<string, (report: Report) => string | Uint8Array>> = {
  'rows with bars': (report) => printReport(report, asBarRows),
  'a box a line, each with a bar': (report) => printReport(report, asBarLines),
  'bars on lines of their own': (report) => printReport(report, asBarsBetween),
  'a box a line': (report) => printReport(report, asLines),
  tabs: (report) => printReport(report, asTabs),
  Markdown: (report) => printReport(report, asMarkdown),
  'comma-separated values': (report) => printReport(report, asCommas),
  'full-width figures': (report) => printReport(report, asWideFigures),
  'a page with spans': (report) => printPage(report, asHtml),
  'a page with words split over spans': (report) => printPage(report, asSplitHtml),
  GBK: (report) => toGbk(printReport(report, asLines)),
  'a page in GBK': (report) => toGbk(printPage(report, asHtml).replace('utf-8', 'gb2312')),
  'UTF-16 without a mark': (report) => toUtf16(printReport(report, asLines), 'little', false),
  'UTF-16, big end first': (report) => toUtf16(printReport(report, asBarRows), 'big', true),
};

for (const [name, print] of Object.entries(surfaces)) {
  for (const generation of generations) {
    test(`a consistent ${generation} report printed as ${name} reads back exactly, nothing in doubt`, async () => {
      const property = fc.asyncProperty(consistentReport(generation), async (report) => {
        const draft = await readDraft(print(report));
        assert.deepEqual(wrongCells(draft, report), []);
        assert.deepEqual(draft.issues, []);
        const { unit, year, issuedOn, texts } = report;
        assert.deepEqual(
          [draft.generation, draft.unit, draft.year, draft.issuedOn],
          [generation, unit, year, issuedOn],
        );
        assert.deepEqual(draft.texts, texts);
      });
      await fc.assert(property, { numRuns: 12 });
    });
  }
}
