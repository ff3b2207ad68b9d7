import assert from 'node:assert/strict';
import { readFile as readBytes } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readFile } from '../../../main/readers/read-file.ts';
import { alignBlocks } from '../../../shared/alignment/align.ts';
import { reportFromDraft } from '../../../shared/alignment/report-from-draft.ts';
import { rollForward } from '../../../shared/narrative/roll-forward.ts';
import { missingReference } from '../../builders/reference-reports.ts';

const skip = missingReference('reports/000_b5e3c6d34f5d9b8f.txt');

/** Figure, cells and the text it stands in, of every number that drafting the next year would link. */
async function linksOf(name: string): Promise<string[]> {
  const path = fileURLToPath(new URL(`../../../../shared/reports/${name}.txt`, import.meta.url));
  const read = await readFile(new Uint8Array(await readBytes(path)), `${name}.txt`);
  const report = read.kind === 'blocks' ? reportFromDraft(alignBlocks(read.blocks)) : null;
  assert.ok(report, name);
  const { links } = rollForward(report, report.year + 1);
  return links.map(({ text, figure, cells }) => {
    const [first = '', ...others] = cells.map((key) => key.replace(/\.[a-z_]+$/, ''));
    return `${text} ${figure} ${first}${others.length > 0 ? `…${cells.length}` : ''}`;
  });
}

describe('real texts drafted forward', () => {
  it('are linked where a figure is the table’s, and nowhere else', { skip }, async () => {
    assert.deepEqual(await linksOf('000_b5e3c6d34f5d9b8f'), []);
    assert.deepEqual(await linksOf('001_fb35a360553c7541'), ['overview 7 requests.new', 'overview 3 requests.granted']);
    assert.deepEqual(await linksOf('002_652d3e67f8b12094'), ['overview 13 proactive.procurement']);
    assert.deepEqual(await linksOf('003_8f7a3661a019c124'), []);
    assert.deepEqual(await linksOf('004_7669e30910c958cd'), []);
  });

  it('follow 一＋二 where they count it, in every part', { skip }, async () => {
    assert.deepEqual(await linksOf('068'), [
      'overview 749 requests.new…2',
      'overview 741 requests.new…2',
      'overview 8 requests.new…10',
      'overview 718 requests.total',
      'overview 31 requests.carried_out',
    ]);
  });
});
