import { cruise, type IForbiddenRuleType } from 'dependency-cruiser';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { forbidden, options } from '../tools/rooms/rules.mjs';
import { inRoot } from '../tools/set-up/root.mjs';
import { tempFolder } from './helpers/temp-folder.ts';

/** For each rule a file that breaks it, and the file that it must not see. */
const planted: Record<string, [file: string, imports: string, target?: string]> = {
  'room-model': ['shared/model/a.ts', '../contract/b.ts', 'shared/contract/b.ts'],
  'room-contract': ['shared/contract/a.ts', '../messages/b.ts', 'shared/messages/b.ts'],
  'room-messages': ['shared/messages/a.ts', '../commands/b.ts', 'shared/commands/b.ts'],
  'room-commands': ['shared/commands/a.ts', '../messages/b.ts', 'shared/messages/b.ts'],
  'room-page': ['shared/page/a.ts', '../model/b.ts', 'shared/model/b.ts'],
  'room-core-ports': ['core/ports/a.ts', '../storage/b.ts', 'core/storage/b.ts'],
  'room-core-formats': ['core/formats/a.ts', '../ports/b.ts', 'core/ports/b.ts'],
  'room-core-services': ['core/tags/a.ts', '../storage/b.ts', 'core/storage/b.ts'],
  'room-core-extraction': ['core/extraction/a.ts', '../tags/b.ts', 'core/tags/b.ts'],
  'room-core-storage': ['core/storage/a.ts', '../tags/b.ts', 'core/tags/b.ts'],
  'room-core-composition': ['core/a.ts', '../shared/messages/b.ts', 'shared/messages/b.ts'],
  'room-hosts': ['hosts/a.ts', '../core/storage/b.ts', 'core/storage/b.ts'],
  'room-core-process': ['electron/core-process/a.ts', '../main/b.ts', 'electron/main/b.ts'],
  'room-electron-main': ['electron/main/a.ts', '../../core/b.ts', 'core/b.ts'],
  'room-electron-preload': ['electron/preload/a.ts', '../main/b.ts', 'electron/main/b.ts'],
  'room-ui': ['renderer/ui/a.ts', '../client/b.ts', 'renderer/client/b.ts'],
  'room-client': ['renderer/client/a.ts', '../workbench/b.ts', 'renderer/workbench/b.ts'],
  'room-workbench': ['renderer/workbench/a.ts', '../features/x/b.ts', 'renderer/features/x/b.ts'],
  'room-features': ['renderer/features/x/a.ts', '../../app/b.ts', 'renderer/app/b.ts'],
  'room-app': ['renderer/app/a.ts', '../../core/b.ts', 'core/b.ts'],
  'packages-model': ['shared/model/a.ts', 'lunr'],
  'packages-contract': ['shared/contract/a.ts', 'i18next'],
  'packages-messages': ['shared/messages/a.ts', 'zod'],
  'packages-commands': ['shared/commands/a.ts', 'zod'],
  'packages-page': ['shared/page/a.ts', 'node:path'],
  'packages-core-ports': ['core/ports/a.ts', 'node:fs'],
  'packages-core-formats': ['core/formats/a.ts', 'node:fs'],
  'packages-core-services': ['core/tags/a.ts', 'electron'],
  'packages-core-extraction': ['core/extraction/a.ts', 'electron'],
  'packages-core-storage': ['core/storage/a.ts', 'zod'],
  'packages-core-composition': ['core/a.ts', 'electron'],
  'packages-hosts': ['hosts/a.ts', 'react'],
  'packages-core-process': ['electron/core-process/a.ts', 'electron'],
  'packages-electron-main': ['electron/main/a.ts', 'zod'],
  'packages-electron-preload': ['electron/preload/a.ts', 'node:fs'],
  'packages-ui': ['renderer/ui/a.ts', 'mobx'],
  'packages-client': ['renderer/client/a.ts', 'mobx'],
  'packages-workbench': ['renderer/workbench/a.ts', 'zod'],
  'packages-features': ['renderer/features/x/a.ts', 'zod'],
  'packages-app': ['renderer/app/a.ts', 'lunr'],
  'sideways-core-services': ['core/tags/a.ts', '../sheets/b.ts', 'core/sheets/b.ts'],
  'sideways-features': ['renderer/features/x/a.ts', '../y/b.ts', 'renderer/features/y/b.ts'],
  'no-circles': ['core/tags/a.ts', './b.ts'],
  'tests-are-not-imported': ['core/tags/a.ts', '../../tests/b.ts', 'tests/b.ts'],
  'no-network-outside-of-the-server': ['core/corpus/a.ts', 'node:https'],
  'no-lunr-outside-of-search': ['core/corpus/a.ts', 'lunr'],
  'no-sqlite-outside-of-storage': ['core/corpus/a.ts', 'node:sqlite'],
  'pages-never-reach-node': ['renderer/client/a.ts', '../../shared/model/c.ts', 'shared/model/c.ts'],
};

