import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Runs a packed main process on a stand-in of Electron and does one import and the three exports through its scheme. */
const [mainPath = '', report = ''] = process.argv.slice(2);
const standInUrl = import.meta.resolve('../../builders/stand-in-electron-module.ts');
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standInUrl, shortCircuit: true } : next(specifier, context),
});
await import(pathToFileURL(mainPath).href);
const { standIn } = await import('../../builders/stand-in-electron-module.ts');
while (!standIn.asked.handlers.has('app')) await new Promise((resolve) => setImmediate(resolve));

async function ask(path: string, init?: RequestInit): Promise<Response> {
  const answer = await standIn.asked.handlers.get('app')?.(new Request(`app://nianbao${path}`, init));
  if (!answer?.ok) throw new Error(`${path}: ${answer?.status} ${await answer?.text()}`);
  return answer;
}

const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify(body),
});

const page = await (await ask('/')).text();
const read = await (await ask('/api/imports', { method: 'POST', body: report })).json();
const created = json({ unit: '云溪县青禾镇人民政府', year: 2025, previousId: null });
const { id } = await (await ask('/api/reports', created)).json();
const sizes: Record<string, number> = {};
for (const kind of ['docx', 'xlsx', 'html']) {
  sizes[kind] = (await (await ask(`/api/reports/${id}/exports/${kind}`)).arrayBuffer()).byteLength;
}
standIn.app.emit('will-quit');
process.stdout.write(JSON.stringify({ page, unit: read.draft.unit, generation: read.draft.generation, sizes }));
