import type { Locator, Page } from '@playwright/test';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../tools/set-up/root.mjs';
import { callCore } from './page-core.ts';
import { expect } from './workbench-test.ts';

/** The seeds, and files that cannot be articles, in folders of their own. */
export function makeNews(home: string): string {
  const folder = path.join(home, 'news');
  cpSync(inRoot('seeds'), folder, { recursive: true });
  mkdirSync(path.join(folder, 'gov/2022'), { recursive: true });
  const seed = path.join(folder, '001_4261f0f7bc4c1a44.txt');
  cpSync(seed, path.join(folder, 'gov/2022/the same again.txt'));
  writeFileSync(path.join(folder, 'gov/2022/gbk.txt'), Buffer.from([0x81, 0x8d, 0x8f, 0xff, 0xff, 0x20]));
  writeFileSync(path.join(folder, 'gov/2022/plan.pdf'), '%PDF-1.4');
  writeFileSync(path.join(folder, 'gov/empty.txt'), '');
  return folder;
}

/** The news, and besides what a report has most to say of: a near copy, a table, a charset that cannot be told. */
export function makeMixture(home: string): string {
  const folder = makeNews(home);
  for (const inner of ['web', 'dump']) mkdirSync(path.join(folder, inner));
  const seed = readFileSync(path.join(folder, '001_4261f0f7bc4c1a44.txt'), 'utf8');
  writeFileSync(path.join(folder, 'web/copy of it.txt'), seed.replaceAll('Pingshan', 'Longgang'));
  writeFileSync(path.join(folder, 'gov/2022/鰻魚.txt'), Buffer.from('c5c1b3bd', 'hex'));
  writeFileSync(path.join(folder, 'dump/articles.csv'), TABLE);
  return folder;
}

const TABLE = `headline,body,date
The port opens,"Shenzhen opened its port on Friday, officials of the district said to reporters.",2021-03-10
The tunnel opens,"Shenzhen opened its tunnel on Monday, officials of the district said to reporters.",2021-03-15
`;

/** A folder of short articles, as many as are wanted. */
export function makeReports(home: string, count: number): string {
  const folder = path.join(home, 'reports');
  mkdirSync(folder);
  for (let at = 0; at < count; at += 1) {
    const text = `Report number ${at}\n\nShenzhen opened hospital ${at} on Friday, officials of the district said.\n`;
    writeFileSync(path.join(folder, `report-${at}.txt`), text);
  }
  return folder;
}

/** Makes and opens a library of the name Cities, as somebody whom the program knows. */
export async function makeLibrary(page: Page, home: string): Promise<string> {
  const library = path.join(home, 'library');
  await callCore(page, 'settings.update', { analyst: 'Ada' });
  await callCore(page, 'library.create', { path: library, name: 'Cities' });
  await expect(page.getByRole('button', { name: 'Library: Cities' })).toBeVisible();
  return library;
}

/** A message that is shown at the bottom of the window. */
export const toast = (page: Page, text: string | RegExp): Locator =>
  page.getByRole('status').filter({ hasText: text });
