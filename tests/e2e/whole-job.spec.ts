import type { Page } from '@playwright/test';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../tools/set-up/root.mjs';
import { articles, clickWords, selectWords } from './library-page.ts';
import { takePicture } from './pictures.ts';
import { expect, type RunningWorkbench, test } from './workbench-test.ts';

/*
 * The whole job: from a folder of raw files to an exported, cited brief, by mouse and keys as an analyst does it, and all of
 * it still there when the program is started again. The pictures of the documents are taken on the way.
 */

const CHONGQING = /Chongqing's automobile subsidy/;
const PASSAGE = 'effectively stimulated the potential of automobile consumption';
const QUOTE = 'a cumulative subsidy of 30 million yuan';

const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const dialog = (page: Page) => page.getByRole('dialog');
const subsidy = (page: Page) => page.locator('[data-mention]').filter({ hasText: '¥30 m' }).first();
const cell = (page: Page) => page.getByRole('grid').getByRole('gridcell').filter({ hasText: '30' });
const briefText = (page: Page) => page.getByRole('textbox', { name: /^Text of the brief/ });

async function makeLibrary(workbench: RunningWorkbench, folder: string): Promise<void> {
  const { page, host } = workbench;
  const open = () => page.getByRole('button', { name: /New library/ }).click();
  if (host === 'electron') {
    mkdirSync(folder);
    await workbench.chooseFiles([folder], open);
  } else {
    await open();
    await dialog(page).getByLabel('Folder', { exact: true }).fill(path.dirname(folder));
    await dialog(page)
      .getByLabel(/^Name of a new folder/)
      .fill(path.basename(folder));
    await dialog(page).getByRole('button', { name: 'Make the library here' }).click();
  }
  await expect(page.getByRole('button', { name: 'Library: Cities' })).toBeVisible();
}

async function importSeeds({ page, host, chooseFiles }: RunningWorkbench): Promise<void> {
  await page.keyboard.press('Control+6');
  await chooseFiles([inRoot('seeds')], () => page.getByRole('button', { name: 'Import a folder…' }).click());
  await expect(page.getByText('6 articles found')).toBeVisible();
  await page.getByLabel('Your name').fill('Mei Lin');
  await page.getByRole('button', { name: 'OK' }).click();
  await takePicture(page, host, 'import');
}

async function findAndOpen({ page, host }: RunningWorkbench): Promise<void> {
  await page.keyboard.press('Control+1');
  await expect(articles(page)).toHaveCount(6);
  await page.keyboard.press('/');
  await page.keyboard.type('subsidy');
  await expect(articles(page)).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: CHONGQING })).toBeVisible();
  await takePicture(page, host, 'search');
}

async function markAndTag({ page }: RunningWorkbench): Promise<void> {
  await selectWords(page, PASSAGE);
  await page.keyboard.press('h');
  await expect(inspector(page).locator('blockquote')).toHaveText(PASSAGE);
  await page.keyboard.press('t');
  await page.getByLabel('Name of a tag').fill('Consumption');
  await page.keyboard.press('Enter');
  await expect(inspector(page).getByText('Consumption').first()).toBeVisible();
}

async function acceptIntoSheet({ page }: RunningWorkbench): Promise<void> {
  await subsidy(page).click();
  await page.keyboard.press('a');
  await expect(subsidy(page)).toHaveAttribute('data-state', 'accepted');
  await page.keyboard.press('s');
  await dialog(page).getByLabel('Name of the new sheet').fill('Car subsidies');
  await dialog(page).getByRole('combobox', { name: 'Indicator' }).fill('Subsidy for cars');
  await dialog(page).getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('Added to Car subsidies')).toBeVisible();
}

async function undoAndRedo({ page }: RunningWorkbench): Promise<void> {
  const cells = (count: number) => inspector(page).getByRole('tab', { name: `Cells ${count}` });
  await expect(cells(1)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cells(0)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(subsidy(page)).toHaveAttribute('data-state', 'suggested');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(cells(1)).toBeVisible();
  await expect(subsidy(page)).toHaveAttribute('data-state', 'accepted');
}

async function openSheet({ page }: RunningWorkbench): Promise<void> {
  await page.keyboard.press('Control+4');
  await page.getByRole('button', { name: /^Car subsidies/ }).click();
  await cell(page).click();
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText(QUOTE);
}

async function writeBrief({ page }: RunningWorkbench): Promise<void> {
  await page.keyboard.press('Control+b');
  await expect(briefText(page)).toContainText('30 million yuan');
  await briefText(page).getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' in Chongqing');
  await expect(page.getByRole('tab', { name: 'Car subsidies in Chongqing' })).toBeVisible();
}

async function exportBrief({ page, saveTo }: RunningWorkbench, home: string): Promise<void> {
  const save = async (name: string, item: RegExp) => {
    const file = await saveTo(path.join(home, name), async () => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    });
    await expect(
      page.getByRole('status').filter({ hasText: new RegExp(`Written: .*${path.extname(name)}`) }),
    ).toBeVisible();
    return readFileSync(file, 'utf8');
  };
  for (const exported of [await save('brief.html', /One HTML file/), await save('brief.md', /Markdown/)]) {
    expect(exported).toContain('Car subsidies in Chongqing');
    expect(exported).toContain(QUOTE);
    expect(exported).toContain('000_a2b35126e8e41753.txt');
  }
}

test('from a folder of articles to an exported brief, and all of it still there at the next start', async ({
  start,
  home,
}) => {
  const workbench = await start();
  const { page } = workbench;
  await takePicture(page, workbench.host, 'welcome');
  await test.step('make a library', () => makeLibrary(workbench, path.join(home, 'Cities')));
  await test.step('import', () => importSeeds(workbench));
  await test.step('find', () => findAndOpen(workbench));
  await test.step('mark and tag', () => markAndTag(workbench));
  await test.step('accept a quantity and add it to a sheet', () => acceptIntoSheet(workbench));
  await test.step('undo and redo', () => undoAndRedo(workbench));
  await test.step('open the sheet', () => openSheet(workbench));
  await test.step('make a brief', () => writeBrief(workbench));
  await test.step('export', () => exportBrief(workbench, home));
  await workbench.quit();

  const again = await start();
  await again.page
    .getByRole('button', { name: /^Cities/ })
    .first()
    .click();
  await expect(briefText(again.page)).toContainText('Car subsidies in Chongqing');
  await again.page.getByRole('tab', { name: /^Car subsidies$/ }).click();
  await expect(cell(again.page)).toBeVisible();
  await again.page.getByRole('tab', { name: CHONGQING }).click();
  await expect(subsidy(again.page)).toHaveAttribute('data-state', 'accepted');
  await clickWords(again.page, PASSAGE);
  await expect(inspector(again.page).locator('blockquote')).toHaveText(PASSAGE);
  await expect(inspector(again.page).getByText('Consumption').first()).toBeVisible();
});
