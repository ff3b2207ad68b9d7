import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sample2020, sample2024 } from '../../builders/sample-reports.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { workbookLibraries } from '../../scripts/proof/change-workbook.ts';
import { proveSums } from '../../scripts/proof/prove-sums.ts';
import { calculators } from '../../scripts/proof/recalculate.ts';

const reports = { 'sample-2020': sample2020, 'sample-2024': sample2024 };

describe('calculated anew, a workbook shows what was written and its checks see what was changed', () => {
  for (const calculator of calculators) {
    for (const library of workbookLibraries) {
      const absent = [calculator, library].filter(({ isPresent }) => !isPresent).map(({ name }) => name);
      const skip = absent.length > 0 && `${absent.join(' and ')} is not on this machine`;
      it(`by ${calculator.name} after ${library.name}`, { skip }, async (context) => {
        assert.deepEqual(await proveSums(reports, tempFolder(context), { calculator, library }), []);
      });
    }
  }
});
