import type { Locator, Page } from '@playwright/test';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dragFiles } from './drag-files.ts';
import { makeLibrary, makeMixture, makeNews, makeReports, toast } from './import-page.ts';
import { callCore } from './page-core.ts';
import { takePicture } from './pictures.ts';
import { expectNoSeriousFault } from './serious-faults.ts';
import { expect, test } from './workbench-test.ts';

const files = (page: Page): Locator => page.getByRole('grid', { name: 'Files of the import' });
const rows = (page: Page): Locator => files(page).locator('[role="row"][aria-selected]');
const counts = (page: Page): Locator => page.getByRole('group', { name: 'How the files ended' });

test('a folder comes in, and each file that cannot is named with its reason', async ({ start, home }) => {
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { name: 'Nothing was imported yet' })).toBeVisible();
  await workbench.chooseFiles([makeNews(home)], () =>
    page.getByRole('button', { name: 'Import a folder…' }).click(),
  );
  await expect(page.getByRole('heading', { name: 'Imported news' })).toBeVisible({ timeout: 60_000 });
  await expect(counts(page)).toContainText('5 imported');
  await expect(counts(page)).toContainText('1 duplicate');
  await expect(counts(page)).toContainText('3 failed');
  await expect(counts(page)).toContainText('6 articles found');
  await expect(rows(page)).toHaveCount(9);
  await expect(rows(page).filter({ hasText: '000_a2b35126e8e41753.txt' })).toContainText('2 articles');
  await expect(rows(page).filter({ hasText: 'gov/2022/the same again.txt' })).toContainText('Same bytes as');
  const result = 'Imported “news”: 6 articles. 3 files failed.';
  await expect(toast(page, result)).toBeVisible();
  await expectNoSeriousFault(workbench);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('messages');
  await page.keyboard.press('Enter');
  const told = page.getByRole('dialog', { name: 'Messages' });
  await expect(told.getByRole('listitem')).toContainText([result]);
  await page.keyboard.press('Escape');
  await expect(told).toBeHidden();

  // Files stand in the order in which they ended; one that takes long does not hold up the others.
  const chosen = page.locator('[role="row"][aria-selected="true"]');
  await files(page).focus();
  await expect(async () => {
    await page.keyboard.press(']');
    await expect(chosen).toContainText('gov/2022/gbk.txt', { timeout: 500 });
  }).toPass();
  await expect(page.getByRole('region', { name: 'This file' })).toContainText(
    'Not valid as UTF-8 at byte 0. Nothing was imported from this file.',
  );
  await page.keyboard.press(']');
  await expect(chosen).toContainText('Damaged: no whole pdf file.');
  await page.getByRole('tab', { name: 'Failed' }).click();
  await expect(rows(page)).toHaveCount(3);
  await counts(page).getByRole('button', { name: '5 imported' }).click();
  await expect(rows(page)).toHaveCount(5);

  await rows(page).filter({ hasText: '001_4261f0f7bc4c1a44.txt' }).click();
  await expect(chosen).toContainText('001_4261f0f7bc4c1a44.txt');
  await files(page).focus();
  await page.keyboard.press('ArrowDown');
  await expect(chosen).not.toContainText('001_4261f0f7bc4c1a44.txt');
  await page.keyboard.press('ArrowUp');
  await expect(chosen).toContainText('001_4261f0f7bc4c1a44.txt');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /Zhong Nanshan/, selected: true })).toBeVisible();
});

test('the same folder again changes nothing and says so; the earlier import can be seen', async ({
  start,
  home,
}) => {
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  const folder = makeReports(home, 4);
  for (const _round of [1, 2]) {
    await page.keyboard.press('Control+6');
    await workbench.chooseFiles([folder], () =>
      page.getByRole('button', { name: 'Import a folder…' }).click(),
    );
    await expect(page.getByRole('heading', { name: 'Imported reports' })).toBeVisible();
    await expect(page.getByText('4 files')).toBeVisible();
  }
  await expect(
    page.getByText('Nothing new: the library holds all of these files as they are.'),
  ).toBeVisible();
  await expect(counts(page)).toContainText('4 unchanged');
  await page.getByRole('button', { name: 'Earlier imports' }).click();
  await page
    .getByRole('menuitem', { name: /^reports/ })
    .nth(1)
    .click();
  await expect(counts(page)).toContainText('4 imported');
});

