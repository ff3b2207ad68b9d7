import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writeHtml } from '../../main/writers/write-html.ts';
import { compose } from '../../shared/document/compose.ts';
import { aReport } from '../builders/a-report.ts';
import { type ArchivedFile, emptyAsar, readAsar, unpackAsar } from './packing/asar.ts';

const root = join(import.meta.dirname, '../..');
const nativeFile = `node_modules/better-sqlite3/prebuilds/${process.platform}-${process.arch}.node`;

/** A folder in the shape of Electron's distribution, for packing without its binary. */
function standInDistribution(folder: string): string {
  const plain = ['electron', 'LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'locales/zh-CN.pak'];
  for (const name of plain) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'stand-in', { mode: 0o755 });
  }
  mkdirSync(join(folder, 'resources'));
  writeFileSync(join(folder, 'resources/default_app.asar'), emptyAsar());
  return folder;
}

function pack(folder: string): string {
  const distribution = standInDistribution(join(folder, 'electron'));
  const builder = join(root, 'node_modules/electron-builder/out/cli/cli.js');
  const settings = [`-c.electronDist=${distribution}`, `-c.directories.output=${join(folder, 'release')}`];
  execFileSync(process.execPath, [builder, '--dir', `--${process.arch}`, ...settings], { cwd: root, stdio: 'pipe' });
  return join(folder, 'release', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`);
}

const isLinux = process.platform === 'linux';
describe('the packed desktop product', { skip: isLinux ? false : 'packing is proven on Linux' }, () => {
  let files: readonly ArchivedFile[] = [];
  let product = '';
  let folder = '';

  before(() => {
    const built = ['dist/main/main.js', 'dist/renderer/index.html'].every((path) => existsSync(join(root, path)));
    assert.ok(built, 'run `npm run build` first');
    folder = mkdtempSync(join(tmpdir(), 'nianbao-pack-'));
    product = pack(folder);
    files = readAsar(join(product, 'resources/app.asar'));
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  test('has the bundle, its worker and the window, and no sources, tests or other packages', () => {
    const paths = files.map(({ path }) => path);
    for (const wanted of [
      'dist/main/main.js',
      'dist/main/reader-worker.js',
      'dist/renderer/index.html',
      'package.json',
    ]) {
      assert.ok(paths.includes(wanted), wanted);
    }
    const strays = paths.filter(
      (path) => !/^(dist\/(main|renderer)\/|package\.json$|node_modules\/better-sqlite3\/)/.test(path),
    );
    assert.deepEqual(strays, []);
    assert.deepEqual(
      paths.filter((path) => /\.tsx?$|\.map$|\.[ch]pp$/.test(path)),
      [],
    );
  });

  test('has one native file, of this platform, where the system can load it', () => {
    const native = files.filter(({ path }) => path.endsWith('.node'));
    assert.deepEqual(
      native.map(({ path, isUnpacked }) => [path, isUnpacked]),
      [[nativeFile, true]],
    );
    // The bundle lies beside the archive as well: the reader's worker is started from there.
    const isBundle = (path: string) => path.startsWith('dist/main/');
    assert.ok(files.every(({ path, isUnpacked }) => isUnpacked === (path.endsWith('.node') || isBundle(path))));
  });

  test('is started by a name without Chinese letters, which every shell can type', () => {
    assert.ok(existsSync(join(product, 'nianbao')));
  });

  test('runs from what was packed alone: reads a file in its worker and writes all three exports', () => {
    const app = join(folder, 'app');
    unpackAsar(files, app);
    const report = writeHtml(compose(aReport().build()));
    const child = join(import.meta.dirname, 'packing/run-packed.ts');
    const output = execFileSync(process.execPath, [child, join(app, 'dist/main/main.js'), report], {
      env: { ...process.env, NIANBAO_DATA: join(folder, 'data') },
      encoding: 'utf8',
    });
    const { page, unit, generation, sizes } = JSON.parse(output);
    assert.match(page, /年报助手/);
    assert.deepEqual([unit, generation], ['云溪县青禾镇人民政府', '2021']);
    for (const kind of ['docx', 'xlsx', 'html']) assert.ok(sizes[kind] > 5_000, `${kind}: ${sizes[kind]}`);
  });
});
