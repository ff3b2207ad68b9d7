import assert from 'node:assert/strict';
import { registerHooks } from 'node:module';
import { test } from 'node:test';
import { tempFolder } from '../../builders/temp-folder.ts';

const standInUrl = import.meta.resolve('../../builders/stand-in-electron-module.ts');

test("the desktop's entry starts on Electron's own module with the office's data", async (t) => {
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'electron' ? { url: standInUrl, shortCircuit: true } : next(specifier, context),
  });
  const folder = tempFolder(t);
  process.env['NIANBAO_DATA'] = folder;
  t.after(() => delete process.env['NIANBAO_DATA']);
  await import('../../../main/electron/main.ts');
  const { standIn } = await import('../../builders/stand-in-electron-module.ts');
  t.after(() => standIn.app.emit('will-quit'));
  for (let turn = 0; turn < 100 && !standIn.asked.handlers.has('app'); turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  const answer = await standIn.asked.handlers.get('app')?.(new Request('app://nianbao/api/home'));
  assert.equal(((await answer?.json()) as { dataFolder: string }).dataFolder, folder);
});
