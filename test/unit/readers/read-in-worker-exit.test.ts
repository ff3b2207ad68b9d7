import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeDocx } from '../../../main/writers/write-docx.ts';
import { compose } from '../../../shared/document/compose.ts';
import { aReport } from '../../builders/a-report.ts';
import { runCli } from '../../builders/run-cli.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

test('a program that read an office file ends by itself, while the worker still rests', async (context) => {
  const folder = tempFolder(context);
  writeFileSync(join(folder, '年报.docx'), await writeDocx(compose(aReport().build())));
  const { code, answers } = runCli(folder, 'import', '年报.docx');
  assert.deepEqual([code, answers[0]?.['template']], [0, '2021']);
});
