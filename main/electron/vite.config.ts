import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/**
 * One flat folder with everything the main process needs but Electron itself and the SQLite driver. The reader's worker
 * is an entry of its own: it is found beside the bundle by its name.
 */
export default defineConfig({
  root: import.meta.dirname,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: '../../dist/main',
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
