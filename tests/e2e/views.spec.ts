import type { Page } from '@playwright/test';
import { articles, openArticle, openSample, selectWords } from './library-page.ts';
import { takePicture } from './pictures.ts';
import { expect, test } from './workbench-test.ts';

test.use({ isPrepared: true });

const SHENZHEN = /2023 Shenzhen International Biomedical/;

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
