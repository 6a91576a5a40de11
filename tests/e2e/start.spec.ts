import { expect, test } from './workbench-test.ts';

test('the sample library opens from the welcome screen with its six articles', async ({ start }) => {
  const { page } = await start();
  await page.getByRole('button', { name: /Open the sample library/ }).click();
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(6);
});
