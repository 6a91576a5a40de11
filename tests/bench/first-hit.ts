import path from 'node:path';
import { inRoot } from '../../tools/set-up/root.mjs';
import { hosts } from '../contract/hosts.ts';
import { type Figure, timed } from './figures.ts';
import { broadsheet, script } from './programs.ts';

const peer = 'a program that reads the files and looks for the word';
const lookScript = `
  import { readdirSync, readFileSync } from 'node:fs';
  const folder = process.argv.at(-1);
  for (const name of readdirSync(folder)) readFileSync(folder + '/' + name, 'utf8').includes('subsidy');`;

/** From the start of the program to the first answer, on a library that holds the seeds and has its index. */
export async function* firstHit(home: string): AsyncGenerator<Figure> {
  const library = path.join(home, 'library');
  await broadsheet(home, 'import', inRoot('seeds'), '--library', library);
  await broadsheet(home, 'search', 'subsidy', '--library', library);
  const peerTimes = await timed(7, () => script(lookScript, inRoot('seeds')));
  for (const [what, name] of [
    ['start to first hit, in process (Node runs already)', 'in process'],
    ['start to first hit, core process of the window', 'core process'],
    ['start to first hit, server of the browser shell', 'http'],
  ] as const) {
    yield { what, peer, peerTimes, times: await inTurn(7, () => startAndSearch(name, home, library)) };
  }
  const search = () => broadsheet(home, 'search', 'subsidy', '--library', library);
  yield { what: 'start to first hit, command line', peer, peerTimes, times: await timed(7, search) };
}

async function inTurn(count: number, measure: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) times.push(await measure());
  return times;
}

/** The time until the answer is there; closing is not part of it. */
async function startAndSearch(name: string, home: string, library: string): Promise<number> {
  const started = performance.now();
  const host = await hosts[name]!(home);
  await host.call('library.open', { path: library });
  const outcome = await host.call('search.query', { query: 'subsidy' });
  const took = performance.now() - started;
  await host.close();
  if (!outcome.ok) throw new Error(outcome.error.code);
  return took;
}
