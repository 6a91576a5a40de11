import { OUTSIDE, roomNamed, rooms } from './rooms.mjs';

/** Files of the project, as against packages. */
const OURS = '^(shared|core|hosts|electron|renderer)/';
/** Style sheets and data belong to the file that imports them. */
const ASSETS = '\\.(css|json)$';

/** @param {import('./rooms.mjs').Room} room */
function visible({ name, path, sees }) {
  const rule = `A file of ${name} sees only ${[name, ...sees].join(', ')}.`;
  return {
    name: `room-${name}`,
    comment: `${rule} Take a narrow port instead, or let the composition join the two.`,
    severity: 'error',
    from: { path, pathNot: OUTSIDE },
    to: { path: OURS, pathNot: [path, ...sees.map((other) => roomNamed(other).path), ASSETS] },
  };
}

/** @param {import('./rooms.mjs').Room} room */
function packaged({ name, path, packages }) {
  return {
    name: `packages-${name}`,
    comment: `${name} may import only these packages: ${packages.join(', ') || 'none'}.`,
    severity: 'error',
    from: { path, pathNot: OUTSIDE },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-no-pkg', 'npm-unknown', 'core'],
      ...(packages.length > 0 ? { pathNot: packages.map(resolved) } : {}),
    },
  };
}

/** A package's name as dependency-cruiser reports it: resolved into node_modules, a type package, or a Node module. */
function resolved(/** @type {string} */ pattern) {
  if (pattern.startsWith('^node:'))
    return '^(node:)?(fs|path|child_process|crypto|module|os|url|util|events|http|net|stream|sqlite|timers|worker_threads|zlib|readline|perf_hooks|vm)(/|$)';
  const inner = pattern.replace(/^\^/, '').replace(/\$$/, '');
  const end = pattern.endsWith('$') ? '/' : '';
  return `^node_modules/(@types/)?${inner}${end}`;
}

/** @param {import('./rooms.mjs').Room} room */
function sideways({ name, path }) {
  const folder = path.replace(/\((.*)\)\/$/, '($1)/').replace(/\/$/, path.includes('(') ? '/' : '/([^/]+)/');
  return {
    name: `sideways-${name}`,
    comment: `Parts of ${name} do not import each other: take a port, and let the composition join them.`,
    severity: 'error',
    from: { path: folder, pathNot: OUTSIDE },
    to: { path: folder, pathNot: folder.replace(/\(.*\)/, '$1') },
  };
}

/** What dependency-cruiser enforces. */
export const forbidden = [
  ...rooms.map(visible),
  ...rooms.map(packaged),
  ...rooms.filter(({ parts }) => parts).map(sideways),
  {
    name: 'no-circles',
    comment: 'Files that need each other are one idea, or hide a third.',
    severity: 'error',
    from: { path: OURS },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'tests-are-not-imported',
    comment: 'Nobody imports tests or tools.',
    severity: 'error',
    from: { path: OURS, pathNot: OUTSIDE },
    to: { path: '\\.test\\.tsx?$|^tests/|^tools/' },
  },
  {
    name: 'no-network-outside-of-the-server',
    comment: 'Nothing leaves the machine; the browser shell’s own server is the only one who speaks.',
    severity: 'error',
    from: { path: OURS, pathNot: ['^hosts/http/', OUTSIDE] },
    to: { path: '^(node:)?(http|https|http2|net|tls|dgram|dns)(/|$)' },
  },
  {
    name: 'no-lunr-outside-of-search',
    comment: 'lunr lives behind the search port.',
    severity: 'error',
    from: { path: OURS, pathNot: ['^core/search/', OUTSIDE] },
    to: { path: '^node_modules/(@types/)?lunr/' },
  },
  {
    name: 'no-sqlite-outside-of-storage',
    comment: 'SQLite lives behind the storage ports.',
    severity: 'error',
    // The main process only asks whether its Node has it.
    from: { path: OURS, pathNot: ['^core/storage/', '^electron/main/core-process\\.ts$', OUTSIDE] },
    to: { path: '^(node:)?sqlite$' },
  },
  {
    name: 'pages-never-reach-node',
    comment: 'The pages run in a sandbox: no chain of imports may lead to Node or Electron.',
    severity: 'error',
    from: { path: '^renderer/', pathNot: OUTSIDE },
    to: {
      path: '^(node:)?(fs|path|child_process|sqlite|worker_threads|http|net|os)$|^node_modules/electron/',
      reachable: true,
    },
  },
];

export const options = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^out/' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.base.json' },
  enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
};
