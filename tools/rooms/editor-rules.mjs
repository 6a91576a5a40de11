import { OUTSIDE, rooms } from './rooms.mjs';

/** Rooms whose files are told apart by their folder alone, as globs for the editor. */
const globs = {
  model: 'shared/model',
  contract: 'shared/contract',
  messages: 'shared/messages',
  commands: 'shared/commands',
  'core-ports': 'core/ports',
  'core-storage': 'core/storage',
  hosts: 'hosts',
  'electron-main': 'electron/main',
  'electron-preload': 'electron/preload',
  ui: 'renderer/ui',
  client: 'renderer/client',
  workbench: 'renderer/workbench',
};

/**
 * The rooms as lint rules, so that a wrong import is underlined while it is written. Coarser than what dependency-cruiser
 * checks: it knows folders, not chains of imports.
 */
export function importPatterns() {
  return Object.entries(globs).map(([name, folder]) => ({
    files: [`${folder}/**/*.ts`, `${folder}/**/*.tsx`],
    ignores: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: strangers(name), message: `${name} does not see this room (tools/rooms/rooms.mjs).` },
          ],
        },
      ],
    },
  }));
}

/** A pattern of relative imports that lead to a top folder which the room sees nothing of. */
function strangers(/** @type {string} */ name) {
  const room = rooms.find((candidate) => candidate.name === name);
  const seen = rooms.filter((other) => other === room || room?.sees.includes(other.name));
  const tops = ['shared', 'core', 'hosts', 'electron', 'renderer'];
  const unseen = tops.filter((top) => !seen.some(({ path }) => path.startsWith(`^${top}/`)));
  return `^\\.\\.?/.*\\b(${unseen.join('|')})/(?!.*${OUTSIDE.split('|')[0]})`;
}
