import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { windowKinds } from './electron.ts';
import { draftWizard } from './pages/draft-wizard.ts';
import { homePage } from './pages/home-page.ts';
import { reportDesk } from './pages/report-desk.ts';
import { closeEverything, openWindow } from './window.ts';

const folder = join(import.meta.dirname, '../../../shared/reports');
const files = existsSync(folder) ? readdirSync(folder).filter((name) => /^00[0-4]_.*\.txt$/.test(name)) : [];
const skip = files.length === 5 ? false : 'the real reports are not beside this checkout';

after(closeEverything);

for (const kind of windowKinds()) {
  describe(`real published reports on ${kind}`, { skip }, () => {
    for (const name of files) {
      test(`${name} is read, drafted from and exported`, async () => {
        const opened = await openWindow(kind);
        await homePage(opened.page).draftFromFile();
        const wizard = draftWizard(opened.page);
        await wizard.chooseFile({ name, bytes: readFileSync(join(folder, name)) });
        await wizard.isReviewing();
        assert.match((await wizard.counts()).replace(/\s+/g, ''), /^读出\d+格，确定\d+，待看\d+$/);
        if ((await wizard.unit()) === '') await wizard.nameUnit('云溪县青禾镇人民政府');
        await wizard.confirm();
        await wizard.createDraft();
        const desk = reportDesk(opened.page);
        assert.match(await desk.progress(), /^已填 \d+\//);
        for (const exported of ['docx', 'xlsx'] as const) {
          const { bytes } = await desk.export(exported);
          assert.equal(Buffer.from(bytes.slice(0, 2)).toString(), 'PK');
        }
        assert.deepEqual(opened.complaints, []);
        await opened.close();
      });
    }
  });
}
