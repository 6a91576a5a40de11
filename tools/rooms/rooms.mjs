/*
 * Who may see whom. From this table come the rules that dependency-cruiser enforces and the ones that the editor shows.
 * Paths are folders of the checkout; `sees` names rooms. A room always sees itself, but for `parts`: rooms whose folders
 * are strangers to each other.
 */

/**
 * @typedef {object} Room
 * @property {string} name
 * @property {string} path regular expression of its files
 * @property {readonly string[]} sees names of other rooms
 * @property {readonly string[]} packages packages and Node modules that it may import, as regular expressions
 * @property {boolean} [parts] true where its folders must not import each other
 */

const NODE = '^node:|^(fs|path|child_process|crypto|os|url)$';

/** @type {readonly Room[]} */
export const rooms = [
  { name: 'model', path: '^shared/model/', sees: [], packages: ['^zod$'] },
  { name: 'contract', path: '^shared/contract/', sees: ['model'], packages: ['^zod$'] },
  { name: 'messages', path: '^shared/messages/', sees: ['model', 'contract'], packages: ['^i18next$'] },
  { name: 'commands', path: '^shared/commands/', sees: ['model'], packages: [] },
  { name: 'page', path: '^shared/page/', sees: [], packages: [] },
  { name: 'core-ports', path: '^core/ports/', sees: ['model', 'contract'], packages: [] },
  { name: 'core-formats', path: '^core/formats/', sees: ['model'], packages: ['^@fontsource'] },
  {
    name: 'core-services',
    path: '^core/(annotations|briefs|cleaning|collections|corpus|duplicates|entities|exchange|history|jobs|library|reading|search|searches|settings|sheets|tags|watching)/',
    sees: ['model', 'contract', 'messages', 'core-ports', 'core-formats', 'core-extraction'],
    packages: [NODE, '^opencc-js/', '^(zod|lunr|piscina|approx-string-match|chokidar|diff|yauzl)$'],
    parts: true,
  },
  {
    // Files become articles here; no service, no library, no history. Runs in worker threads.
    name: 'core-extraction',
    path: '^core/extraction/',
    sees: ['model', 'contract', 'core-ports'],
    packages: [
      NODE,
      '^(yaml|saxes|fflate|yauzl|mammoth|hucre|chardet|csv-parse|jsonc-parser|postal-mime|htmlparser2)(/|$)',
      '^(mdast-util-|micromark|mdast|pdfjs-dist|@mozilla/readability)',
    ],
  },
  {
    name: 'core-storage',
    path: '^core/storage/',
    sees: ['model', 'contract', 'core-ports'],
    packages: [NODE],
  },
  {
    name: 'core-composition',
    path: '^core/[^/]+\\.ts$',
    sees: [
      'model',
      'contract',
      'core-ports',
      'core-formats',
      'core-extraction',
      'core-services',
      'core-storage',
    ],
    packages: [NODE, '^uuidv7$'],
  },
  {
    name: 'hosts',
    path: '^hosts/',
    sees: ['model', 'contract', 'messages', 'page', 'core-composition'],
    packages: [NODE, '^zod$'],
  },
  {
    name: 'core-process',
    path: '^electron/core-process/',
    sees: ['model', 'contract', 'hosts', 'core-composition'],
    packages: [NODE],
  },
  {
    name: 'electron-main',
    path: '^electron/main/',
    sees: ['model', 'contract', 'messages', 'commands', 'page'],
    packages: [NODE, '^electron$'],
  },
  {
    name: 'electron-preload',
    path: '^electron/preload/',
    sees: ['model', 'contract'],
    packages: ['^electron$'],
  },
  {
    name: 'ui',
    path: '^renderer/ui/',
    sees: [],
    packages: ['^react', '^@tabler/', '^@mantine/', '^@tanstack/'],
  },
  { name: 'client', path: '^renderer/client/', sees: ['model', 'contract'], packages: [] },
  {
    name: 'workbench',
    path: '^renderer/workbench/',
    sees: ['model', 'contract', 'messages', 'commands', 'ui', 'client'],
    packages: ['^react', '^mobx', '^@mantine/', '^@tabler/'],
  },
  {
    name: 'features',
    path: '^renderer/features/',
    sees: ['model', 'contract', 'messages', 'commands', 'ui', 'client', 'workbench'],
    packages: ['^react', '^mobx', '^@mantine/', '^@tabler/', '^@tanstack/', '^@tiptap/', '^ag-grid'],
    parts: true,
  },
  {
    name: 'app',
    path: '^renderer/(app/|main\\.tsx$)',
    sees: ['model', 'contract', 'messages', 'commands', 'ui', 'client', 'workbench', 'features'],
    packages: ['^react', '^mobx', '^@mantine/', '^@tabler/', '^@fontsource', '^zod$', '^get-nonce$'],
  },
];

/** Files that stand outside of the rooms: tests, and what sets the project up. They may import anything. */
export const OUTSIDE = '\\.test\\.tsx?$|^tests/|^tools/|^build/|^[^/]+$';

/** @param {string} name @returns {Room} */
export function roomNamed(name) {
  const room = rooms.find((candidate) => candidate.name === name);
  if (!room) throw new Error(`There is no room ${name}`);
  return room;
}
