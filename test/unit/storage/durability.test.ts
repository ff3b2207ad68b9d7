import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileNameOfStore, openTestStore } from '../../builders/open-test-store.ts';
import { tempFolder } from '../../builders/temp-folder.ts';

/** Runs the child until it has acknowledged `enough` values, ends it as a power cut would, and gives what it said. */
async function acknowledgedBeforeKill(path: string, enough: number): Promise<number> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'durability-child.ts'), path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    if (!child.killed && said.split('\n').length > enough) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  assert.equal(child.signalCode, 'SIGKILL');
  return Number(said.slice(0, said.lastIndexOf('\n')).split('\n').at(-1));
}

for (const enough of [1, 57, 200]) {
  test(`killed after at least ${enough} acknowledged changes, every one of them is there`, async (t) => {
    const folder = tempFolder(t);
    const acknowledged = await acknowledgedBeforeKill(join(folder, fileNameOfStore), enough);
    const { reports, notices } = openTestStore(t, folder);
    const stored = reports.find('the-report');
    const value = stored?.report.cells['requests.new.natural_person'] ?? 0;
    assert.ok(value >= acknowledged, `${value} is on disk, ${acknowledged} was acknowledged`);
    assert.equal(stored?.revision, value, 'state and journal are of the same moment');
    assert.deepEqual(notices, []);
    assert.equal(reports.undo('the-report')?.restored.length, 1);
    assert.equal(reports.find('the-report')?.report.cells['requests.new.natural_person'], value - 1);
  });
}
