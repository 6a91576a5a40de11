import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commandIds } from '../shared/commands/command-table.ts';
import { inRoot } from '../tools/set-up/root.mjs';

/* Words that must not stand in what is shipped, each with the reason; a window's safety hangs on them. */

const shipped = globSync('{shared,core,hosts,electron,renderer}/**/*.{ts,tsx}', { cwd: inRoot() })
  .filter((file) => !/\.test\.tsx?$|\.d\.ts$/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(inRoot(file), 'utf8') }));

const forbidden: { word: RegExp; why: string; but?: RegExp }[] = [
  { word: /\bsendSync\b|\breturnValue\s*=/, why: 'the page would stand still until it is answered' },
  {
    word: /nodeIntegration\w*:\s*true|contextIsolation:\s*false|sandbox:\s*false|webSecurity:\s*false/,
    why: 'the page would reach Node',
  },
  { word: /webviewTag:\s*true|<webview/, why: 'a page within the page is none of ours' },
  { word: /@electron\/remote|enableRemoteModule/, why: 'it gives the page the main process' },
  { word: /executeJavaScript/, why: 'text would become code' },
  { word: /\beval\(|new Function\(/, why: 'text would become code' },
  {
    word: /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|insertAdjacentHTML|document\.write/,
    why: 'text would become markup',
  },
  { word: /openExternal/, why: 'it opens whatever it is told, outside of the program' },
  { word: /ipcRenderer\.(send|on)\(\s*[^'"`\w]/, why: 'channels are named in the contract' },
  {
    word: /\bfetch\(|XMLHttpRequest|new WebSocket|EventSource|sendBeacon/,
    why: 'nothing leaves the machine',
    but: /^renderer\/client\//,
  },
];

describe('what is shipped', () => {
  it.each(forbidden)('holds no $word: $why', ({ word, but }) => {
    const found = shipped
      .filter(({ file, text }) => !but?.test(file) && word.test(text))
      .map(({ file }) => file);
    expect(found).toEqual([]);
  });

  it('is looked at', () => {
    expect(shipped.length).toBeGreaterThan(200);
  });
});

describe('the commands', () => {
  const handlers = shipped.filter(({ file }) => file.startsWith('renderer/')).map(({ text }) => text);

  it.each(commandIds)('%s does something somewhere: a menu has no entry that leads nowhere', (id) => {
    // The eight tags are one handler each, made by their number.
    const handler = /^tag\.\d$/.test(id) ? '`tag.${key}`' : `'${id}': `;
    expect(handlers.some((text) => text.includes(handler))).toBe(true);
  });
});
