import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Output } from '../../shared/contract/index.ts';
import { openSample } from './library-page.ts';
import { callCore } from './page-core.ts';
import { expect, test } from './workbench-test.ts';

test.use({ isPrepared: true });

const text = (page: Page): Locator => page.getByRole('textbox', { name: /^Text of the brief/ });
const outline = (page: Page): Locator => page.getByRole('list', { name: 'Outline' });
const sources = (page: Page): Locator => page.getByRole('list', { name: 'Sources' });

/** A brief from a drafted sheet, opened from the list. */
async function draftBrief(page: Page): Promise<Output<'briefs.draft'>> {
  await openSample(page);
  const sheet = await callCore(page, 'sheets.draft', { title: 'Five cities' });
  const brief = await callCore(page, 'briefs.draft', { sheet: sheet.id });
  await page.keyboard.press('Control+5');
  await page
    .getByRole('list', { name: 'Briefs' })
    .getByRole('button', { name: /^Five cities/ })
    .click();
  await expect(text(page)).toBeVisible();
  return brief;
}

async function storedText(page: Page, brief: Output<'briefs.draft'>['id']): Promise<string> {
  return JSON.stringify((await callCore(page, 'briefs.get', { brief })).blocks);
}

/** Puts the caret into a new paragraph under a heading. */
async function writeUnder(page: Page, heading: string): Promise<void> {
  await outline(page).getByRole('button', { name: heading, exact: true }).click();
  await page.keyboard.press('Enter');
}

async function expectNothingSerious(page: Page): Promise<void> {
  // Electron opens no further page for axe to work in.
  const { violations } = await new AxeBuilder({ page }).include('main').setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}

test('an empty brief is made, named by its heading, renamed, deleted and brought back', async ({ start }) => {
  const { page } = await start();
  await openSample(page);
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { name: 'No brief yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Empty brief' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('What they say');
  await page.keyboard.press('Enter');

  await expect(text(page).getByRole('heading', { level: 1 })).toHaveText('What they say');
  await text(page).getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' of 坪山');
  await expect(page.getByRole('tab', { name: 'What they say of 坪山' })).toBeVisible();

  await page.keyboard.press('Control+K');
  await page.getByPlaceholder('Go to or run').fill('Rename brief');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Title' }).fill('On Pingshan');
  await page.keyboard.press('Enter');
  await expect(text(page).getByRole('heading', { level: 1 })).toHaveText('On Pingshan');

  await page.keyboard.press('Control+K');
  await page.getByPlaceholder('Go to or run').fill('Delete brief');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Delete “On Pingshan”?' })).toBeVisible();
  await page.getByRole('button', { name: 'Delete the brief' }).click();
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { name: 'No brief yet' })).toBeVisible();
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(
    page.getByRole('list', { name: 'Briefs' }).getByRole('button', { name: /^On Pingshan/ }),
  ).toBeVisible();
  await expectNothingSerious(page);
});

test('what is typed is saved after a pause; undo in the editor is its own, and one outside comes into it', async ({
  start,
}) => {
  const { page } = await start();
  const brief = await draftBrief(page);
  await writeUnder(page, 'Evidence');
  await page.keyboard.type('Two sentences. ');
  await page.keyboard.press('Control+B');
  await page.keyboard.type('Bold');
  await page.keyboard.press('Control+B');
  await expect.poll(() => storedText(page, brief.id)).toContain('"text":"Bold","bold":true');
  const { items } = await callCore(page, 'history.list', {});
  expect(items.map(({ operation }) => operation).slice(0, 2)).toEqual(['briefs.update', 'briefs.draft']);

  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await page.keyboard.press('Control+Z');
  await expect(text(page)).not.toContainText('Two sentences');
  // The editor has nothing more to take back, and the library keeps its brief.
  await page.keyboard.press('Control+Z');
  await expect.poll(() => storedText(page, brief.id)).not.toContain('Two sentences');
  await expect(page.getByRole('tab', { name: 'Five cities' })).toBeVisible();

  await writeUnder(page, 'Evidence');
  await page.keyboard.type('To be taken back');
  await page.getByRole('tab', { name: 'Five cities' }).focus();
  await expect.poll(() => storedText(page, brief.id)).toContain('To be taken back');
  await page.keyboard.press('Control+Z');
  await expect(text(page)).not.toContainText('To be taken back');
  await page.keyboard.press('Control+Shift+Z');
  await expect(text(page)).toContainText('To be taken back');
});

