import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inRoot } from '../../tools/set-up/root.mjs';
import type { SearchRecord } from '../ports/search-engine.ts';
import { filledIndex } from '../../tests/helpers/filled-index.ts';
import { NO_FACETS } from '../../tests/helpers/search-facets.ts';
import { evaluate } from './evaluate.ts';
import { engineQuery } from '../../tests/helpers/engine-query.ts';
import type { SearchIndex } from './search-index.ts';
import { tidyMatches } from './tidy-matches.ts';

interface Searchable {
  refs: readonly string[];
  texts: ReadonlyMap<string, string>;
  index: SearchIndex;
}

/** An index of texts, whose refs are their places from 0. */
function indexOf(texts: readonly (string | { title: string; text: string })[]): Searchable {
  const records = texts.map((item, place): SearchRecord => {
    const fields = typeof item === 'string' ? { title: '', text: item } : item;
    const facets = { ...NO_FACETS, title: fields.title };
    return { kind: 'article', id: String(place), revision: '1', fields, facets };
  });
  return {
    refs: records.map(({ id }) => id),
    texts: new Map(records.map(({ id, fields }) => [id, fields.text!])),
    index: filledIndex(records),
  };
}

function find({ index: { set, table } }: Searchable, query: string) {
  const found = evaluate({ set, table }, engineQuery(query));
  const places = found.places(found.hits);
  const slots = [...found.hits.keys()].filter((slot) => found.hits[slot] === 1);
  return new Map(
    slots.map((slot) => [table.at(slot).id, { score: found.scores[slot]!, places: places.get(slot) }]),
  );
}

/** The refs of what is found, in order. */
function hits(corpus: Searchable, query: string): string {
  return [...find(corpus, query).keys()].sort().join(' ');
}

/** The words that are marked in one text. */
function marked(corpus: Searchable, query: string, ref = '0'): string[] {
  return tidyMatches(find(corpus, query).get(ref)?.places)
    .filter(({ field }) => field === 'text')
    .map(({ start, end }) => corpus.texts.get(ref)!.slice(start, end));
}

describe('a word', () => {
  const corpus = indexOf([
    'The subsidies of the city',
    'A subsidy of 1,913 yuan',
    'Zürich und ＺＵＲＩＣＨ',
    'nothing',
  ]);

  it('finds its other forms and spellings, and marks just them', () => {
    expect(hits(corpus, 'subsidy ')).toBe('0 1');
    expect(marked(corpus, 'subsidy ', '0')).toEqual(['subsidies']);
    expect(marked(corpus, 'subsidy ', '1')).toEqual(['subsidy']);
    expect(marked(corpus, 'zurich ', '2')).toEqual(['Zürich', 'ＺＵＲＩＣＨ']);
  });

  it('finds numbers whether or not they are written with commas', () => {
    expect(hits(corpus, '1913 ')).toBe('1');
    expect(hits(corpus, '1,913 ')).toBe('1');
    expect(marked(corpus, '1913 ', '1')).toEqual(['1,913']);
  });

  it('finds words that are names in JavaScript, and only where they are', () => {
    const code = indexOf(['the constructor of it', 'hasOwnProperty and __proto__', 'other']);
    expect(hits(code, 'constructor ')).toBe('0');
    expect(hits(code, 'hasOwnProperty ')).toBe('1');
    expect(hits(code, '__proto__ ')).toBe('1');
    expect(hits(code, 'valueOf ')).toBe('');
  });

  it('finds words that are like it where it says so', () => {
    expect(hits(corpus, 'subsudy~1')).toBe('0 1');
    expect(hits(corpus, 'subsudy ')).toBe('');
  });
});

describe('several words', () => {
  const corpus = indexOf([
    'The city paid a car subsidy',
    'The car was sold by the city',
    { title: 'Car subsidy', text: 'Trams run' },
    'Trams',
  ]);

  it('are all wanted', () => {
    expect(hits(corpus, 'car subsidy ')).toBe('0 2');
    expect(hits(corpus, 'car subsidy tram ')).toBe('2');
  });

  it('take no notice of stop words and signs among them', () => {
    expect(hits(corpus, 'the car of a city ')).toBe('0 1');
    expect(hits(corpus, 'car - city ')).toBe('0 1');
    expect(hits(corpus, 'NOT the ')).toBe('0 1 2 3');
    expect(hits(corpus, 'car OR the ')).toBe('0 1 2');
  });

  it('are found either way with OR, and left out with NOT', () => {
    expect(hits(corpus, 'sold OR tram ')).toBe('1 2 3');
    expect(hits(corpus, 'car -subsidy ')).toBe('1');
    expect(hits(corpus, 'NOT car ')).toBe('3');
    expect(hits(corpus, '-(car OR tram) ')).toBe('');
    expect(hits(corpus, 'car -"car subsidy"')).toBe('1');
  });

  it('are looked for in one field where it is named', () => {
    expect(hits(corpus, 'title:car ')).toBe('2');
    expect(hits(corpus, 'text:car ')).toBe('0 1');
    expect(hits(corpus, 'title:"car subsidy"')).toBe('2');
  });

  it('rank a title above a text', () => {
    const found = find(corpus, 'subsidy ');
    expect(found.get('2')!.score).toBeGreaterThan(found.get('0')!.score);
  });

  it('find everything where they say nothing', () => {
    expect(hits(corpus, '')).toBe('0 1 2 3');
    expect(hits(corpus, 'of the ')).toBe('0 1 2 3');
  });
});