test('a running import shows how far it is, and Escape stops it after a file', async ({ start, home }) => {
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  const sources = [{ path: makeReports(home, 1500) }];
  await callCore(page, 'corpus.import', { sources });
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { name: 'Importing reports' })).toBeVisible();
  await expect(page.getByText('You can go on working.')).toBeVisible();
  await expect(page.getByText('of 1,500 files')).toBeVisible();
  await expect(page.getByText(/files a second/)).toBeVisible();
  await expect.poll(() => rows(page).count()).toBeGreaterThan(10);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Stopped: reports' })).toBeVisible();
  await expect(toast(page, /^Stopped importing “reports”/)).toBeVisible();
  const { items } = await callCore(page, 'corpus.importRuns', {});
  expect(items[0]).toMatchObject({ cancelled: true, files: 1500 });
});

test('each row offers what helps most, and the list keeps the keys', async ({ start, home }) => {
  test.slow();
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  await callCore(page, 'corpus.import', { sources: [{ path: makeMixture(home) }] });
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { name: 'Imported news' })).toBeVisible({ timeout: 60_000 });
  const file = (name: string) => rows(page).filter({ hasText: name });
  await expect(file('copy of it.txt')).toContainText('Near copy of', { timeout: 60_000 });

  await file('鰻魚.txt').click();
  await expect(page.getByRole('region', { name: 'This file' })).toContainText('How it would read');
  await page.keyboard.press('r');
  await expect(file('鰻魚.txt')).toContainText('Imported', { timeout: 20_000 });
  await expect(counts(page)).toContainText('3 failed');

  await file('gov/empty.txt')
    .getByRole('button', { name: /^Ignore/ })
    .click();
  await expect(file('gov/empty.txt')).toContainText('Ignored');
  await expect(files(page)).toBeFocused();
  await expect(page.getByRole('tab', { name: /^Failed 3/ })).toContainText('2');

  await file('002_ceb5ade864891410.txt')
    .getByRole('button', { name: /^Set date/ })
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('input:focus')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('2020-11-28');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(file('002_ceb5ade864891410.txt')).toContainText('28 Nov 2020');
  await expect(files(page)).toBeFocused();

  await file('the same again.txt')
    .getByRole('button', { name: /^Show both/ })
    .click();
  await expect(dialog).toContainText('Two files with the same bytes');
  await expectNoSeriousFault(workbench, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await file('copy of it.txt')
    .getByRole('button', { name: /^Compare/ })
    .click({ timeout: 60_000 });
  await expect(page.getByText(/^Difference 1 of/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await file('000_a2b35126e8e41753.txt')
    .getByRole('button', { name: /^See split/ })
    .click();
  await expect(page.getByRole('group', { name: 'Here this file goes on with' })).toBeInViewport();
  await takePicture(page, workbench.host, 'border');
});

test('a list of thousands of files scrolls to its end', async ({ start, home }) => {
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  const gone = Array.from({ length: 3000 }, (_, at) => ({ path: path.join(home, `nowhere/${at}.txt`) }));
  const { run } = await callCore(page, 'corpus.import', { sources: gone });
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('tab', { name: 'Failed 3,000 failed files' })).toBeVisible({ timeout: 60_000 });
  await files(page).focus();
  await page.keyboard.press('End');
  await expect(page.locator('[role="row"][aria-selected="true"]')).toContainText('2999.txt');
  expect(await rows(page).count()).toBeLessThan(100);
  await page.keyboard.press('[');
  await expect(page.locator('[role="row"][aria-selected="true"]')).toContainText('2998.txt');
  expect((await callCore(page, 'corpus.importRun', { run })).failed).toBe(3000);
});

test('files and folders that are dropped come in; a frame says so before', async ({ start, home }) => {
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  const folder = makeNews(home);
  const drag = await dragFiles(page, [folder]);
  await expect(page.getByText('Import into “Cities”')).toBeVisible();
  await drag.leave();
  await expect(page.getByText('Import into “Cities”')).toBeHidden();
  await (await dragFiles(page, [folder])).drop();
  await expect(page.getByRole('heading', { name: 'Imported news' })).toBeVisible({ timeout: 60_000 });
  await expect(counts(page)).toContainText('5 imported');
  await expect(rows(page).filter({ hasText: 'gov/2022/gbk.txt' })).toContainText('Failed');
});

test('a library that is dropped is opened, not imported', async ({ start, home }) => {
  const workbench = await start();
  const { page } = workbench;
  const library = await makeLibrary(page, home);
  await callCore(page, 'library.create', { path: path.join(home, 'other'), name: 'Other' });
  await expect(page.getByRole('button', { name: 'Library: Other' })).toBeVisible();
  await (await dragFiles(page, [library])).drop();
  if (workbench.host === 'electron') {
    await page.getByRole('button', { name: 'Open it' }).click();
    await expect(page.getByRole('button', { name: 'Library: Cities' })).toBeVisible();
  } else {
    await expect(toast(page, 'library is a library.')).toBeVisible();
    await page.getByRole('status').getByRole('button', { name: 'Open library…' }).click();
    await expect(page.getByRole('dialog', { name: 'Open a library' })).toBeVisible();
  }
  expect((await callCore(page, 'corpus.importRuns', {})).total).toBe(0);
});

