import { articles, openSample } from './library-page.ts';
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
