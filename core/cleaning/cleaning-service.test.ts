import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CleaningRuleName } from '../../shared/model/cleaning-rule.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';

const PAGE = `Skip to main content

The harbour opens

Officials spoke of a good day for the district and its people, and of the next one.

Back to top
Share this article on Facebook

The old pier was closed in spring. A ferry runs every hour.
`;

async function onePage() {
  const folder = tempFolder();
  writeFileSync(path.join(folder, 'page.txt'), PAGE);
  writeFileSync(
    path.join(folder, 'other.txt'),
    'A bridge is built\n\nIt is said to be a long one, and dear.\n',
  );
  const test = await startTestCore();
  await test.importAll(folder);
  const { items } = await test.call('corpus.articles', { sort: 'title' });
  return { test, article: items.find(({ title }) => title === 'The harbour opens')!.id };
}

async function rule({ call }: TestCore, name: CleaningRuleName) {
  return (await call('cleaning.rules', {})).find(({ rule }) => rule === name);
}

async function set(test: TestCore, name: CleaningRuleName, isOn: boolean) {
  const { job, documents } = await test.call('cleaning.setRule', { rule: name, isOn });
  expect(await test.ended(job)).toMatchObject({ state: 'done', error: null });
  return documents;
}

describe('cleaning rules', () => {
  it('are listed with what each took out of this library', async () => {
    const { test } = await onePage();
    expect(await rule(test, 'shareBar')).toEqual({ rule: 'shareBar', isOn: true, pieces: 1, documents: 1 });
    expect(await rule(test, 'copyright')).toMatchObject({ pieces: 0, documents: 0 });
  });

  it('leave their lines in once they are switched off, and the marks go along', async () => {
    const { test, article } = await onePage();
    const before = await test.call('corpus.text', { article });
    const start = before.text.indexOf('closed in spring');
    await test.call('annotations.create', { article, range: { start, end: start + 16 } });
    expect(await set(test, 'shareBar', false)).toBe(1);
    const { text } = await test.call('corpus.text', { article });
    expect(text).toContain('Share this article on Facebook');
    expect(text).not.toContain('Back to top');
    const { items } = await test.call('annotations.list', { article });
    const place = text.indexOf('closed in spring');
    expect(items).toMatchObject([{ state: 'exact', start: place, end: place + 16 }]);
    expect(await rule(test, 'shareBar')).toMatchObject({ isOn: false, pieces: 0 });
  });

  it('come back with one undo, and with being switched on again', async () => {
    const { test, article } = await onePage();
    const before = await test.call('corpus.text', { article });
    await set(test, 'shareBar', false);
    await test.call('history.undo', {});
    expect(await test.call('corpus.text', { article })).toEqual(before);
    expect(await rule(test, 'shareBar')).toMatchObject({ isOn: true, pieces: 1 });
    await test.call('history.redo', {});
    await set(test, 'shareBar', true);
    expect((await test.call('corpus.text', { article })).text).toBe(before.text);
  });

  it('do not change which articles there are: a mark that stays still ends a text', async () => {
    const { test } = await onePage();
    const count = (await test.call('corpus.articles', {})).total;
    await set(test, 'backToTop', false);
    await set(test, 'skipLink', false);
    expect((await test.call('corpus.articles', {})).total).toBe(count);
  });

  it('hold for what is imported later', async () => {
    const { test } = await onePage();
    await set(test, 'moreLink', false);
    const file = path.join(tempFolder(), 'later.txt');
    writeFileSync(file, 'A tunnel is dug\n\nIt leads to the islands in the south of the bay.\n\nRead more\n');
    await test.importAll(file);
    const { items } = await test.call('corpus.articles', {});
    const { id } = items.find(({ title }) => title === 'A tunnel is dug')!;
    expect((await test.call('corpus.text', { article: id })).text).toContain('Read more');
  });
});
