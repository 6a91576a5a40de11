import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { engineQuery } from '../../tests/helpers/engine-query.ts';
import { filledIndex } from '../../tests/helpers/filled-index.ts';
import { buildIndex } from '../../tests/helpers/lunr-oracle.ts';
import { NO_FACETS } from '../../tests/helpers/search-facets.ts';
import type { SearchRecord } from '../ports/search-engine.ts';
import { evaluate } from './evaluate.ts';

/** Words that are their own stems, so that lunr's parser and ours look up the same. */
const WORDS = ['car', 'cars', 'carpet', 'bus', 'tram', 'road', 'bank', 'mill', 'snow', 'port'].filter(
  (word) => lunr.stemmer(new lunr.Token(word, {})).toString() === word,
);
const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { maxLength: 12 }).map((some) => some.join(' '));
const clause = fc
  .tuple(
    fc.constantFrom('', '', 'title:', 'text:'),
    word,
    fc.constantFrom('', '', '', '~1', 'inner'),
    fc.constantFrom('', '', '^2', '^5'),
  )
  .map(
    ([field, text, how, boost]) =>
      `${field}${how === 'inner' ? text.replace(/^(.).+(.)$/, '$1*$2') : text + how}${boost}`,
  );
const query = fc.oneof(
  // All wanted, some left out: lunr marks those that are wanted.
  fc
    .tuple(fc.array(clause, { minLength: 1, maxLength: 3 }), fc.array(clause, { maxLength: 1 }))
    .map(([wanted, without]) => {
      const not = without.map((one) => `-${one}`);
      return {
        ours: [...wanted, ...not].join(' '),
        lunrs: [...wanted.map((one) => `+${one}`), ...not].join(' '),
      };
    }),
  // Any of them: in lunr's grammar that needs no word.
  fc
    .array(clause, { minLength: 1, maxLength: 4 })
    .map((any) => ({ ours: any.join(' OR '), lunrs: any.join(' ') })),
  // Some wanted, the others only ranked by: the same in both.
  fc
    .tuple(fc.array(clause, { minLength: 1, maxLength: 2 }), fc.array(clause, { minLength: 1, maxLength: 2 }))
    .map(([wanted, others]) => {
      const both = [...wanted.map((one) => `+${one}`), ...others].join(' ');
      return { ours: both, lunrs: both };
    }),
);

describe("a query that lunr's grammar can say", () => {
  it('finds what lunr finds, with its scores and in its order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ title: words, text: words }), { minLength: 1, maxLength: 8 }),
        query,
        (texts, { ours, lunrs }) => {
          const records = texts.map((fields, at): SearchRecord => {
            return { kind: 'article', id: `r${at}`, revision: '1', fields, facets: NO_FACETS };
          });
          const expected = askLunr(records, lunrs);
          const answer = ask(records, `${ours} `);
          expect([...answer.keys()].sort(), ours).toEqual([...expected.keys()].sort());
          for (const [ref, score] of expected) {
            expect(Math.abs(answer.get(ref)! - score), `${ours} in ${ref}`).toBeLessThan(1e-9);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

function ask(records: readonly SearchRecord[], asked: string): Map<string, number> {
  const index = filledIndex(records, 3);
  const { hits, scores } = evaluate(index, engineQuery(asked));
  const slots = [...hits.keys()].filter((slot) => hits[slot] === 1);
  return new Map(slots.map((slot) => [index.table.at(slot).id, scores[slot]!]));
}

/** lunr's own parser on lunr's own index. */
function askLunr(records: readonly SearchRecord[], asked: string): Map<string, number> {
  const index = buildIndex(records.map((one) => [one.id, one] as const)).lunr;
  return new Map(index.search(asked).map(({ ref, score }) => [ref, score]));
}