test('a folder of articles that is dropped on the welcome screen becomes a library', async ({
  start,
  home,
}) => {
  const workbench = await start();
  const { page } = workbench;
  await callCore(page, 'settings.update', { analyst: 'Ada' });
  await expect(page.getByRole('button', { name: /Open the sample library/ })).toBeVisible();
  const drag = await dragFiles(page, [makeNews(home)]);
  await expect(page.getByText('Make a library of these files')).toBeVisible();
  await drag.drop();
  await expect(page.getByRole('dialog', { name: 'Make a library of “news”?' })).toBeVisible();
  const choose = page.getByRole('button', { name: 'Choose a folder…' });
  if (workbench.host === 'electron') {
    mkdirSync(path.join(home, 'made'));
    await workbench.chooseFiles([path.join(home, 'made')], () => choose.click());
  } else {
    await choose.click();
    const newName = page.getByRole('textbox', { name: /Name of a new folder/ });
    await expect(page.getByRole('textbox', { name: 'Folder', exact: true })).toHaveValue(home);
    await expect(newName).toHaveValue('news');
    await expect(page.getByText('There is a folder “news” here already.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Make the library here' })).toBeDisabled();
    await newName.fill('made');
    await expectNoSeriousFault(workbench, '[role="dialog"]');
    await page.getByRole('button', { name: 'Make the library here' }).click();
  }
  await expect(page.getByRole('button', { name: 'Library: made' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Imported news' })).toBeVisible({ timeout: 60_000 });
  await expect(counts(page)).toContainText('5 imported');
});

test('what comes into a watched folder arrives by itself, and a file that goes is marked', async ({
  start,
  home,
}) => {
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  const folder = path.join(home, 'watched');
  mkdirSync(folder);
  await page.keyboard.press('Control+6');
  const open = () => page.getByRole('button', { name: 'Watch a folder…' }).click();
  if (workbench.host === 'electron') await workbench.chooseFiles([folder], open);
  else {
    await open();
    await page
      .getByRole('list', { name: 'Folders in it' })
      .getByRole('button', { name: 'watched', exact: true })
      .click();
    await expect(page.getByRole('textbox', { name: 'Folder', exact: true })).toHaveValue(folder);
    await page.getByRole('button', { name: 'Watch this folder' }).click();
  }
  const row = page.getByRole('list', { name: 'Folders that this library watches' }).getByRole('listitem');
  await expect(row).toContainText('watching, nothing came in yet');
  const file = path.join(folder, 'tunnel.txt');
  writeFileSync(
    file,
    'A tunnel opens\n\nShenzhen opened a tunnel on Friday, officials of the district said.\n',
  );
  await expect(rows(page)).toContainText(['tunnel.txt'], { timeout: 30_000 });
  await expect(row).toContainText('last arrival');
  rmSync(file);
  await expect(row).toContainText('1 file is gone', { timeout: 30_000 });
  await expectNoSeriousFault(workbench);
  await takePicture(page, workbench.host, 'watched-folders');
  await page.getByRole('button', { name: 'Pause watching watched' }).click();
  await expect(row).toContainText('paused');
  await page.getByRole('button', { name: 'Stop watching watched' }).click();
  await expect(row).toHaveCount(0);

  await page.keyboard.press('Control+1');
  const article = page.getByRole('option', { name: /A tunnel opens/ });
  await expect(article).toContainText('The file is gone');
  await article.click();
  await page.getByRole('tab', { name: 'About' }).click();
  await expect(page.getByText('The file is gone. What came in from it stays.')).toBeVisible();
});

test('nothing serious stands in the way of those who cannot see or use a mouse, by night', async ({
  start,
  home,
}) => {
  const workbench = await start({ dark: true });
  const { page } = workbench;
  await expectNoSeriousFault(workbench);
  await makeLibrary(page, home);
  await workbench.chooseFiles([makeNews(home)], async () => {
    await page.keyboard.press('Control+6');
    await page.getByRole('button', { name: 'Import a folder…' }).click();
  });
  await expect(page.getByRole('heading', { name: 'Imported news' })).toBeVisible({ timeout: 60_000 });
  await expectNoSeriousFault(workbench);
});
