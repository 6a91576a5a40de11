import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';
import { inRoot } from '../../tools/set-up/root.mjs';
import type { Figure } from './figures.ts';
import { broadsheet } from './programs.ts';

const words = ['subsidy', 'biomedical', 'shenzhen', 'conference'];

/** From a key in the search field to the list as it is painted then, in Chromium on the browser shell. */
export async function* keystroke(home: string): AsyncGenerator<Figure> {
  const executablePath = process.env.BROADSHEET_CHROMIUM;
  if (!executablePath)
    return void process.stderr.write('broadsheet: no Chromium is here; keystrokes are left out.\n');
  const library = path.join(home, 'library');
  await broadsheet(home, 'import', inRoot('seeds'), '--library', library);
  const { url, stop } = await serve(home, library);
  const browser = await chromium.launch({ executablePath });
  try {
    yield {
      what: 'keystroke to list, Chromium on the browser shell',
      times: await timesOfTyping(await workbench(browser, url)),
      peer: 'a bare page that filters the paragraphs by `includes`',
      peerTimes: await timesOfTyping(await barePage(browser)),
    };
  } finally {
    await browser.close();
    await stop();
  }
}

async function serve(home: string, library: string) {
  const args = [inRoot('out/core/cli.js'), 'serve', '--no-open', '--library', library];
  const server = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BROADSHEET_HOME: home },
  });
  const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
  const stop = async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  return { ...(JSON.parse(line) as { url: string }), stop };
}

async function workbench(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.getByRole('option').first().waitFor();
  return page;
}

/** The least that narrows a list: no index, no ranking, no core. */
async function barePage(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.setContent('<input aria-label="Search articles"><ul role="listbox"></ul>');
  const folder = inRoot('seeds');
  const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
  await page.evaluate(
    (paragraphs) => {
      const list = document.querySelector('ul')!;
      const field = document.querySelector('input')!;
      field.addEventListener('input', () => {
        const found = paragraphs.filter((text) => text.toLowerCase().includes(field.value));
        list.replaceChildren(
          ...found.map((text) => Object.assign(document.createElement('li'), { textContent: text })),
        );
      });
    },
    texts.flatMap((text) => text.split('\n')),
  );
  return page;
}

/** Types words, a key when the list stands still after the one before; keys that leave the list as it is do not count. */
async function timesOfTyping(page: Page): Promise<number[]> {
  const field = page.getByLabel('Search articles', { exact: true });
  const times: (number | null)[] = [];
  for (const word of words) {
    await field.fill('');
    await page.waitForTimeout(300);
    for (const letter of word) {
      const time = page.evaluate(timeOfNextKey);
      await field.press(letter);
      times.push(await time);
      await page.waitForTimeout(50);
    }
  }
  return times.filter((time) => time !== null);
}

/** Runs in the page: from the event of a key to the end of the frame that shows what it changed in the list. */
function timeOfNextKey(): Promise<number | null> {
  return new Promise((resolve) => {
    const list = document.querySelector('[role=listbox]')!;
    let pressed = 0;
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - pressed);
        port2.postMessage(null);
      });
    });
    const onKey = (event: KeyboardEvent): void => {
      pressed = event.timeStamp;
      observer.observe(list, { subtree: true, childList: true, characterData: true });
      setTimeout(() => resolve(null), 1000);
    };
    addEventListener('keydown', onKey, { once: true, capture: true });
  });
}
