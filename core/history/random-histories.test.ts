import fc from 'fast-check';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import type { ArticleId, EntityId } from '../../shared/model/ids.ts';
import { tempFolder } from '../../tests/helpers/temp-folder.ts';
import { startTestCore, type TestCore } from '../../tests/helpers/test-core.ts';

/*
 * Whatever an analyst does, in whatever order: undo leads back through each state to the empty library and redo forward
 * again, nothing ever stands in the way, and what is counted as one goes is what a count from nothing finds.
 */

const SENTENCES = [
  'Shenzhen paid 30 million yuan for the new quay, the report says.',
  'In Zhuhai and Guangzhou output grew by 6.2 percent.',
  'Pingshan District opened 12 schools for Shenzhen.',
  'Shanghai spoke of 4 billion yuan; Beijing of 300 million yuan.',
  'Nobody in the harbour knew why the ferry was late.',
];
const GAZETTEER = [
  'cn-440300',
  'cn-440400',
  'cn-310000',
  'cn-110000',
  'cn-420100',
  'cn-510100',
] as EntityId[];

/** What is done next, and two numbers that choose with what: each counts round among what there is. */
interface Step {
  act: keyof typeof acts;
  a: number;
  b: number;
}

interface World extends TestCore {
  folder: string;
}

const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];

const acts = {
  import: async ({ folder, importAll }: World, a: number, b: number) => {
    const chosen = SENTENCES.filter((_sentence, at) => ((b + 1) >> at) & 1);
    writeFileSync(path.join(folder, `${a % 3}.txt`), `Report ${a % 3}\n\n${chosen.join('\n\n')}\n`);
    await importAll(folder);
  },
  decide: async (world: World, a: number, b: number) => {
    const mention = await someMention(world, a, b);
    const state = (['accepted', 'rejected', 'suggested'] as const)[b % 3]!;
    if (mention) await world.call('entities.decide', { mentions: [mention.id], state });
  },
  correct: async (world: World, a: number, b: number) => {
    const mention = await someMention(world, a, b);
    if (!mention) return;
    const place = pick(GAZETTEER, a + b)!;
    const change = mention.kind === 'quantity' ? { place } : { entity: place };
    await world.call('entities.correct', { mention: mention.id, ...change });
  },
  add: async (world: World, a: number, b: number) => {
    const article = await someArticle(world, a);
    const target =
      b % 2 === 0
        ? { entity: pick(GAZETTEER, b)! }
        : { newEntity: { kind: 'city' as const, name: `New ${b}` } };
    if (article) await world.call('entities.add', { article, range: { start: 0, end: 6 }, ...target });
  },
  merge: async ({ call }: World, a: number, b: number) => {
    const { items } = await call('entities.list', { limit: 100 });
    const [from, into] = [pick(items, a), pick(items, b)];
    if (from && into && from.id !== into.id) await call('entities.merge', { from: from.id, into: into.id });
  },
  mark: async (world: World, a: number, b: number) => {
    const article = await someArticle(world, a);
    const tags = (await world.call('tags.list', {})).items.slice(0, b % 3).map(({ id }) => id);
    if (article) await world.call('annotations.create', { article, range: { start: b % 5, end: 8 }, tags });
  },
  unmark: async (world: World, a: number, b: number) => {
    const article = await someArticle(world, a);
    const mark = article && pick((await world.call('annotations.list', { article })).items, b);
    if (mark) await world.call('annotations.remove', { annotations: [mark.id] });
  },
  tag: async ({ call }: World, a: number) => {
    const { items } = await call('tags.list', {});
    const name = `Tag ${a % 4}`;
    const known = items.find((tag) => tag.name === name);
    if (known) await call('tags.remove', { tag: known.id });
    else await call('tags.create', { name, parent: pick(items, a)?.id ?? null });
  },
  draft: async ({ call }: World) => {
    const { total } = await call('sheets.list', {});
    if (total < 2) await call('sheets.draft', {}).catch(() => null);
  },
  cite: async (world: World, a: number, b: number) => {
    const { call } = world;
    const sheet = pick((await call('sheets.list', {})).items, a)?.id;
    const mention = await someMention(world, a, b);
    if (!sheet) await call('sheets.create', { title: 'Sheet', places: [pick(GAZETTEER, b)!] });
    else if (mention) {
      const place = pick(GAZETTEER, a)!;
      await call('sheets.addEvidence', {
        ...{ sheet, place, mention: mention.id, newIndicator: { name: `Row ${b}`, unit: '' } },
      });
    }
  },
  brief: async ({ call }: World, a: number) => {
    const sheet = pick((await call('sheets.list', {})).items, a)?.id;
    if (sheet && a % 2 === 0) await call('briefs.draft', { sheet });
    else if (sheet) await call('sheets.remove', { sheet });
  },
} satisfies Record<string, (world: World, a: number, b: number) => Promise<void>>;

async function someArticle({ call }: World, at: number): Promise<ArticleId | undefined> {
  return pick((await call('corpus.articles', {})).items, at)?.id;
}

async function someMention(world: World, a: number, b: number) {
  const article = await someArticle(world, a);
  return article && pick((await world.call('entities.mentions', { article })).items, b);
}

const number = fc.nat({ max: 30 });
const step = fc.record<Step>({
  act: fc.constantFrom(...(Object.keys(acts) as Step['act'][])),
  a: number,
  b: number,
});
/** An article that names no place, so that places come in by both ways. */
const first: Step = { act: 'import', a: 0, b: 15 };
/** What is done, and after each step how often that is undone and how often done again. */
const history = fc.array(fc.tuple(step, fc.nat({ max: 3 }), fc.nat({ max: 3 })), {
  minLength: 4,
  maxLength: 14,
});

