import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openSample } from './library-page.ts';
import { expect, type RunningWorkbench, test } from './workbench-test.ts';

test.use({ isPrepared: true });

/** The sample library with a sheet drafted from it. */
async function draftSheet(page: Page): Promise<void> {
  await openSample(page);
  await page.keyboard.press('Control+4');
  await page.getByRole('button', { name: 'Draft a sheet' }).click();
  await expect(page.locator('.ag-cell:focus')).toBeVisible();
}

const grid = (page: Page): Locator => page.getByRole('grid');
const drawer = (page: Page): Locator => page.getByRole('region', { name: 'Evidence' });

/** A cell by the names of its row and its column. */
async function cell(page: Page, row: string, column: string): Promise<Locator> {
  await grid(page)
    .getByRole('columnheader', { name: new RegExp(`^${column}`) })
    .first()
    .waitFor();
  const columns = await grid(page).getByRole('columnheader').allInnerTexts();
  const at = columns.findIndex((text) => text.startsWith(column));
  const head = page.getByRole('rowheader', { name: new RegExp(`^${row} `) });
  const line = grid(page).getByRole('row').filter({ has: head });
  return line.locator(`[aria-colindex="${at + 1}"]`);
}

test('a draft compares the cities, and a conflict is settled by key with its reason', async ({ start }) => {
  const { page } = await start();
  await draftSheet(page);
  await expect(grid(page).getByRole('columnheader')).toHaveCount(7);
  const key = page.getByRole('group', { name: 'States of the cells' });
  await expect(key.getByRole('button', { name: 'conflict 2' })).toBeVisible();

  await page.keyboard.press(']');
  const conflicting = await cell(page, 'Academicians', 'Chengdu');
  await expect(conflicting).toBeFocused();
  await expect(conflicting).toContainText('conflict, 4 pieces of evidence');
  await page.keyboard.press('Enter');
  await expect(drawer(page)).toContainText('Conflict.');
  const choices = drawer(page).getByRole('radio');
  await expect(choices).toHaveCount(4);
  await expect(choices.first()).toBeFocused();

  await page.keyboard.press('1');
  await expect(choices.first()).toBeChecked();
  await expect(key.getByRole('button', { name: 'conflict 1' })).toBeVisible();
  await drawer(page).getByRole('textbox', { name: 'Reason' }).fill('All who came, not those who spoke');
  await page.keyboard.press('Enter');
  await expect(drawer(page)).toContainText('Settled: “27” was chosen.');

  await page.keyboard.press('Escape');
  await expect(drawer(page)).toBeHidden();
  await expect(conflicting).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByRole('textbox')).toHaveValue('All who came, not those who spoke');
  await drawer(page).getByRole('button', { name: 'Leave open' }).click();
  await expect(key.getByRole('button', { name: 'conflict 2' })).toBeVisible();
});

test('evidence opens the article at its words, and one comes back to the same cell', async ({ start }) => {
  const { page } = await start();
  await draftSheet(page);
  const sales = await cell(page, 'Operating income of pharmaceutical', 'Shenzhen');
  await sales.click();
  await expect(drawer(page)).toContainText('48.7 billion yuan');
  await drawer(page).getByRole('button', { name: /^Open/ }).click();
  await expect(grid(page)).toBeHidden();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(await cell(page, 'Operating income of pharmaceutical', 'Shenzhen')).toBeFocused();
  await expect(drawer(page)).toContainText('48.7 billion yuan');
});

test('what is taken out comes back by undo, and the focus stays in its row', async ({ start }) => {
  const { page } = await start();
  await draftSheet(page);
  const cellOf = (row: string) => cell(page, row, 'Shenzhen');
  await (await cellOf('Academicians')).click();
  await drawer(page)
    .getByRole('button', { name: /out of the sheet$/ })
    .click();
  await expect(await cellOf('Academicians')).not.toContainText('13');
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).click();
  await expect(await cellOf('Academicians')).toContainText('13');

  await (await cellOf('Enterprises')).click();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Delete');
  const question = page.getByRole('dialog');
  await expect(question).toContainText('Take out the row “Enterprises”?');
  await question.getByRole('button', { name: 'Take out 2 pieces of evidence' }).click();
  await expect(page.getByRole('rowheader', { name: /^Enterprises / })).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name: /^Automobile subsidy/ })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('rowheader', { name: /^Enterprises / })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: /^Automobile subsidy/ })).toBeFocused();
});

