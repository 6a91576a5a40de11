import type { Page } from '@playwright/test';
import { openSample } from './library-page.ts';
import { takePicture } from './pictures.ts';
import { expectNoSeriousFault } from './serious-faults.ts';
import { expect, test } from './workbench-test.ts';

test.use({ isPrepared: true });

const field = (page: Page) => page.getByRole('textbox', { name: 'Look for' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Results' });
const facet = (page: Page, name: string, value: RegExp) =>
  page.getByRole('region', { name, exact: true }).getByRole('checkbox', { name: value });

/** What is drawn as found in the text that is read. */
const markedWords = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('bs-match') ?? [])].map((range) => (range as Range).toString()).join(' '),
  );

async function openFind(page: Page): Promise<void> {
  await openSample(page);
  await page.keyboard.press('Control+2');
  await expect(field(page)).toBeFocused();
}

test('passages are found as one types, walked by keys and opened at their place', async ({ start }) => {
  const { page, host } = await start();
  await openFind(page);
  await expect(page.getByText('Look through everything')).toBeVisible();
  await page.keyboard.type('biomedic* compan*');
  await expect(page.getByText(/^\d+ passages$/).first()).toBeVisible();
  await expect(
    results(page).locator('mark').filter({ hasText: 'biomedical companies' }).first(),
  ).toBeVisible();
  await takePicture(page, host, 'find');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNoSeriousFault({ page, host });
  }

  await page.keyboard.press('ArrowDown');
  await expect(results(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  const words = await results(page)
    .getByRole('option', { selected: true })
    .locator('mark')
    .first()
    .innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Reader' })).toContainText(words);
  await expect.poll(() => markedWords(page)).toContain(words);
  await page.keyboard.press('Control+2');
  await expect(field(page)).toHaveValue('biomedic* compan*');
});

test('facets narrow what is found, and what is left of the others is counted', async ({ start }) => {
  const { page } = await start();
  await openFind(page);
  await page.keyboard.type('biomedical');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('f');
  await expect(page.getByRole('region', { name: 'City' }).getByRole('checkbox').first()).toBeFocused();
  await expect(page.getByText('52 passages')).toBeVisible();
  const all = await page.getByText(/^in \d+ articles$/).innerText();
  await facet(page, 'Source', /China News Service/).click();
  await expect(results(page).getByRole('heading')).toHaveCount(1);
  await page.getByRole('button', { name: 'Take off the filters' }).click();
  await expect(page.getByText(all)).toBeVisible();
  await page.getByRole('button', { name: 'Articles', exact: true }).click();
  await takePicture(page, 'browser', 'find-articles');
  await expect(results(page).getByRole('option')).toHaveCount(Number(/\d+/.exec(all)![0]));
});

test('a mistake is shown at its place while the rest is found, and what is not there is said', async ({
  start,
}) => {
  const { page } = await start();
  await openFind(page);
  await page.keyboard.type('(biomedical');
  await expect(page.getByText('A parenthesis is not closed.')).toBeVisible();
  await expect(results(page).getByRole('option').first()).toBeVisible();
  await field(page).fill('nothingofthesort ');
  await expect(page.getByText('Nothing found for “nothingofthesort')).toBeVisible();
  await field(page).press('Escape');
  await expect(page.getByText('Look through everything')).toBeVisible();
});

test('what an input method composes is looked for once it is written', async ({ start }) => {
  const { page, host } = await start();
  await openFind(page);
  const device = await page.context().newCDPSession(page);
  await device.send('Input.imeSetComposition', { text: 'shen', selectionStart: 4, selectionEnd: 4 });
  await expect(field(page)).toHaveValue('shen');
  await expect(page.getByText('Look through everything')).toBeVisible();
  await device.send('Input.insertText', { text: '深圳' });
  await expect(field(page)).toHaveValue('深圳');
  await expect(page.getByText('Look through everything')).toBeHidden();
  expect(host).toBeTruthy();
});
