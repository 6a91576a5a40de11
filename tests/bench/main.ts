import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { extractionReport } from './extraction/report.ts';
import { type Figure, heading, machine, rowOf } from './figures.ts';
import { corpus, corpusMany } from './corpus.ts';
import { firstHit } from './first-hit.ts';
import { importSeeds } from './import-seeds.ts';
import { keystroke } from './keystroke.ts';
import { roundTrip } from './round-trip.ts';
import { search, searchMany } from './search.ts';

/** Each part gets a folder of its own and says its figures as it has them. */
const parts: Readonly<Record<string, (home: string) => AsyncGenerator<Figure>>> = {
  import: importSeeds,
  corpus,
  'corpus-many': corpusMany,
  'first-hit': firstHit,
  keystroke,
  'round-trip': roundTrip,
  search,
  'search-many': searchMany,
};

/** Parts that measure how right something is, not how long it takes, and have a table of their own. */
const reports: Readonly<Record<string, () => AsyncGenerator<string>>> = { extraction: extractionReport };

const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const say = (line: string) => process.stdout.write(`${line}\n`);

say(machine());
if (Object.keys(parts).some(isWanted)) say(`\n${heading}`);
for (const [name, part] of Object.entries(parts)) {
  if (!isWanted(name)) continue;
  const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
  try {
    for await (const figure of part(home)) say(rowOf(figure));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
for (const [name, report] of Object.entries(reports)) {
  if (!isWanted(name)) continue;
  say('');
  for await (const line of report()) say(line);
}
