import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../tools/set-up/root.mjs';
import { makeMixture, makeReports } from './import-page.ts';
import { articles, openArticle, openSample, selectWords } from './library-page.ts';
import { callCore } from './page-core.ts';
import { takePicture } from './pictures.ts';
import { expectNoSeriousFault } from './serious-faults.ts';
import { expect, type RunningWorkbench, test } from './workbench-test.ts';

test.use({ isPrepared: true });
// Every picture is taken and looked through twice.
test.describe.configure({ timeout: 240_000 });

const SHENZHEN = /2023 Shenzhen International Biomedical/;

/** Pictures of what is shown, in which nothing may stand seriously in anybody's way, by day and by night. */
async function show({ page, host }: RunningWorkbench, name: string, ...areas: string[]): Promise<void> {
  await takePicture(page, host, name);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoSeriousFault({ page, host }, ...areas);
  }
}

/** Chooses what the list shows. */
async function listOnly(page: Page, scope: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Which articles are listed/ }).click();
  await page.getByRole('menuitem', { name: scope }).click();
  await expect(page.getByRole('menu')).toBeHidden();
}

/** A passage with a mark, its tag and, where there is one, a note. */
async function tagPassage(page: Page, words: string, tag: string, note?: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('t');
  await page.getByLabel('Name of a tag').fill(tag);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  if (note === undefined) return;
  await page.keyboard.press('n');
  await expect(page.getByLabel('Note')).toBeFocused();
  await page.keyboard.type(note);
  await page.keyboard.press('Escape');
}

test('every view shows the sample library by day and by night', async ({ start }) => {
  const { page, host } = await start();
  await openSample(page);

  await openArticle(page, SHENZHEN);
  await tagPassage(page, 'Themed "Cross-border Integration, Deep Into the Future,"', 'Framing');
  await tagPassage(page, 'biotechnology industry remains vibrant throughout the year', 'Strategy');
  await tagPassage(
    page,
    'operating income of pharmaceutical enterprises in Shenzhen reached 48.7 billion yuan',
    'Industry scale',
    'Half a year, not a year: compare with the first half elsewhere.',
  );
  await takePicture(page, host, 'reader');

  await page.keyboard.press('Control+4');
  await page.getByRole('button', { name: 'Draft a sheet' }).click();
  await expect(page.getByRole('grid').getByRole('columnheader')).toHaveCount(7);
  await expect(page.getByRole('button', { name: 'conflict 2' })).toBeVisible();
  await page.keyboard.press(']');
  await expect(page.locator('[role="gridcell"]:focus')).toContainText('conflict');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Evidence' })).toBeVisible();
  await takePicture(page, host, 'sheet');

  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Make brief' }).click();
  await expect(page.getByRole('textbox', { name: /^Text of the brief/ })).toBeVisible();
  await takePicture(page, host, 'brief');

  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Go to or run').fill('s');
  await takePicture(page, host, 'palette');
  await page.keyboard.press('Escape');
  await expect(page.getByPlaceholder('Go to or run')).toBeHidden();

  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'General' })).toBeVisible();
  await takePicture(page, host, 'settings');

  await page.keyboard.press('Control+1');
  await expect(articles(page)).toHaveCount(6);
});

