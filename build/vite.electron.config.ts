import { defineConfig } from 'vite';

/**
 * Electron's main process and preload script, each one CommonJS file with all it needs: a sandboxed preload cannot load
 * others. `mode` says which of the two.
 */
export default defineConfig(({ mode }) => ({
  build: {
    outDir: `out/${mode}`,
    emptyOutDir: true,
    target: 'node16',
    ssr: true,
    sourcemap: true,
    minify: false,
    rollupOptions: {
      input: { [mode]: `electron/${mode}/${mode}.ts` },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
  ssr: { noExternal: true, external: ['electron'] },
}));
