import { expect, type Page } from '@playwright/test';

/** Opens the sample library from the welcome screen. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Open the sample library/ }).click();
  await articles(page).first().waitFor();
}

/** The items of the list at the left. */
export function articles(page: Page) {
  return page.getByRole('listbox', { name: 'Articles' }).getByRole('option');
}

export async function openArticle(page: Page, title: RegExp): Promise<void> {
  await articles(page).filter({ hasText: title }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

/** Drags the mouse over words of the article that is open, once it stands still; they must stand in one paragraph. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await expect(async () => {
    // A press on words that are selected already would carry them away instead.
    await page.evaluate(() => getSelection()!.removeAllRanges());
    const { from, to } = await page.evaluate(placeOfWords, words);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => getSelection()!.toString())).toBe(words);
  }).toPass();
}

export async function clickWords(page: Page, words: string): Promise<void> {
  const { from, to } = await page.evaluate(placeOfWords, words);
  await page.mouse.click(from.y === to.y ? (from.x + to.x) / 2 : from.x + 2, from.y);
}

/** Runs in the page: brings words into view and says where they begin and end. */
function placeOfWords(words: string): { from: { x: number; y: number }; to: { x: number; y: number } } {
  const text = document.querySelector('[data-reading-text]')!;
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.nodeValue!.indexOf(words);
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    node.parentElement!.scrollIntoView({ block: 'center' });
    const lines = [...range.getClientRects()];
    const [first, last] = [lines[0]!, lines.at(-1)!];
    const middle = (line: DOMRect) => line.top + line.height / 2;
    return { from: { x: first.left + 0.5, y: middle(first) }, to: { x: last.right - 0.5, y: middle(last) } };
  }
  throw new Error(`The article does not say “${words}”`);
}
