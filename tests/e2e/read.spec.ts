import type { Page } from '@playwright/test';
import { articles, clickWords, openArticle, openSample, selectWords } from './library-page.ts';
import { expect, test } from './workbench-test.ts';

test.use({ isPrepared: true });

const SHENZHEN = /2023 Shenzhen International Biomedical/;
const INCOME = 'operating income of pharmaceutical enterprises in Shenzhen reached 48.7 billion yuan';

/** How many ranges have a fill of one kind behind them. */
const fills = (page: Page, name: string) =>
  page.evaluate((kind) => CSS.highlights.get(kind)?.size ?? 0, name);

const inspector = (page: Page) => page.getByRole('region', { name: 'Inspector' });
const currentMark = (page: Page) => inspector(page).locator('blockquote');
const marksListed = (page: Page) =>
  inspector(page)
    .getByRole('listitem')
    .filter({ has: page.locator('[aria-pressed]') });

/** True where the layer under the text has drawn something. */
const hasDrawnLanes = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-reading-text] canvas')!;
    const { width, height } = canvas;
    return (
      width > 0 &&
      height > 0 &&
      canvas
        .getContext('2d')!
        .getImageData(0, 0, width, height)
        .data.some((value) => value > 0)
    );
  });

async function makeTag(page: Page, name: string): Promise<void> {
  await page.keyboard.press('t');
  await page.getByLabel('Name of a tag').fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('a search narrows the list while it is typed, and a hit opens at its words', async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await page.keyboard.press('/');
  await page.keyboard.type('subsid');
  await expect(articles(page).first()).toContainText('subsid');
  expect(await articles(page).count()).toBeLessThan(6);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect.poll(() => fills(page, 'bs-match')).toBeGreaterThan(0);

  await page.keyboard.press('/');
  await page.keyboard.type('"no such words anywhere"');
  await expect(page.getByText('Nothing found for')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(articles(page)).toHaveCount(6);
});

test('facets narrow the list; years that nobody states are one of them', async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await page
    .getByRole('button', { name: /^Chengdu \d/ })
    .or(page.getByRole('button', { name: /^Shanghai \d/ }))
    .first()
    .click();
  await expect(page.getByText(/^\d of 6$/)).toBeVisible();
  await page.getByRole('button', { pressed: true }).click();
  await page.getByRole('button', { name: /^\? \d/ }).click();
  await expect(articles(page)).not.toHaveCount(6);
});

test('words are marked, tagged and noted by keys; all is there after the page is loaded again', async ({
  start,
}) => {
  const { page } = await start();
  await openSample(page);
  await openArticle(page, SHENZHEN);
  await selectWords(page, INCOME);
  await expect(page.getByRole('toolbar', { name: 'For the selection' })).toBeVisible();
  await makeTag(page, 'Industry scale');
  await expect(currentMark(page)).toHaveText(INCOME);
  await expect.poll(() => hasDrawnLanes(page)).toBe(true);

  await page.keyboard.press('n');
  await expect(inspector(page).getByLabel('Note')).toBeFocused();
  await page.keyboard.type('Check the base. 口径不同？');
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Undo: change the note on/)).toBeVisible();

  await page.reload();
  await expect(marksListed(page)).toHaveCount(1);
  await marksListed(page).getByRole('button').click();
  await expect(inspector(page).getByLabel('Note')).toHaveValue('Check the base. 口径不同？');
  await expect(inspector(page).getByText('Industry scale').first()).toBeVisible();
});

test('marks may lie upon one another: clicks and Alt with arrows reach each of them', async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await openArticle(page, SHENZHEN);
  const words = [
    INCOME,
    '48.7 billion yuan, with 6 Shenzhen enterprises',
    'in Shenzhen reached 48.7 billion yuan, with',
  ];
  for (const passage of words) {
    await selectWords(page, passage);
    await page.keyboard.press('h');
    await expect(currentMark(page)).toHaveText(passage);
  }
  const seen = new Set<string>();
  for (let click = 0; click < words.length; click += 1) {
    await clickWords(page, '48.7 billion');
    seen.add((await currentMark(page).textContent())!);
  }
  expect(seen).toEqual(new Set(words));

  const before = await currentMark(page).textContent();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(currentMark(page)).not.toHaveText(before!);
  await page.keyboard.press('Delete');
  await expect(marksListed(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Undo/ }).first().click();
  await expect(marksListed(page)).toHaveCount(3);
});

test('a quantity is accepted, set right and put into a sheet, and undone again', async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await openArticle(page, SHENZHEN);
  await clickWords(page, 'Data released during the press conference');
  const note = page.locator('[data-mention]').filter({ hasText: '¥48.7 bn' });
  await note.click();
  await page.keyboard.press('a');
  await expect(note).toHaveAttribute('data-state', 'accepted');

  await page.keyboard.press('c');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Value').fill('no quantity at all');
  await expect(dialog.getByText('This is not a quantity')).toBeVisible();
  await dialog.getByLabel('Value').fill('> 48.7 billion yuan');
  await dialog.getByLabel('Period').fill('H1 2022');
  await dialog.getByRole('button', { name: 'Save and accept' }).click();
  await expect(
    page
      .locator('[data-mention]')
      .filter({ hasText: '> 48.7 bn' })
      .or(page.locator('[data-mention]').filter({ hasText: '>\u2009¥48.7 bn' }))
      .first(),
  ).toBeVisible();

  await page.keyboard.press('s');
  await dialog.getByLabel('Name of the new sheet').fill('Five cities');
  await dialog.getByLabel('City').fill('shenz');
  await dialog.getByRole('option', { name: /^Shenzhen/ }).click();
  await dialog.getByRole('combobox', { name: 'Indicator' }).fill('Operating income');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(page.getByText('Added to Five cities')).toBeVisible();
  await inspector(page).getByRole('tab', { name: 'Cells 1' }).click();
  await expect(inspector(page).getByText('Shenzhen, Operating income: Five cities')).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(inspector(page).getByRole('tab', { name: 'Cells 0' })).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(inspector(page).getByRole('tab', { name: 'Cells 1' })).toBeVisible();
});

test('an entity is named from a selection', async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await openArticle(page, SHENZHEN);
  await selectWords(page, 'Shenzhen Bay Laboratory');
  await page.keyboard.press('e');
  await page.getByRole('dialog').getByRole('button', { name: 'Add' }).click();
  await expect(inspector(page).getByRole('heading', { name: 'Named by you' })).toBeVisible();
  await expect(inspector(page).getByText('Organisation 1×')).toBeVisible();
});

test('one can look at the file as it is, and where selected words come from', async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await openArticle(page, SHENZHEN);
  await selectWords(page, 'sunrise industry');
  await inspector(page).getByRole('tab', { name: 'About' }).click();
  await expect(inspector(page).getByText(/^bytes \d+–\d+ of /)).toBeVisible();
  await page.keyboard.press('o');
  await expect(page.getByText('Skip to main content')).toBeVisible();
  const origin = page.locator('pre > span');
  await expect(origin).toHaveText(/^\s*The 2023 Shenzhen International/);
  await expect(origin).toBeInViewport();
  await page.keyboard.press('o');
  await expect(page.getByText('Skip to main content')).toBeHidden();
});

test('J and K walk the articles', async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await articles(page).first().click();
  const title = page.getByRole('heading', { level: 1 });
  const first = await title.textContent();
  await page.keyboard.press('j');
  await expect(title).not.toHaveText(first!);
  await page.keyboard.press('k');
  await expect(title).toHaveText(first!);
});
