import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/load-gazetteer.ts';
import { recognisePlaces } from './place-recogniser.ts';
import { articleCities, mainPlaces } from './place-summary.ts';
import type { Reading } from './suggestion.ts';

const gazetteer = loadGazetteer();
const seeds = new URL('../../../seeds/', import.meta.url);
const second = 'The 2023 Shenzhen International Biomedical Industry Innovation and Development Conference\n';

function seed(name: string): string {
  return readFileSync(new URL(name, seeds), 'utf8');
}

/** The by-line of a seed is the one line that begins with its label. */
function reading(text: string): Reading {
  const line = /^Author:.*$/mu.exec(text);
  const byline = line
    ? [{ kind: 'byline' as const, level: 0, start: line.index, end: line.index + line[0].length }]
    : [];
  return { text, blocks: byline, title: '', published: null };
}

const both = seed('000_a2b35126e8e41753.txt');
const articles = {
  '000a': reading(both.slice(0, both.indexOf(second))),
  '000b': reading(both.slice(both.indexOf(second))),
  '001': reading(seed('001_4261f0f7bc4c1a44.txt')),
  '002': reading(seed('002_ceb5ade864891410.txt')),
  '003': reading(seed('003_bde207d968dfe5fb.txt')),
  '004': reading(seed('004_475a9a29a7d4a610.txt')),
};

/** Counted by hand in the texts, by the rule of `recognisePlaces`. */
const expected = {
  '000a': { cities: { 'cn-500000': 2 }, main: ['Chongqing'] },
  '000b': {
    cities: {
      'cn-440300': 32,
      'cn-440310': 10,
      'cn-440300-dapeng': 4,
      'cn-810000': 2,
      'cn-820000': 2,
      'cn-440300-qianhai': 1,
      'cn-440300-hetao': 1,
      'cn-440311': 1,
    },
    main: ['Shenzhen', 'Pingshan'],
  },
  '001': {
    cities: { 'cn-440310': 38, 'cn-440300': 21, 'cn-810000': 9, 'cn-820000': 8, 'cn-440300-dapeng': 1 },
    main: ['Pingshan', 'Shenzhen'],
  },
  '002': { cities: { 'cn-310113': 14, 'cn-310000': 12 }, main: ['Baoshan', 'Shanghai'] },
  '003': {
    cities: {
      'cn-510100': 11,
      'cn-510100-high-tech': 7,
      'cn-500000': 3,
      'cn-110000-zhongguancun': 1,
      'cn-320576': 1,
      'cn-310000': 1,
      'cn-310115-zhangjiang': 1,
    },
    main: ['Chengdu', 'Chengdu High-tech Zone'],
  },
  '004': { cities: { 'cn-440300': 17, 'cn-440310': 2, 'cn-440305': 1 }, main: ['Shenzhen', 'Pingshan'] },
} as const satisfies Record<keyof typeof articles, { cities: Record<string, number>; main: string[] }>;

describe.each(Object.keys(articles) as (keyof typeof articles)[])('the places of seed %s', (name) => {
  const article = articles[name];
  const suggestions = recognisePlaces(article, gazetteer);

  it('are found, each as often as the text names it', () => {
    const found = articleCities(suggestions, gazetteer).map(({ id, mentions }) => [id, mentions]);
    expect(Object.fromEntries(found)).toEqual(expected[name].cities);
  });

  it('include those that the article is about', () => {
    expect(mainPlaces(suggestions, article, gazetteer).map((place) => place.name)).toEqual(
      expected[name].main,
    );
  });

  it('are no people, no words and no institutions', () => {
    const wrong = suggestions.filter(({ start, end }) =>
      /Zhong Nanshan|Yuyang|Yongxin|Jinping|Xinhua|Dean |University|Hospital,|Pharmaceutical|Bay Lab/u.test(
        article.text.slice(Math.max(0, start - 6), end + 14).split(/[.,;]/u)[0] ?? '',
      ),
    );
    expect(wrong.map(({ text, start }) => article.text.slice(start - 20, start + text.length + 30))).toEqual(
      [],
    );
  });
});

describe('the words of the seeds', () => {
  it('keep what the article calls its places', () => {
    const names = articleCities(recognisePlaces(articles['003'], gazetteer), gazetteer).map(
      ({ name }) => name,
    );
    expect(names.slice(0, 3)).toEqual(['Chengdu', 'Chengdu High tech Zone', 'Chongqing']);
  });

  it('give countries and provinces too', () => {
    const kinds = recognisePlaces(articles['000b'], gazetteer).map(({ kind, text }) => `${kind} ${text}`);
    expect(kinds).toEqual(expect.arrayContaining(['country Russia', 'country Canada', 'province Guangdong']));
  });
});