test('values and quotations are put in with their numbers, and lead to their passages', async ({ start }) => {
  const { page } = await start();
  const brief = await draftBrief(page);
  await writeUnder(page, 'Evidence');
  await page.keyboard.type('There are ');
  await page.keyboard.type('/');
  await page.getByRole('combobox', { name: 'Find evidence' }).fill('biomedical companies 615 reached');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.type(' of them; and/or more.');
  const sentence = text(page)
    .getByRole('paragraph')
    .filter({ hasText: /^There are/ });
  await expect(sentence).toHaveText(/^There are 615 .*\d of them; and\/or more\.$/);

  await page.keyboard.press('Enter');
  await page.keyboard.type('/');
  await page.getByRole('combobox', { name: 'Find evidence' }).fill('biomedical companies 615 reached');
  await expect(page.getByRole('option')).toHaveCount(1);
  const quotes = text(page).locator('blockquote').filter({ hasText: '615' });
  const before = await quotes.count();
  await page.keyboard.press('Shift+Enter');
  await expect(quotes).toHaveCount(before + 1);

  await quotes.first().click();
  await expect(sources(page).locator('[aria-current]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Text of the article' })).toContainText('615');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(sentence).toBeVisible();

  // A citation is cut and pasted whole, and a letter typed on it does not take its place.
  const all = text(page).locator('blockquote');
  const count = await all.count();
  const moved = await all.first().getByRole('paragraph').innerText();
  await all.first().click();
  await page.keyboard.type('x');
  await expect(all).toHaveCount(count);
  await page.keyboard.press('Control+X');
  await expect(all).toHaveCount(count - 1);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+V');
  await expect(all.last().getByRole('paragraph')).toHaveText(moved);
  await expect
    .poll(async () => (await callCore(page, 'briefs.get', { brief: brief.id })).blocks.at(-1))
    .toMatchObject({
      type: 'quote',
      quote: moved,
    });
});

test('what has changed since says so, to everybody, and takes the new words when asked', async ({
  start,
}) => {
  const { page } = await start();
  const brief = await draftBrief(page);
  const [evidence] = brief.references;
  await callCore(page, 'sheets.removeEvidence', { evidence: evidence!.evidence });
  const tab = page.getByRole('tab', { name: /Five cities/ });
  await expect(tab).toContainText(/\d/);
  await expect(text(page).getByText('The evidence was taken out of the sheet.').first()).toBeVisible();
  await expect(
    outline(page)
      .getByLabel(/needs? a look/)
      .first(),
  ).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectNothingSerious(page);
    await page.getByRole('button', { name: 'Put in a value' }).click();
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectNothingSerious(page);
    await page.keyboard.press('Escape');
  }

  await page.getByRole('button', { name: 'Take the sheet’s table' }).click();
  await expect(page.getByRole('button', { name: 'Take the sheet’s table' })).toBeHidden();
  await expect
    .poll(async () => {
      const now = await callCore(page, 'briefs.get', { brief: brief.id });
      return (
        JSON.stringify(now.blocks.find(({ type }) => type === 'table')) === JSON.stringify(now.tables[0])
      );
    })
    .toBe(true);
});

