import { defineConfig } from 'vite';

/** What runs on Node: command line, core process and their worker threads. Packages stay outside of the bundle. */
export default defineConfig({
  build: {
    outDir: 'out/core',
    emptyOutDir: true,
    target: 'node22',
    ssr: true,
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: {
        cli: 'hosts/cli/bin.ts',
        'core-process': 'electron/core-process/main.ts',
        'read-worker': 'core/read-worker.ts',
        'search-worker': 'core/search/search-worker.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
    },
  },
});