/** What stands in a target that must itself go on: the other half of a circle, a chain to Node. */
const targetText: Record<string, Record<string, string>> = {
  'no-circles': { 'core/tags/b.ts': `import { a } from './a.ts';\nexport const b = a;\n` },
  'pages-never-reach-node': {
    'shared/model/c.ts': `import { join } from 'node:path';\nexport const b = join;\n`,
  },
};

const rules = forbidden as unknown as IForbiddenRuleType[];

/** The names of the rules that a small tree of files breaks. */
async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const folder = tempFolder();
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  // Packages are resolved as they are for the real files.
  symlinkSync(inRoot('node_modules'), path.join(folder, 'node_modules'));
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
  const { output } = await cruise(Object.keys(files), {
    ...options,
    tsConfig: undefined,
    preserveSymlinks: true,
    validate: true,
    ruleSet: { forbidden: rules },
    baseDir: folder,
  });
  if (typeof output === 'string') throw new TypeError('Expected a result, not a report');
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))];
}

describe('rooms', () => {
  let violations: string[] = [];

  beforeAll(async () => {
    const { output } = await cruise(['shared', 'core', 'hosts', 'electron', 'renderer'], {
      ...options,
      validate: true,
      ruleSet: { forbidden: rules },
      baseDir: inRoot(),
    });
    if (typeof output === 'string') throw new TypeError('Expected a result, not a report');
    violations = output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
  }, 60_000);

  it('are kept by every file', () => {
    expect(violations).toEqual([]);
  });

  it('each have a planted violation', () => {
    expect(Object.keys(planted).sort()).toEqual(rules.map(({ name }) => name!).sort());
  });

  it.each(Object.entries(planted))('notice a violation of %s', async (rule, [file, imports, target]) => {
    const files = {
      [file]: `import { b } from '${imports}';\nexport const a = b;\n`,
      ...(target ? { [target]: 'export const b = 1;\n' } : {}),
      ...targetText[rule],
    };
    expect(await brokenRules(files)).toContain(rule);
  });

  it.each([
    ['shared/model/a.ts', 'zod'],
    ['core/search/a.ts', 'lunr'],
    ['core/storage/a.ts', 'node:sqlite'],
    ['electron/main/a.ts', 'electron'],
    ['renderer/features/x/a.ts', '@mantine/core'],
  ])('let %s import %s', async (file, name) => {
    expect(await brokenRules({ [file]: `import * as b from '${name}';\nexport const a = b;\n` })).toEqual([]);
  });

  it('notice imports of types alone', async () => {
    const files = {
      'core/tags/a.ts': `import type { B } from '../sheets/b.ts';\nexport type A = B;\n`,
      'core/sheets/b.ts': 'export type B = string;\n',
    };
    expect(await brokenRules(files)).toContain('sideways-core-services');
  });
});