describe('a phrase', () => {
  const corpus = indexOf([
    'a car subsidy',
    'car, subsidy',
    'car\n\nsubsidy',
    'subsidy for a car',
    'car and no subsidy',
    'the subsidy of the whole car park',
    'the subsidy of the car',
  ]);

  it('wants its words next to each other in their order, over a sign or a line break', () => {
    expect(hits(corpus, '"car subsidy"')).toBe('0 1 2');
    expect(marked(corpus, '"car subsidy"', '1')).toEqual(['car, subsidy']);
  });

  it('counts the stop words in it as distance', () => {
    expect(hits(corpus, '"subsidy of the car"')).toBe('3 6');
    expect(hits(corpus, '"subsidy car"')).toBe('');
  });

  it('is what a word is that is written of several', () => {
    const written = indexOf([
      'grew by 48.7 percent',
      '7 of 48',
      'a well-known firm',
      'known to work well',
      'the well known',
    ]);
    expect(hits(written, '48.7 ')).toBe('0');
    expect(hits(written, 'well-known ')).toBe('2 4');
    expect(marked(written, '48.7 ', '0')).toEqual(['48.7']);
  });

  it('goes on where its first word stands twice', () => {
    expect(hits(indexOf(['car car subsidy']), '"car subsidy"')).toBe('0');
  });
});

describe('Chinese', () => {
  const corpus = indexOf(['深圳市发展生物医药', '上海市和深圳', '深海圳市', '市民在深', 'Shenzhen 深圳市']);

  it('is found by any stretch of it, and marked exactly', () => {
    expect(hits(corpus, '深圳市 ')).toBe('0 4');
    expect(marked(corpus, '深圳市 ', '0')).toEqual(['深圳市']);
    expect(hits(corpus, '生物医药 ')).toBe('0');
    expect(hits(corpus, '物医 ')).toBe('0');
  });

  it('is found by a single character wherever it stands, and only that is marked', () => {
    expect(hits(corpus, '深 ')).toBe('0 1 2 3 4');
    expect(marked(corpus, '深 ', '3')).toEqual(['深']);
    expect(marked(corpus, '市 ', '1')).toEqual(['市']);
  });

  it('narrows with every character', () => {
    expect(['深', '深圳', '深圳市', '深圳市发'].map((query) => hits(corpus, query))).toEqual([
      '0 1 2 3 4',
      '0 1 4',
      '0 4',
      '0',
    ]);
  });

  it('stands beside other scripts', () => {
    expect(hits(corpus, 'Shenzhen 深圳')).toBe('4');
    expect(hits(indexOf(['A股大涨', 'B股']), '股 ')).toBe('0 1');
  });
});

describe('a word that is being typed', () => {
  it('finds words that begin like it, whatever their stem', () => {
    const corpus = indexOf(['university', 'policies', 'generally', 'unveil']);
    expect(hits(corpus, 'universi')).toBe('0');
    expect(hits(corpus, 'policie')).toBe('1');
    expect(hits(corpus, 'generall')).toBe('2');
    expect(hits(corpus, 'un')).toBe('0 3');
    expect(hits(corpus, 'unive')).toBe('0');
  });

  it('still finds its other forms', () => {
    expect(hits(indexOf(['cars', 'carpet']), 'car')).toBe('0 1');
    expect(hits(indexOf(['subsidised', 'carsharing and a car']), 'subsidising')).toBe('0');
    expect(hits(indexOf(['a car', 'carsharing']), 'cars')).toBe('0 1');
    expect(hits(indexOf(['all over', 'overall']), 'overal')).toBe('1');
  });

  it('is found as a stop word only as the beginning of others', () => {
    expect(hits(indexOf(['the city', 'a theatre']), 'the')).toBe('1');
  });

  it('narrows with every letter, for every word of the seeds', () => {
    const folder = inRoot('seeds');
    const texts = readdirSync(folder).map((name) => readFileSync(path.join(folder, name), 'utf8'));
    const corpus = indexOf(texts);
    const words = new Set(
      texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+|[\d,]*\d/gu) ?? []),
    );
    const isStopWord = (word: string) => hits(corpus, `${word} `) === corpus.refs.join(' ');
    for (const word of words) {
      expectNarrowing(
        corpus,
        word,
        isStopWord(word) ? [] : [...word].map((_letter, at) => word.slice(0, at + 1)),
      );
    }
  });

  it('narrows with every letter, for words of any letters', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abdeginsy深圳市'), minLength: 1, maxLength: 9 });
    const texts = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(texts, (words) => {
        const corpus = indexOf(words.map((text) => text.join(' ')));
        for (const typed of words
          .flat()
          .filter((one) => !/\p{Script=Han}/u.test(one) || /^\p{Script=Han}+$/u.test(one))) {
          expectNarrowing(
            corpus,
            typed,
            [...typed].map((_letter, at) => [...typed].slice(0, at + 1).join('')),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** Each step finds nothing that the one before did not find. */
function expectNarrowing(corpus: Searchable, word: string, steps: readonly string[]): void {
  let before: ReadonlySet<string> | null = null;
  for (const typed of steps) {
    const found: ReadonlySet<string> = new Set(find(corpus, typed).keys());
    const added = before === null ? [] : [...found].filter((ref) => !before!.has(ref));
    expect(added, `“${typed}” on the way to “${word}”`).toEqual([]);
    before = found;
  }
}
