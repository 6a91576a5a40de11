import type { Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from '../../tools/set-up/root.mjs';

/**
 * Takes a picture of a view by day and by night. `npm run pictures` renews those that the documents hold; all others, and
 * those of any other run, lie beside the results for whoever wants to look.
 */
export async function takePicture(page: Page, host: 'browser' | 'electron', name: string): Promise<void> {
  const folder = folderOf(name) ?? inRoot('out/pictures', host);
  await page.mouse.move(0, 0);
  for (const [scheme, suffix] of [
    ['dark', '-dark'],
    ['light', ''],
  ] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(() => document.fonts.ready);
    // Marks are drawn with the frame after the one in which the colours change.
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await page.screenshot({ path: path.join(folder, `${name}${suffix}.png`), animations: 'disabled' });
  }
}

/** The documents' folder where they hold this picture. */
function folderOf(name: string): string | null {
  const folder = process.env.BROADSHEET_PICTURES;
  return folder && existsSync(path.join(folder, `${name}.png`)) ? folder : null;
}
