import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Everything is a file of our own origin: no inline script and no data: address, so that the hosts' CSP can be strict. */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_500,
  },
});