test('the report of an import shows by day and by night: while it runs, paused, its tabs and its files', async ({
  start,
  home,
}) => {
  const workbench = await start();
  const { page } = workbench;
  await openSample(page);
  await callCore(page, 'corpus.import', { sources: [{ path: makeReports(home, 1500) }] });
  await page.keyboard.press('Control+6');
  await expect(page.getByText('of 1,500 files')).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused. What came in is there already.')).toBeVisible();
  await show(workbench, 'import-paused');
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Stopped: reports' })).toBeVisible();

  await callCore(page, 'library.create', { path: path.join(home, 'library'), name: 'Cities' });
  await expect(page.getByRole('button', { name: 'Library: Cities' })).toBeVisible();
  await callCore(page, 'corpus.import', { sources: [{ path: makeMixture(home) }] });
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { name: 'Imported news' })).toBeVisible({ timeout: 60_000 });
  const file = (name: string | RegExp) => page.locator('[role="row"][aria-selected]', { hasText: name });
  await expect(file('copy of it.txt')).toContainText('Near copy of', { timeout: 60_000 });
  await expect(file('articles.csv')).toContainText('2 articles. Columns guessed');
  await file('鰻魚.txt').click();
  const pane = page.getByRole('region', { name: 'This file' });
  await expect(pane).toContainText('How it would read');
  await expect(page.getByRole('status')).toHaveCount(0, { timeout: 20_000 });
  await show(workbench, 'import-report');
  await page.setViewportSize({ width: 1024, height: 768 });
  await show(workbench, 'import-report-narrow');
  await page.setViewportSize({ width: 1440, height: 900 });
  await file('000_a2b35126e8e41753.txt').click();
  await expect(pane).toContainText('2 articles');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByRole('toolbar', { name: 'Chosen files' })).toContainText('3 files chosen');
  await show(workbench, 'import-chosen');
  await page.keyboard.press('Escape');
  for (const name of [/^Imported/, /^Duplicate/, /^Failed/, /^Worth a look/]) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tab', { name, selected: true })).toBeVisible();
    await expectNoSeriousFault(workbench);
  }
});

test('what orders articles shows by day and by night: scopes, trash, correcting, pasting', async ({
  start,
}) => {
  const workbench = await start();
  const { page } = workbench;
  await openSample(page);
  await articles(page).nth(0).click();
  await articles(page)
    .nth(1)
    .click({ modifiers: ['ControlOrMeta'] });
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog')).toBeVisible();
  await show(workbench, 'correct', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('Control+Shift+V');
  await page
    .getByRole('textbox', { name: 'Text' })
    .fill('The port of Shenzhen opens\n\nBy Li Wei, 2021-03-10\n\nShips came in, officials said.');
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The port of Shenzhen opens');
  await show(workbench, 'paste', '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  const { items } = await callCore(page, 'corpus.articles', {});
  const [first, second, third] = items.map(({ id }) => id);
  await callCore(page, 'collections.create', { name: 'Ports', articles: [first!, second!] });
  await callCore(page, 'corpus.trash', { articles: [third!] });
  await expect(articles(page)).toHaveCount(5);
  await page.getByRole('button', { name: /^Which articles are listed/ }).click();
  await expect(page.getByRole('menuitem', { name: /Ports/ })).toBeVisible();
  await show(workbench, 'scopes', '[role="menu"]');
  await page.keyboard.press('Escape');
  await listOnly(page, /Ports/);
  await expect(articles(page)).toHaveCount(2);
  await show(workbench, 'collection');
  await listOnly(page, /Trash/);
  await expect(articles(page)).toHaveCount(1);
  await articles(page).first().click();
  await show(workbench, 'trash');
});

test('near copies side by side, and the cleaning rules, show by day and by night', async ({
  start,
  home,
}) => {
  const workbench = await start();
  const { page } = workbench;
  await openSample(page);
  const copy = path.join(home, 'copy.txt');
  const seed = readFileSync(inRoot('seeds', '001_4261f0f7bc4c1a44.txt'), 'utf8');
  writeFileSync(copy, seed.replaceAll('Pingshan', 'Longgang'));
  await callCore(page, 'corpus.import', { sources: [{ path: copy }] });
  await expect
    .poll(async () => (await callCore(page, 'duplicates.families', {})).total, { timeout: 60_000 })
    .toBe(1);
  // The two stand in one row until they are asked for.
  await expect(articles(page)).toHaveCount(6);
  const family = articles(page).filter({ hasText: '+1 near copy' });
  await family.click();
  await show(workbench, 'near-copies-folded');
  await page.getByRole('listbox', { name: 'Articles' }).press('ArrowRight');
  await expect(articles(page)).toHaveCount(7);
  await show(workbench, 'near-copies');
  await openArticle(page, /Zhong Nanshan praises Chuangxin Longgang/);
  await page.getByRole('tab', { name: 'About' }).click();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByText(/^Difference 1 of/)).toBeVisible();
  await show(workbench, 'compare', '[role="dialog"]');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/^Difference 2 of/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();

  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Cleaning' }).click();
  await expect(page.getByRole('checkbox', { name: 'Skip links' })).toBeChecked();
  await show(workbench, 'cleaning');
});
