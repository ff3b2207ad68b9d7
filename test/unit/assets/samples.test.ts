import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFile } from '../../../main/readers/read-file.ts';
import { writeHtml } from '../../../main/writers/write-html.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';
import { reportFromDraft } from '../../../shared/alignment/report-from-draft.ts';
import { evaluate } from '../../../shared/checks/evaluate.ts';
import { compose } from '../../../shared/document/compose.ts';
import { cellsOf } from '../../../shared/formats/cells.ts';
import { valueAt } from '../../../shared/report/report.ts';
import { documentAsPageText } from '../../builders/document-as-page-text.ts';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';

const samples = [
  { name: 'qinghe-2020.txt', report: sample2020, write: documentAsPageText },
  { name: 'qinghe-2024.html', report: sample2024, write: writeHtml },
] as const;

for (const { name, report, write } of samples) {
  describe(`assets/samples/${name}`, () => {
    const bytes = readFileSync(fileURLToPath(new URL(`../../../assets/samples/${name}`, import.meta.url)));

    it('is what test/scripts/write-assets.ts makes of the sample report', () => {
      assert.equal(bytes.toString('utf8'), write(compose(report)));
    });

    it('reads without a doubt', async () => {
      const read = await readFile(bytes, name);
      assert.equal(read.kind, 'blocks');
      const draft = alignBlocks(read.kind === 'blocks' ? read.blocks : []);
      assert.deepEqual(draft.issues, []);
      const back = reportFromDraft(draft, { unit: report.unit, year: report.year });
      for (const { key } of cellsOf(report.generation))
        assert.equal(back && valueAt(back, key), valueAt(report, key), key);
    });

    it('has nothing to mend', () => {
      const errors = evaluate({ report }).filter((finding) => finding.severity === 'error');
      assert.deepEqual(errors, []);
    });
  });
}
