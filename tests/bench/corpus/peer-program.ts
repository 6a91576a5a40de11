import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/*
 * The least that has to be done with a folder, in a program of its own and in one thread: node peer-program.ts PEER FOLDER HOME
 * prints how long it took, in milliseconds.
 */

const peers = { index, walk, readability, pdfjs } as const satisfies Record<
  string,
  (files: string[], home: string) => void | Promise<void>
>;

export type Peer = keyof typeof peers;

const [peer = '', folder = '', home = ''] = process.argv.slice(2);
const started = performance.now();
await peers[peer as Peer](filesIn(folder), home);
process.stdout.write(JSON.stringify(performance.now() - started));

function filesIn(root: string): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Whole files into SQLite's own full-text index, in one transaction. */
function index(files: readonly string[], home: string): void {
  const database = new DatabaseSync(path.join(home, 'peer.sqlite'));
  database.exec('CREATE VIRTUAL TABLE news USING fts5 (path, text); BEGIN');
  const insert = database.prepare('INSERT INTO news VALUES (?, ?)');
  for (const file of files) insert.run(file, readFileSync(file, 'utf8'));
  database.exec('COMMIT');
  database.close();
}

function walk(files: readonly string[]): void {
  for (const file of files) statSync(file);
}

function readability(files: readonly string[]): void {
  for (const file of files) {
    const { window } = new JSDOM(readFileSync(file, 'utf8'));
    if (!new Readability(window.document).parse()?.textContent) throw new Error(`nothing in ${file}`);
    window.close();
  }
}

async function pdfjs(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const task = getDocument({
      data: new Uint8Array(readFileSync(file)),
      verbosity: 0,
      useSystemFonts: false,
    });
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number += 1) {
      await (await document.getPage(number)).getTextContent();
    }
    await task.destroy();
  }
}
