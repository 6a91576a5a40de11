import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { articles, openArticle, openSample } from './library-page.ts';
import { callCore } from './page-core.ts';
import { takePicture } from './pictures.ts';
import { expect, test } from './workbench-test.ts';

test.use({ isPrepared: true });

test('articles are chosen, collected, excluded, trashed and brought back', async ({ start }) => {
  const { page, host } = await start();
  await openSample(page);
  await articles(page).nth(0).click();
  await articles(page)
    .nth(1)
    .click({ modifiers: ['Shift'] });
  await expect(page.getByText('2 chosen')).toBeVisible();
  await articles(page).nth(0).click();
  await articles(page)
    .nth(1)
    .click({ modifiers: ['Control'] });
  await expect(page.getByText('2 chosen')).toBeVisible();
  await articles(page).nth(1).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Add to collection…' }).click();
  await page.getByRole('combobox', { name: 'Collection' }).fill('Ports');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 articles are in “Ports”')).toBeVisible();
  await page.getByRole('button', { name: /^Which articles are listed/ }).click();
  await page.getByRole('menuitem', { name: /Ports/ }).click();
  await expect(articles(page)).toHaveCount(2);
  await page.getByRole('button', { name: /^Which articles are listed/ }).click();
  await takePicture(page, host, 'order-scopes');
  await page.getByRole('menuitem', { name: /All articles/ }).click();
  await expect(articles(page)).toHaveCount(6);

  await articles(page).nth(2).click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Exclude…' }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('an advertisement');
  await page.keyboard.press('Enter');
  await expect(articles(page)).toHaveCount(5);
  await page.getByRole('button', { name: /^Which articles are listed/ }).click();
  await page.getByRole('menuitem', { name: /Excluded/ }).click();
  await expect(articles(page)).toHaveCount(1);
  await expect(articles(page).first()).toContainText('an advertisement');
  await page.getByRole('button', { name: /^Which articles are listed/ }).click();
  await page.getByRole('menuitem', { name: /All articles/ }).click();

  await expect(articles(page)).toHaveCount(5);
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await page.keyboard.press('Delete');
  await expect(page.getByText('1 article is in the trash')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Take out of the trash' })).toBeVisible();
  await expect(articles(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(articles(page)).toHaveCount(5);
});

test('a fact is corrected where it stands, and taken back', async ({ start }) => {
  const { page, host } = await start();
  await openSample(page);
  await articles(page).first().click();
  await page.getByRole('tab', { name: 'About' }).click();
  await page.getByRole('button', { name: /^Correct: Source/ }).click();
  await page.getByRole('textbox', { name: 'Source' }).fill('Xinhua');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Correct: Source: Xinhua' })).toBeVisible();
  await page.getByRole('button', { name: /^Correct: Published/ }).click();
  await takePicture(page, host, 'order-about');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Take back: Source' }).click();
  await expect(page.getByRole('button', { name: 'Correct: Source: Xinhua' })).toHaveCount(0);
});

test('a text is pasted as a new article, with what it says of itself in the fields', async ({ start }) => {
  const { page, host } = await start();
  await openSample(page);
  await page.keyboard.press('Control+Shift+V');
  const text =
    'The port of Shenzhen opens\n\nBy Li Wei, 2021-03-10\n\nShips came in from many countries, officials said.';
  await page.getByRole('textbox', { name: 'Text' }).fill(text);
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('The port of Shenzhen opens');
  await expect(page.getByRole('textbox', { name: 'Published' })).toHaveValue('10 Mar 2021');
  await page.getByRole('textbox', { name: 'Source' }).fill('WeChat');
  await takePicture(page, host, 'order-paste');
  await page.getByRole('button', { name: 'Add article' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The port of Shenzhen opens' })).toBeVisible();
  await expect(articles(page)).toHaveCount(7);
});

test('a sheet and its brief are drawn from a collection, and say where an article is set aside', async ({
  start,
}) => {
  const { page, host } = await start();
  await openSample(page);
  const { items } = await callCore(page, 'corpus.articles', { sort: 'title' });
  const gathered = items.filter(({ title }) => /Chongqing|Shenzhen/.test(title)).map(({ id }) => id);
  await callCore(page, 'collections.create', { name: 'Cars and drugs', articles: gathered });
  await page.keyboard.press('Control+4');
  await page.getByRole('button', { name: 'Draft a sheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Draft a sheet' });
  await dialog.getByLabel('Drawn from').selectOption({ index: 1 });
  await page.keyboard.press('Enter');
  const scope = page.getByRole('button', { name: /^Drawn from/ });
  await expect(scope).toHaveText('Cars and drugs');
  await callCore(page, 'corpus.trash', { articles: [gathered[0]!] });
  await expect(page.getByRole('gridcell').filter({ hasText: 'trash' }).first()).toBeVisible();
  await takePicture(page, host, 'order-sheet');

  await page.keyboard.press('Control+B');
  await expect(page.getByRole('dialog').getByLabel('Drawn from')).not.toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Sources' })).toContainText('in the trash');
  await scope.click();
  await page.getByRole('menuitem', { name: 'All articles' }).click();
  await expect(scope).toHaveText('All articles');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(scope).toHaveText('Cars and drugs');
  await takePicture(page, host, 'order-brief');
});

test('a text that was given by hand is edited later, and undone', async ({ start, home }) => {
  const { page } = await start();
  await openSample(page);
  const scan = path.join(home, 'scan.png');
  writeFileSync(scan, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  const text = 'The ferry\n\nThe ferry to the islands runs every hour, officials of the harbour said.';
  await callCore(page, 'corpus.giveText', { source: { path: scan }, text });
  await openArticle(page, /The ferry/);
  await page.getByRole('tab', { name: 'About' }).click();
  await page.getByRole('button', { name: 'Edit the text…' }).click();
  const field = page.getByRole('textbox', { name: 'What it says' });
  await field.fill(text.replace('every hour', 'twice a day'));
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('[data-reading-text]')).toContainText('runs twice a day');
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.locator('[data-reading-text]')).toContainText('runs every hour');
});

test('a rule that is switched off leaves its words in, and undo takes them out again', async ({
  start,
  home,
}) => {
  const { page } = await start();
  await openSample(page);
  const file = path.join(home, 'bridge.html');
  const words = 'The bridge over the river opened on Friday, and ferries run no more, officials said. ';
  const body = `<nav><a href="/">Home of the paper</a> <a href="/w">World</a></nav><article><h1>The bridge opens</h1><p>${words.repeat(3)}</p><p>${words.repeat(2)}</p></article>`;
  writeFileSync(file, `<!doctype html><title>The bridge opens</title><body>${body}</body>`);
  await callCore(page, 'corpus.import', { sources: [{ path: file }] });
  await openArticle(page, /The bridge opens/);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: 'Cleaning', exact: true }).click();
  const rule = page.getByRole('checkbox', { name: 'Navigation', exact: true });
  await rule.uncheck();
  await expect(page.getByText('One file was read again')).toBeVisible();
  await page.getByRole('tab', { name: /The bridge opens/ }).click();
  await expect(page.locator('[data-reading-text]')).toContainText('Home of the paper');
  await expect(page.getByRole('heading', { level: 1, name: 'The bridge opens' })).toBeVisible();
  await page.keyboard.press('Control+Z');
  await expect(page.locator('[data-reading-text]')).not.toContainText('Home of the paper');
});
