import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { writeXlsx } from '../../../main/writers/write-xlsx.ts';
import { compose } from '../../../shared/document/compose.ts';
import { textKeys } from '../../../shared/report/report.ts';
import { sample2024 } from '../../builders/sample-reports.ts';
import { tempFolder } from '../../builders/temp-folder.ts';
import { differences } from '../../scripts/proof/prove-sums.ts';
import { calculators, openWorkbook } from '../../scripts/proof/recalculate.ts';

const injections = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1,1)',
  '\t=1+1',
  '\r=1+1',
  ' =1+1',
  '\u200b=1+1',
  '＝1+1',
  '=HYPERLINK("http://127.0.0.1/","看")',
  "=cmd|'/c calc'!A1",
  '=WEBSERVICE("http://127.0.0.1/")',
  '"=1+1',
  "'=1+1",
  '{=1+1}',
  '</t></si><f>1+1</f>',
];

/** Every text a workbook takes from a person holds `text`. */
function writeWith(text: string): Promise<Uint8Array> {
  const texts = Object.fromEntries(textKeys.map((key) => [key, text])) as typeof sample2024.texts;
  const report = { ...sample2024, unit: text, issuedOn: text, texts };
  const waiver = { severity: 'warning', problem: text, reason: text, author: text, writtenAt: '2026-01-06' } as const;
  const properties = [{ name: 'NianbaoDigest', value: text }];
  return writeXlsx(report, compose(report), { waivers: [waiver], properties, previous: sample2024 });
}

/** The text with what no sheet can show taken out: what must be read in its cell. */
const printable = (text: string) => text.replace(/[\t\r\u200b]/g, '').trim();

describe('what looks like a formula in a text is a text', () => {
  it('in the file', async () => {
    for (const text of injections) {
      const ours = openWorkbook(await writeWith(text));
      const clean = openWorkbook(await writeWith('云溪县'));
      const formulas = (workbook: typeof ours) =>
        workbook.cells.map((cell) => workbook.formulaAt(...cell)).filter((formula) => formula !== '');
      assert.deepEqual(formulas(ours), formulas(clean), text);
      assert.equal(ours.shown('汇总行', 'A3'), printable(text), text);
      assert.equal(ours.shown('校核说明', 'E2'), printable(text), text);
    }
  });

  for (const calculator of calculators) {
    const skip = !calculator.isPresent && `${calculator.name} is not on this machine`;
    it(`once ${calculator.name} has calculated and saved it`, { skip }, async (context) => {
      const folder = tempFolder(context);
      const files: string[] = [];
      for (const [index, text] of injections.entries()) {
        const file = join(folder, `${index}.xlsx`);
        writeFileSync(file, await writeWith(text));
        files.push(file);
      }
      calculator.recalculate(files, join(folder, 'calculated'));
      for (const [index, text] of injections.entries()) {
        const ours = openWorkbook(readFileSync(join(folder, `${index}.xlsx`)));
        const theirs = openWorkbook(readFileSync(join(folder, 'calculated', `${index}.xlsx`)));
        assert.deepEqual(differences(ours, theirs), [], text);
      }
    });
  }
});
