import type { Page } from '@playwright/test';
import { toast } from './import-page.ts';
import { openSample } from './library-page.ts';
import { takePicture } from './pictures.ts';
import { expectNoSeriousFault } from './serious-faults.ts';
import { expect, test } from './workbench-test.ts';

test.use({ isPrepared: true });

const field = (page: Page) => page.getByRole('textbox', { name: 'Look for' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' });
const menu = (page: Page) => page.getByRole('button', { name: 'Saved and earlier searches' });

async function openFind(page: Page): Promise<void> {
  await openSample(page);
  await page.keyboard.press('Control+2');
  await expect(field(page)).toBeFocused();
}

test('a search is saved, made again, and deleted so that undo brings it back', async ({ start }) => {
  const { page, host } = await start();
  await openFind(page);
  await page.keyboard.type('biomedical ');
  await expect(results(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+s');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('biomedical');
  await name.fill('Medicine');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Search “Medicine” saved')).toBeVisible();
  await field(page).fill('');
  await menu(page).click();
  await takePicture(page, host, 'kept-menu');
  await page.getByRole('menuitem', { name: /^Medicine/ }).click();
  await expect(field(page)).toHaveValue('biomedical ');
  await menu(page).click();
  await page.getByRole('menuitem', { name: 'Delete “Medicine”' }).click();
  await toast(page, 'Saved search “Medicine” deleted').getByRole('button', { name: 'Undo' }).click();
  await menu(page).click();
  await expect(page.getByRole('menuitem', { name: /^Medicine/ })).toBeVisible();
});

test('one goes on within results, and finds more like a passage', async ({ start }) => {
  const { page, host } = await start();
  await openFind(page);
  await page.keyboard.type('conference ');
  await expect(results(page).getByRole('option').first()).toBeVisible();
  await page.getByRole('button', { name: 'Export results' }).click();
  await page.getByRole('menuitem', { name: 'Search within these results' }).click();
  await expect(page.getByRole('button', { name: 'Take off: within “conference”' })).toBeVisible();
  await field(page).fill('biomedical');
  await expect(results(page).locator('mark').first()).toContainText(/biomed/i);
  await field(page).press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('m');
  await expect(page.getByRole('button', { name: /^Take off: like a passage of/ })).toBeVisible();
  await expect(results(page).getByRole('option').first()).toBeVisible();
  await takePicture(page, host, 'find-like');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoSeriousFault({ page, host });
  }
  await page.getByRole('button', { name: /^Take off: like a passage of/ }).click();
  await expect(page.getByText('Look through everything')).toBeVisible();
});

test('a list of queries becomes a table by city, whose counts open what they count', async ({ start }) => {
  const { page, host } = await start();
  await openFind(page);
  await menu(page).click();
  await page.getByRole('menuitem', { name: 'Count a list of queries by city…' }).click();
  await page.getByRole('textbox', { name: /One query a line/ }).fill('subsidy\nbiomedical\nnothingofthesort');
  await page.getByRole('button', { name: 'Count', exact: true }).click();
  const count = page.getByRole('button', { name: /articles for “biomedical” in Shenzhen/ });
  await expect(count).toBeVisible();
  await takePicture(page, host, 'find-batch');
  await expectNoSeriousFault({ page, host });
  const found = await count.innerText();
  await count.click();
  await expect(field(page)).toHaveValue('biomedical ');
  await expect(page.getByText(`in ${found} articles`)).toBeVisible();
});
