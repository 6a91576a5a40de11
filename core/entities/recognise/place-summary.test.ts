import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../gazetteer/load-gazetteer.ts';
import { recognisePlaces } from './place-recogniser.ts';
import { articleCities, mainPlaces } from './place-summary.ts';
import type { Reading } from './suggestion.ts';

const gazetteer = loadGazetteer();

function reading(text: string, title = ''): Reading {
  return { text, blocks: [], title, published: null };
}

function cities(text: string): string[] {
  return articleCities(recognisePlaces(reading(text), gazetteer), gazetteer).map(
    ({ name, mentions }) => `${name} ${mentions}`,
  );
}

function main(text: string, title?: string): string[] {
  const article = reading(text, title);
  return mainPlaces(recognisePlaces(article, gazetteer), article, gazetteer).map(({ name }) => name);
}

describe('articleCities', () => {
  it('counts cities and districts, the most named first, and leaves out provinces and countries', () => {
    expect(cities('Wuhan, Hubei, China. Chengdu and Wuhan.')).toEqual(['Wuhan 2', 'Chengdu 1']);
  });

  it('keeps text order among those that are named equally often', () => {
    expect(cities('Xiamen, Chengdu, Wuhan.')).toEqual(['Xiamen 1', 'Chengdu 1', 'Wuhan 1']);
  });

  it('calls a place by the short form that the article uses', () => {
    expect(cities('Shenzhen: Pingshan District, Pingshan District, Pingshan.')).toEqual([
      'Pingshan 3',
      'Shenzhen 1',
    ]);
    expect(cities('Shenzhen: Pingshan District, Pingshan District.')).toEqual([
      'Pingshan District 2',
      'Shenzhen 1',
    ]);
  });

  it('calls it by the spelling that the article uses most', () => {
    expect(cities('Shenzhen has Ping Shan, Ping Shan District and Pingshan.')).toContain('Ping Shan 3');
    expect(cities('深圳市坪山区。坪山很好。')).toEqual(['坪山 2', '深圳市 1']);
  });

  it('prefers a name to a by-name', () => {
    expect(cities('Rongcheng, Rongcheng! Chengdu.')).toEqual(['Chengdu 3']);
  });
});

describe('the cities of an article that is given', () => {
  const ranked = (text: string, title = '') => {
    const article = reading(text, title);
    return articleCities(recognisePlaces(article, gazetteer), gazetteer, article).map(({ name }) => name);
  };

  it('begin with that of its title', () => {
    expect(ranked('Chengdu and Chengdu. Wuhan too.', 'What Wuhan learns')[0]).toBe('Wuhan');
  });

  it('begin with the city that holds the district which it names most', () => {
    expect(ranked('Shenzhen: Pingshan District, Pingshan District, Pingshan.')).toEqual([
      'Shenzhen',
      'Pingshan',
    ]);
  });
});

describe('mainPlaces', () => {
  it('is what most mentions go to', () => {
    expect(main(`${'Chengdu grows. '.repeat(20)} Wuhan too.`)).toEqual(['Chengdu']);
  });

  it('is every city of a comparison', () => {
    expect(main('Wuhan leads. Chengdu follows. Wuhan rests. Chengdu wins.')).toEqual(['Wuhan', 'Chengdu']);
  });

  it('is a city of the title that the article names', () => {
    expect(main(`${'Chengdu grows. '.repeat(20)} Wuhan too.`, 'What Wuhan learns')).toEqual([
      'Chengdu',
      'Wuhan',
    ]);
  });

  it('is the one city that an article names once', () => {
    expect(main('Wuhan leads.')).toEqual(['Wuhan']);
  });

  it('is none of the cities in the name of a region', () => {
    const region = 'Shenzhen serves the Guangdong-Hong Kong-Macao Greater Bay Area. ';
    expect(main(region.repeat(5))).toEqual(['Shenzhen']);
  });

  it('is a district beside its city', () => {
    expect(main('Shanghai Baoshan leads. Shanghai Baoshan wins.')).toEqual(['Shanghai', 'Baoshan']);
  });

  it('is nothing where no city is named', () => {
    expect(main('Nothing here.')).toEqual([]);
  });
});
