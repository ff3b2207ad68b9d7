import assert from 'node:assert/strict';
import { chmodSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromiumPrinter } from '../../../main/printing/chromium-printer.ts';
import { readFile } from '../../../main/readers/read-file.ts';
import { fixPdfTimes } from '../../../main/writers/pdf-times.ts';
import { writeHtml } from '../../../main/writers/write-html.ts';
import { compose } from '../../../shared/document/compose.ts';
import { sample2024 } from '../../builders/sample-reports.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

test('prints pages, runs no script of theirs and leaves nothing behind', async (context) => {
  const folder = tempFolder(context);
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  context.after(() => {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  });
  const wipe = '<script>document.body.innerHTML = ""</script></body>';
  const page = writeHtml(compose(sample2024)).replace('</body>', wipe);
  const printed = await chromiumPrinter().print(page);
  assert.equal(printed.kind, 'pdf');
  const bytes = printed.kind === 'pdf' ? Buffer.from(printed.bytes) : Buffer.alloc(0);
  assert.match(bytes.toString('latin1'), /^%PDF-1/);
  const read = await readFile(bytes, 't.pdf');
  assert.match(JSON.stringify(read), /青禾镇/, 'the text is still there');
  assert.deepEqual(readdirSync(folder), []);
});

test('the same report printed twice is the same file', async () => {
  const document = compose(sample2024);
  const print = async () => {
    const printed = await chromiumPrinter().print(writeHtml(document));
    assert.equal(printed.kind, 'pdf');
    return printed.kind === 'pdf' ? Buffer.from(fixPdfTimes(printed.bytes, document)).toString('latin1') : '';
  };
  const first = await print();
  assert.equal(await print(), first);
  assert.match(first, /\/CreationDate \(D:20250101000000/);
});

test('a browser that is not there, or gives no file, is a sentence with a way out', async (t) => {
  const broken = join(tempFolder(t), 'browser');
  writeFileSync(broken, '#!/bin/sh\nexit 0\n');
  chmodSync(broken, 0o755);
  const codes = [null, '/nowhere/chromium', broken].map(async (path) => {
    const printed = await chromiumPrinter(() => path).print('<p>');
    assert.match(printed.kind === 'refused' ? printed.message : '', /先导出 Word 文档/);
    return printed.kind === 'refused' && printed.code;
  });
  assert.deepEqual(await Promise.all(codes), ['no-browser', 'print-failed', 'print-failed']);
});