it('lead back and forward through each of their states, and are counted right in each', async () => {
  const test = await startTestCore();
  const home = tempFolder();
  let library = 0;
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const root = path.join(home, `${(library += 1)}`);
      await test.call('library.create', { path: root });
      const database = new DatabaseSync(path.join(root, 'library.sqlite'), { readOnly: true });
      try {
        await walk({ ...test, folder: tempFolder() }, database, [[first, 0, 0], ...steps]);
      } finally {
        database.close();
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

it('do not hang on a place that was named by hand first and found in an article afterwards', async () => {
  const world = { ...(await startTestCore()), folder: tempFolder() };
  await acts.import(world, 0, 15);
  await acts.add(world, 0, 0);
  await acts.import(world, 1, 0);
  for (let count = 0; count < 3; count += 1) await world.call('history.undo', {});
  expect((await world.call('history.next', {})).undo).toBeNull();
});

async function walk(world: World, database: DatabaseSync, steps: [Step, number, number][]): Promise<void> {
  const { call } = world;
  const past = [stateOf(database)];
  const future: string[] = [];
  const undo = async (): Promise<void> => {
    await call('history.undo', {});
    future.push(past.pop()!);
    expect(stateOf(database)).toBe(past.at(-1));
    expectCounted(database);
  };
  const redo = async (): Promise<void> => {
    await call('history.redo', {});
    past.push(future.pop()!);
    expect(stateOf(database)).toBe(past.at(-1));
    expectCounted(database);
  };
  for (const [{ act, a, b }, back, forth] of steps) {
    const before = (await call('history.next', {})).undo?.seq;
    await acts[act](world, a, b);
    expectCounted(database);
    if ((await call('history.next', {})).undo?.seq !== before) {
      past.push(stateOf(database));
      future.length = 0;
    }
    for (let count = 0; count < back && past.length > 1; count += 1) await undo();
    for (let count = 0; count < forth && future.length > 0; count += 1) await redo();
  }
  while (past.length > 1) await undo();
  expect((await call('history.next', {})).undo).toBeNull();
  while (future.length > 0) await redo();
  expect((await call('history.next', {})).redo).toBeNull();
}

/** Everything that is the analyst's to change; what was suggested or is known outlives an import that is undone. */
function stateOf(database: DatabaseSync): string {
  const tables =
    'document article tag annotation annotation_tag sheet sheet_place indicator evidence cell brief';
  const mine = tables
    .split(' ')
    .map((table) => database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all());
  const mentions = database.prepare(
    `SELECT m.* FROM any_mention m JOIN article r ON r.id = m.article
     WHERE m.state <> 'suggested' OR m.revision = r.revision ORDER BY m.id`,
  );
  const entities = database.prepare(
    `SELECT id, merged_into, aliases FROM entity WHERE merged_into IS NOT NULL
      OR id IN (SELECT entity FROM mention WHERE by NOT LIKE 'rules@%' AND state = 'accepted') ORDER BY id`,
  );
  return JSON.stringify([...mine, mentions.all(), entities.all()], null, 1);
}

/** Compares what is kept of articles and entities with a count of the mentions themselves. */
function expectCounted(database: DatabaseSync): void {
  const all = (sql: string): unknown[] => database.prepare(sql).all();
  const counted = `SELECT m.article, m.state, m.entity IS NULL AS quantity, root.id, root.kind, root.name
    FROM any_mention m JOIN article r ON r.id = m.article
    LEFT JOIN entity e ON e.id = coalesce(m.entity, m.place)
    LEFT JOIN entity root ON root.id = coalesce(e.merged_into, e.id)
    WHERE m.state = 'accepted' OR (m.state = 'suggested' AND m.revision = r.revision)`;
  expect(all('SELECT article, suggestions FROM article_summary ORDER BY article')).toEqual(
    all(`SELECT id AS article, (SELECT count(*) FROM (${counted}) c WHERE c.article = r.id AND state = 'suggested')
      AS suggestions FROM article r ORDER BY id`),
  );
  expect(
    all(`SELECT s.article, e.value ->> 'id' AS id, e.value ->> 'kind' AS kind, e.value ->> 'name' AS name,
      e.value ->> 'mentions' AS mentions, e.value ->> 'quantities' AS quantities
      FROM article_summary s, json_each(s.entities) e ORDER BY 1, 2`),
  ).toEqual(
    all(`SELECT article, id, kind, name, sum(NOT quantity) AS mentions, sum(quantity) AS quantities
      FROM (${counted}) WHERE id IS NOT NULL GROUP BY article, id ORDER BY 1, 2`),
  );
  expect(all('SELECT article, entity FROM article_entity ORDER BY 1, 2')).toEqual(
    all(
      `SELECT s.article, e.value ->> 'id' AS entity FROM article_summary s, json_each(s.entities) e ORDER BY 1, 2`,
    ),
  );
  expect(all('SELECT * FROM entity_count ORDER BY entity')).toEqual(
    all(`SELECT id AS entity, sum(NOT quantity) AS mentions, count(DISTINCT iif(quantity, NULL, article)) AS articles,
      sum(quantity) AS quantities FROM (${counted}) WHERE id IS NOT NULL GROUP BY id ORDER BY id`),
  );
  expect(all('SELECT * FROM stale_article')).toEqual([]);
}
