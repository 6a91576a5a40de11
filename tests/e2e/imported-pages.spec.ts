import { strToU8, zipSync } from 'fflate';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeLibrary } from './import-page.ts';
import { articles } from './library-page.ts';
import { startOutsideWorld } from './outside-world.ts';
import { callCore } from './page-core.ts';
import { expect, test } from './workbench-test.ts';

/** A page that tries in every way to run and to reach out. */
function hostilePage(title: string, at: string): string {
  const words = `<p onclick="window.pwned = true">The ${title} of Shenzhen opened on Friday, officials of the district said.</p>`;
  return `<html><head><title>${title}</title><base href="${at}/base/">
    <meta http-equiv="refresh" content="0;url=${at}/refresh">
    <link rel="stylesheet" href="${at}/style.css"><link rel="preload" as="image" href="${at}/preload.png">
    <style>@import url(${at}/import.css); body { background: url(${at}/background.png) }</style>
    <script src="${at}/script.js"></script><script>window.pwned = true; fetch('${at}/fetch')</script></head>
    <body onload="window.pwned = true" background="${at}/body.png">
    <article><h1>${title}</h1>${words.repeat(6)}
    <img src="${at}/picture.png" onerror="window.pwned = true"><img src="x" onerror="window.pwned = true">
    <iframe src="${at}/frame"></iframe><object data="${at}/object"></object><embed src="${at}/embed">
    <video src="${at}/video" poster="${at}/poster" autoplay></video>
    <svg><script>window.pwned = true</script><image href="${at}/svg.png"/><use href="${at}/use.svg#a"/></svg>
    <form action="${at}/form"><button autofocus onfocus="window.pwned = true">Send</button></form>
    <a href="javascript:window.pwned = true">A link</a><p style="background: url(${at}/inline.png)">More words.</p>
    </article></body></html>`;
}

const head = (type: string) => `From: a@b.cn\r\nSubject: Mail page\r\nMIME-Version: 1.0\r\n${type}\r\n\r\n`;

function bookOf(page: string): Uint8Array {
  const container =
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';
  const contents =
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Book page</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>';
  const files = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'c.opf': contents,
    'a.xhtml': page,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

/** The page in each format that can hold one. */
function makePages(folder: string, at: string): void {
  mkdirSync(folder);
  const write = (name: string, content: string | Uint8Array) =>
    writeFileSync(path.join(folder, name), content);
  write('page.html', hostilePage('Web page', at));
  write('mail.eml', head('Content-Type: text/html; charset=utf-8') + hostilePage('Mail page', at));
  const related = head('Content-Type: multipart/related; type="text/html"; boundary="b"');
  const part = `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: ${at}/saved\r\n\r\n`;
  write('saved.mhtml', `${related}${part}${hostilePage('Saved page', at)}\r\n--b--\r\n`);
  write('book.epub', bookOf(hostilePage('Book page', at)));
  write(
    'page.md',
    `# Noted page\n\n${hostilePage('Noted page', at)}\n\n[a](javascript:alert(1)) ![b](${at}/md.png)`,
  );
}

test('imported pages run nothing and load nothing, neither cleaned nor as they are', async ({
  start,
  home,
}) => {
  const outside = await startOutsideWorld();
  const workbench = await start();
  const { page } = workbench;
  await makeLibrary(page, home);
  const folder = path.join(home, 'pages');
  makePages(folder, `http://127.0.0.1:${outside.tcp}`);
  const { job } = await callCore(page, 'corpus.import', { sources: [{ path: folder }] });
  await expect.poll(async () => (await callCore(page, 'jobs.get', { job })).state).toBe('done');
  const { items } = await callCore(page, 'corpus.articles', {});
  expect(items.length).toBeGreaterThanOrEqual(5);
  await page.keyboard.press('Control+1');
  for (let at = 0; at < items.length; at += 1) {
    await articles(page).nth(at).click();
    await expect(page.locator('article, main').first()).toContainText('of Shenzhen opened on Friday');
    await page.getByRole('button', { name: 'Original' }).click();
    await expect(page.locator('pre').first()).toContainText('of Shenzhen opened on Friday');
    const foreign =
      'iframe, object, embed, video, base, form[action], a[href^="javascript"], meta[http-equiv="refresh"]';
    expect(await page.locator(foreign).count()).toBe(0);
    await page.getByRole('button', { name: 'Original' }).click();
  }
  expect(await page.evaluate(() => window.pwned)).toBeUndefined();
  expect(outside.seen).toEqual([]);
  await outside.close();
});
