import AxeBuilder from '@axe-core/playwright';
import { expect, type RunningWorkbench, test } from './workbench-test.ts';

async function openSettings({ page }: RunningWorkbench): Promise<void> {
  await page.getByRole('button', { name: /Open the sample library/ }).click();
  await page.getByRole('button', { name: /^Library:/ }).waitFor();
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'General' })).toBeVisible();
}

test('what is chosen applies at once and is still there after a restart', async ({ start }) => {
  const first = await start();
  const { page } = first;
  await openSettings(first);
  await page.getByRole('textbox', { name: 'Your name' }).first().fill('Ada Lovelace');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Who is at work?' })).toBeHidden();
  await page.getByRole('radio', { name: 'Night' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await page.getByRole('radio', { name: 'Roomy' }).click();
  await expect(page.locator('[data-density="roomy"]')).toBeVisible();
  await page.getByRole('button', { name: 'Reading' }).click();
  const sample = page.getByText('By the third quarter it had reached 615.');
  await expect(sample).toHaveCSS('font-size', '17.5px');
  await page.getByRole('radio', { name: '22' }).click();
  await expect(sample).toHaveCSS('font-size', '22px');
  await page.getByRole('button', { name: 'Keys', exact: true }).click();
  await page.getByRole('checkbox', { name: 'Single letters' }).uncheck();
  await first.quit();

  const again = await start();
  await openSettings(again);
  await expect(again.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(again.page.getByRole('textbox', { name: 'Your name' })).toHaveValue('Ada Lovelace');
  await expect(again.page.getByRole('radio', { name: 'Night' })).toBeChecked();
  await again.page.getByRole('textbox', { name: 'Find a setting' }).fill('font');
  await expect(again.page.getByRole('radio', { name: '22' })).toBeChecked();
  await again.page.getByRole('textbox', { name: 'Find a setting' }).fill('shortcuts');
  await expect(again.page.getByRole('checkbox', { name: 'Single letters' })).not.toBeChecked();
});

test('a setting is found by words that are not its name, and keys walk the choices', async ({ start }) => {
  const workbench = await start();
  const { page } = workbench;
  await openSettings(workbench);
  await page.getByRole('textbox', { name: 'Find a setting' }).fill('theme');
  await expect(page.getByRole('radiogroup', { name: 'Appearance' })).toBeVisible();
  await expect(page.getByRole('radiogroup', { name: 'Density' })).toBeHidden();
  await page.getByRole('radio', { name: 'System' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Day' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Day' })).toBeFocused();
  await page.getByRole('textbox', { name: 'Find a setting' }).fill('no such thing');
  await expect(page.getByText('No setting is about “no such thing”.')).toBeVisible();
});

for (const dark of [false, true]) {
  test(`nothing serious stands in anybody’s way, ${dark ? 'by night' : 'by day'}`, async ({ start }) => {
    const workbench = await start({ dark });
    const { page, host } = workbench;
    await openSettings(workbench);
    await expect(page.getByRole('dialog', { name: 'Who is at work?' })).toBeVisible();
    for (const group of ['General', 'Reading', 'Keys', 'About']) {
      await page.getByRole('button', { name: group, exact: true }).click();
      const { violations } = await new AxeBuilder({ page })
        .setLegacyMode(host === 'electron')
        .include('main')
        .include('[data-pane="analyst"]')
        .analyze();
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });
}