test('a draft is set right by keys: a year, a row that is another, an order, a group', async ({ start }) => {
  const { page } = await start();
  await draftSheet(page);
  const undoable = (name: string) => expect(page.getByText(`Undo: ${name}`)).toBeVisible();
  await (await cell(page, 'Investment', 'Baoshan')).click();
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByRole('radio')).toBeFocused();
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: 'Period' }).fill('2020');
  await page.keyboard.press('Enter');
  await expect(await cell(page, 'Investment', 'Baoshan')).toContainText('2020');
  await undoable('correct “more than 10 billion yuan” in Investment');
  await expect(drawer(page).getByRole('radio')).toBeFocused();
  await page.keyboard.press('Escape');

  const support = page.getByRole('rowheader', { name: /^Support / });
  await support.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Merge row into another…' }).click();
  await expect(page.getByRole('combobox', { name: 'Into' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(support).toHaveCount(0);
  await expect(await cell(page, 'Maximum support', 'Shenzhen')).toContainText('2 pieces of evidence');
  await undoable('merge the row “Support” into “Maximum support”');

  const merged = page.getByRole('rowheader', { name: /^Maximum support / });
  await expect(merged).toBeFocused();
  const above = (await page.getByRole('rowheader').allInnerTexts()).findIndex((text) =>
    /^Maximum/.test(text),
  );
  await page.keyboard.press('Alt+Shift+ArrowUp');
  await expect(page.getByRole('rowheader').nth(above - 1)).toContainText('Maximum support');
  await expect(merged).toBeFocused();

  await merged.click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Name, unit and group…' }).click();
  await page.getByRole('combobox', { name: 'Group' }).fill('Money');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Money 1')).toBeVisible();
  for (const _change of ['group', 'order', 'merger']) await page.keyboard.press('Control+z');
  await expect(support).toBeVisible();
});

test('an empty sheet is filled with places and indicators, and says what was looked for', async ({
  start,
}) => {
  const { page } = await start();
  await openSample(page);
  await page.keyboard.press('Control+4');
  await page.getByRole('button', { name: 'Start empty' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Two cities');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Nothing to compare yet' })).toBeVisible();

  for (const name of ['chengdu', '深圳']) {
    await page.keyboard.press('Control+Shift+P');
    await page.getByRole('combobox', { name: 'Place' }).fill(name);
    await expect(page.getByRole('option').first()).toContainText(name === '深圳' ? 'Shenzhen' : 'Chengdu');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox')).toBeHidden();
  }
  await page.keyboard.press('Control+Shift+I');
  await page.getByRole('textbox', { name: 'What is compared' }).fill('Car subsidy');
  await page.getByRole('textbox', { name: 'Unit' }).fill('m yuan');
  await page.keyboard.press('Enter');
  const empty = await cell(page, 'Car subsidy', 'Chengdu');
  await expect(empty).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(drawer(page)).toContainText('Nothing has been looked for here yet.');
  await expect(drawer(page).getByRole('button', { name: 'Looked, not found' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(empty).toContainText('not found');

  await page.keyboard.press('Escape');
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Subsidy for cars');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: /^Subsidy for cars/ })).toBeVisible();

  await page.keyboard.press('Control+4');
  await expect(page.getByRole('button', { name: /^Two cities 2 places × 1 indicator/ })).toBeVisible();
});

test('a sheet is exported, made into a brief and deleted', async ({ start, home }) => {
  const { page, saveTo } = await start();
  await draftSheet(page);
  const more = page.getByRole('button', { name: 'More for this sheet' });
  await more.click();
  const file = await saveTo(path.join(home, 'sheet.csv'), () =>
    page.getByRole('menuitem', { name: 'Export sheet as CSV…' }).click(),
  );
  await expect(page.getByRole('log')).toContainText('Exported as');
  expect(await readFile(file, 'utf8')).toContain('"Academicians","count"');

  await page.getByRole('button', { name: 'Make brief' }).click();
  await expect(page.getByRole('region', { name: 'Outline' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(grid(page)).toBeVisible();

  await more.click();
  await page.getByRole('menuitem', { name: 'Delete sheet…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete this sheet' }).click();
  await expect(grid(page)).toBeHidden();
  await page.getByRole('log').getByRole('button', { name: 'Undo' }).click();
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('button', { name: /pieces of evidence 2 conflicts$/ })).toBeVisible();
});

test('nothing is in the way of assistive technology, by day or by night', async ({ start }) => {
  const workbench = await start();
  const { page } = workbench;
  await draftSheet(page);
  await page.keyboard.press(']');
  await page.keyboard.press('Enter');
  await expect(drawer(page).getByRole('radio').first()).toBeFocused();
  await expectAccessible(workbench, 'main');
  // By night only the colours are others.
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(workbench, 'main', 'color-contrast');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+P');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(workbench, '[role="dialog"]');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Control+4');
  await expect(page.getByRole('heading', { name: 'Sheets' })).toBeVisible();
  await expectAccessible(workbench, 'main');
});

/** Rows of a grid are alike, so that a few stand for all. */
async function expectAccessible(
  { page, host }: RunningWorkbench,
  area: string,
  rules?: string,
): Promise<void> {
  const axe = new AxeBuilder({ page })
    .setLegacyMode(host === 'electron')
    .include(area)
    .exclude('.ag-row:nth-child(n + 4)');
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
