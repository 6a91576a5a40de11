import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeLibrary, toast } from './import-page.ts';
import { callCore } from './page-core.ts';
import { takePicture } from './pictures.ts';
import { expectNoSeriousFault } from './serious-faults.ts';
import { expect, test } from './workbench-test.ts';

const LEAD =
  'The bridge over the inner harbour opened to the public on Friday, two months before it was due.';
const STORY =
  'Officials said that forty thousand vehicles cross it every day, and that the old ferry runs on until the autumn.';
const TABLE = [
  'id,kicker,lead,story,day',
  ...[1, 2, 3].map((at) => `${at},第${at}座大桥通车,"${LEAD}","${STORY} No. ${at}.",2021-03-0${at}`),
].join('\n');

test('the columns of a table are put right by keys alone, and taken back', async ({ start, home }) => {
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  const file = path.join(home, 'bridges.csv');
  writeFileSync(file, TABLE);
  await callCore(page, 'corpus.import', { sources: [{ path: file }] });
  await page.keyboard.press('Control+6');
  const files = page.getByRole('grid', { name: 'Files of the import' });
  await expect(files).toContainText('3 articles.', { timeout: 60_000 });
  await expect(files.getByRole('button', { name: 'Columns: bridges.csv' })).toBeVisible();
  await files.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('columns of the table');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What the columns are for' });
  await expect(dialog.getByRole('columnheader')).toHaveCount(5);
  await expect(dialog.getByLabel('What “story” is')).toHaveValue('text');
  await expect(dialog).toContainText('Taken for this by their names');
  await expectNoSeriousFault(workbench);
  await takePicture(page, workbench.host, 'columns');
  await dialog.getByLabel('What “lead” is').focus();
  await page.keyboard.type('Text');
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('What “lead” is')).toHaveValue('text');
  await dialog.getByRole('button', { name: 'Read again' }).press('Enter');
  await expect(dialog).toBeHidden();
  await expect(toast(page, 'Reads the table by the columns that you chose.')).toBeVisible();
  const textOfFirst = async () => {
    const { items } = await callCore(page, 'corpus.articles', { sort: 'date' });
    const [first] = items;
    return (await callCore(page, 'corpus.text', { article: first!.id })).text;
  };
  await expect.poll(textOfFirst).toContain(LEAD);
  await page.keyboard.press('Control+z');
  await expect.poll(textOfFirst).not.toContain(LEAD);
});