test('nothing that was typed is lost when the tab, the library, the window or the core goes', async ({
  start,
}) => {
  // The workbench is started three times here.
  test.slow();
  const first = await start();
  const brief = await draftBrief(first.page);
  await writeUnder(first.page, 'Evidence');
  await first.page.keyboard.type('Before the tab closed');
  await first.page.getByRole('button', { name: 'Close Five cities' }).click();
  await expect.poll(() => storedText(first.page, brief.id)).toContain('Before the tab closed');

  await first.page
    .getByRole('list', { name: 'Briefs' })
    .getByRole('button', { name: /^Five cities/ })
    .click();
  await writeUnder(first.page, 'Evidence');
  await first.page.keyboard.type('Before the library closed');
  const { path: library } = (await callCore(first.page, 'library.info', {}))!;
  await first.page.getByRole('button', { name: /^Library: / }).click();
  await first.page.getByRole('menuitem', { name: 'Close library' }).click();
  await first.page
    .getByRole('button', { name: /Sample library/ })
    .first()
    .click();
  await expect(text(first.page)).toContainText('Before the library closed');

  await writeUnder(first.page, 'Evidence');
  await first.page.keyboard.type('Before the window closed');
  await first.page.close({ runBeforeUnload: true });
  await first.page.waitForEvent('close').catch(() => {});
  await first.quit();
  const second = await start({ library });
  await expect(text(second.page)).toContainText('Before the window closed');

  // Nobody pauses here, so it must be saved without a pause.
  await writeUnder(second.page, 'Evidence');
  await second.page.keyboard.type('Before the core was killed ', { delay: 20 });
  for (let key = 0; key < 40; key += 1) await second.page.keyboard.type('more', { delay: 20 });
  process.kill(await second.corePid(), 'SIGKILL');
  await second.page.close();
  await second.quit();
  const third = await start({ library });
  await expect(text(third.page)).toContainText('Before the core was killed more');
});

test('a brief is exported as one file that holds everything, and as Markdown; its panes are moved by key', async ({
  start,
  home,
}) => {
  const { page, saveTo } = await start();
  await draftBrief(page);
  await page.getByRole('button', { name: 'Export' }).click();
  const html = await saveTo(path.join(home, 'brief.html'), async () => {
    await page.getByRole('menuitem', { name: /One HTML file/ }).click();
  });
  await expect(page.getByRole('status').getByText(/^Written: /)).toBeVisible();
  const written = await readFile(html, 'utf8');
  expect(written).toContain('<h1>Five cities</h1>');
  expect(written).toContain('@font-face');
  expect(written).not.toMatch(/(?:src|href)="(?!#)/);

  await page.getByRole('button', { name: 'Export' }).click();
  const markdown = await saveTo(path.join(home, 'brief.md'), async () => {
    await page.getByRole('menuitem', { name: /Markdown/ }).click();
  });
  await expect.poll(() => readFile(markdown, 'utf8').catch(() => '')).toContain('# Five cities');
  expect(await readFile(markdown, 'utf8')).toMatch(/^\[\^1\]: \*/m);

  // Panes are remembered; in a narrow window they lie over the page.
  const width = async () => (await page.getByRole('region', { name: 'Outline' }).boundingBox())!.width;
  const before = await width();
  await page.getByRole('separator').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBeGreaterThan(before);
  const wider = await width();
  await expect
    .poll(async () => (await callCore(page, 'settings.get', {})).panes['brief.outline'] ?? 0)
    .toBeGreaterThan(before);
  await page.reload();
  await expect(text(page)).toBeVisible();
  await expect.poll(width).toBeCloseTo(wider, -0.5);

  await page.getByRole('tab', { name: /Five cities/ }).focus();
  await page.keyboard.press('Control+I');
  await expect(page.getByRole('region', { name: 'Sources' })).toBeHidden();
  await page.setViewportSize({ width: 1100, height: 800 });
  await expect(page.getByRole('region', { name: 'Outline' })).toBeHidden();
  await page.getByRole('button', { name: 'Show or hide the outline' }).click();
  await expect(page.getByRole('region', { name: 'Outline' })).toBeVisible();
  await page.getByRole('tab', { name: /Five cities/ }).focus();
  await page.keyboard.press('Control+I');
  await expect(page.getByRole('region', { name: 'Sources' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Outline' })).toBeHidden();
});
