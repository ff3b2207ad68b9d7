import { cpSync } from 'node:fs';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const outDir = join(import.meta.dirname, '../../dist/main');

/** The PDF reader looks for the tables of Chinese character codes beside the bundle. */
function copyCharacterCodes(): Plugin {
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    name: 'copy-character-codes',
    closeBundle: () => cpSync(join(library, 'cmaps'), join(outDir, 'cmaps'), { recursive: true }),
  };
}

/**
 * One flat folder with everything the main process needs but Electron itself and the SQLite driver. The reader's worker
 * is an entry of its own: it is found beside the bundle by its name.
 */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true },
  plugins: [copyCharacterCodes()],
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    chunkSizeWarningLimit: 3_000,
    rolldownOptions: {
      input: { main: 'main.ts', 'reader-worker': '../readers/reader-worker.ts' },
      external: ['electron', 'better-sqlite3', ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
