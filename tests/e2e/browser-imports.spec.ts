import path from 'node:path';
import { makeLibrary, makeReports } from './import-page.ts';
import { expect, test } from './workbench-test.ts';

test('what a page itself drops comes in, and what cannot be sent is told', async ({ start, home }) => {
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(['A harbour opens\n\nShenzhen opened its harbour on Friday, it said.\n'], 'harbour.txt'),
    );
    document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer: transfer }));
  });
  await expect(page.getByRole('heading', { name: 'Imported harbour.txt' })).toBeVisible();
  await page.route('**/upload*', (route) => route.fulfill({ status: 413, body: '{}' }));
  await workbench.chooseFiles([path.join(makeReports(home, 1), 'report-0.txt')], () =>
    page.keyboard.press('Control+Shift+O'),
  );
  await expect(page.getByRole('alert')).toContainText('report-0.txt is too large');
  await page.unroute('**/upload*');
  await page.route('**/upload*', (route) => route.abort());
  await workbench.chooseFiles([path.join(home, 'reports/report-0.txt')], () =>
    page.keyboard.press('Control+Shift+O'),
  );
  await expect(page.getByRole('alert').last()).toContainText('does not answer');
  await page.unroute('**/upload*');
  await workbench.chooseFiles([path.join(home, 'reports/report-0.txt')], () =>
    page.keyboard.press('Control+Shift+O'),
  );
  await expect(page.getByRole('heading', { name: 'Imported report-0.txt' })).toBeVisible();
});
