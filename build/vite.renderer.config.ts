import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The pages: one bundle for app:// and HTTP alike, built for the oldest Chromium that Electron brings (108). */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome108',
    cssTarget: 'chrome108',
    // The policy of the pages lets in no data: scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    chunkSizeWarningLimit: 2000,
  },
});
