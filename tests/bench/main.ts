import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Figure, heading, machine, rowOf } from './figures.ts';
import { firstHit } from './first-hit.ts';
import { importSeeds } from './import-seeds.ts';
import { keystroke } from './keystroke.ts';
import { roundTrip } from './round-trip.ts';

/** Each part gets a folder of its own and says its figures as it has them. */
const parts: Readonly<Record<string, (home: string) => AsyncGenerator<Figure>>> = {
  import: importSeeds,
  'first-hit': firstHit,
  keystroke,
  'round-trip': roundTrip,
};

const wanted = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

say(`${machine()}\n\n${heading}`);
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const home = mkdtempSync(path.join(tmpdir(), 'broadsheet-'));
  try {
    for await (const figure of part(home)) say(rowOf(figure));
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
