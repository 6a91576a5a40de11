import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledIndex, takeIn } from '../../tests/helpers/filled-index.ts';
import {
  buildIndex,
  evaluate as evaluateWithLunr,
  tidyMatches as tidyOfLunr,
} from '../../tests/helpers/lunr-oracle.ts';
import type { FieldMatch, SearchRecord } from '../ports/search-engine.ts';
import { NO_FACETS } from '../../tests/helpers/search-facets.ts';
import { evaluate } from './evaluate.ts';
import { engineQuery } from '../../tests/helpers/engine-query.ts';
import type { SearchIndex } from './search-index.ts';
import { NOBODY } from './segments/live-segment.ts';
import { GONE, mergeSegments } from './segments/merge-segments.ts';
import { tidyMatches } from './tidy-matches.ts';

type Answer = Map<string, { score: number; matches: FieldMatch[] }>;

const WORDS = [
  ...[
    'car',
    'cars',
    'carpet',
    'policy',
    'policies',
    'university',
    'universal',
    'the',
    'of',
    'overall',
    'over',
  ],
  ...[
    'subsidy',
    'subsidies',
    'subsidise',
    '1,913',
    '1913',
    '48.7',
    'Zürich',
    'zurich',
    'well-known',
    'constructor',
  ],
  ...['深圳市', '深圳', '市', '圳市发展', '发展', '𠮷野家', '野', 'AI芯片', 'A', 'ｃａｒ'],
];
const SEPARATORS = [' ', ' ', ' ', ', ', '\n', '', '-'];
const text = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...SEPARATORS)), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));
const record = fc.record({ id: fc.integer({ min: 0, max: 12 }), title: text, text });
const word = fc.constantFrom(...WORDS, 'nothing', 'subsi', 'polic', 'univers', 'ca');
const clause = fc.oneof(
  word,
  word,
  word.map((one) => `${one}*`),
  word.map((one) => `${one}~1`),
  word.map((one) => `${one}~2`),
  word.map((one) => `${one}^3`),
  word.map((one) => `+${one}^0.5`),
  word.map((one) => `-${one}`),
  word.map((one) => `title:${one}`),
  word.map((one) => `text:${one}`),
  fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => `"${words.join(' ')}"`),
  fc.tuple(word, word).map(([a, b]) => `(${a} OR -${b})`),
);
const query = fc
  .array(clause, { minLength: 1, maxLength: 4 })
  .chain((clauses) =>
    fc
      .tuple(fc.constantFrom(' ', ' OR '), fc.constantFrom(' ', ''))
      .map(([by, end]) => clauses.join(by) + end),
  );

function toRecord(at: number, { title, text: words }: { title: string; text: string }): SearchRecord {
  const facets = { ...NO_FACETS, title };
  return {
    kind: 'article',
    id: `r${at}`,
    revision: `${title} ${words}`,
    fields: { title, text: words },
    facets,
  };
}

function ask({ set, table }: SearchIndex, asked: string): Answer {
  const found = evaluate({ set, table }, engineQuery(asked));
  const places = found.places(found.hits);
  const slots = [...found.hits.keys()].filter((slot) => found.hits[slot] === 1);
  return new Map(
    slots.map((slot) => [
      table.at(slot).id,
      { score: found.scores[slot]!, matches: tidyMatches(places.get(slot)) },
    ]),
  );
}

/** What one lunr index of all records answers. */
function askLunr(records: readonly SearchRecord[], asked: string): Answer {
  const index = buildIndex(records.map((one) => [one.id, one] as const));
  const found = evaluateWithLunr(index, engineQuery(asked), () => records.map(({ id }) => id));
  return new Map(
    [...found].map(([ref, { score, matches }]) => [ref, { score, matches: tidyOfLunr(matches) }]),
  );
}

function expectEqual(answer: Answer, expected: Answer, asked: string): void {
  expect([...answer.keys()].sort(), asked).toEqual([...expected.keys()].sort());
  for (const [ref, { score, matches }] of expected) {
    expect(Math.abs(answer.get(ref)!.score - score), `${asked} in ${ref}`).toBeLessThan(1e-9);
    expect(answer.get(ref)!.matches, `${asked} in ${ref}`).toEqual(matches);
  }
}

/** All segments in one. */
function mergeAll(index: SearchIndex): void {
  let next = 0;
  const sources = index.set.segments.map((segment) => ({
    segment,
    becomes: segment.slots.map((slot) => (slot === NOBODY ? GONE : next++)),
  }));
  const steps = mergeSegments(sources.map(({ segment, becomes }) => ({ segment: segment.words, becomes })));
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return index.replace(sources, step.value);
  }
}

describe('segments', () => {
  it('answer any query as one lunr index of the same records does, merged or not', () => {
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        fc.array(query, { minLength: 1, maxLength: 6 }),
        (drafts, inOneUpdate, queries) => {
          const records = drafts.map((draft, at) => toRecord(at, draft));
          const index = filledIndex(records, inOneUpdate);
          for (const asked of queries) expectEqual(ask(index, asked), askLunr(records, asked), asked);
          mergeAll(index);
          for (const asked of queries) expectEqual(ask(index, asked), askLunr(records, asked), asked);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('answer as if what was removed or replaced had never been there', () => {
    const change = fc.oneof(
      record.map((put) => ({ put })),
      record.map((put) => ({ put })),
      fc.record({ remove: fc.integer({ min: 0, max: 12 }) }),
      fc.constant('merge' as const),
    );
    // A beginning is compared with written words, which stay until a merge when their record goes.
    const whole = fc
      .array(
        clause.filter((one) => !one.endsWith('*')),
        { minLength: 1, maxLength: 3 },
      )
      .map((clauses) => `${clauses.join(' ')} `);
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 30 }),
        fc.array(whole, { maxLength: 5 }),
        (changes, queries) => {
          const index = filledIndex([]);
          const records = new Map<string, SearchRecord>();
          for (const one of changes) {
            if (one === 'merge') mergeAll(index);
            else if ('put' in one) {
              const put = toRecord(one.put.id, one.put);
              takeIn(index, [put]);
              records.set(put.id, put);
            } else {
              takeIn(index, [], [{ kind: 'article', id: `r${one.remove}` }]);
              records.delete(`r${one.remove}`);
            }
          }
          const all = [...records.values()];
          expect(index.table.size).toBe(all.length);
          for (const asked of queries) expectEqual(ask(index, asked), askLunr(all, asked), asked);
        },
      ),
      { numRuns: 150 },
    );
  });
});
