import { describe, expect, it } from 'vitest';
import { filledIndex } from '../../tests/helpers/filled-index.ts';
import { NO_FACETS } from '../../tests/helpers/search-facets.ts';
import { significantWords } from './significant-words.ts';

function wordsOf(text: string, others: readonly string[], most = 10): string[] {
  const records = [text, ...others].map((one, at) => ({
    ...{ kind: 'article', id: String(at), revision: '1', facets: NO_FACETS },
    fields: { title: '', text: one },
  }));
  return significantWords(filledIndex(records).set, text, most).map((word) => word.text);
}

describe('the words that tell a text from others', () => {
  it('are frequent in it and rare among the others, as they are written', () => {
    const others = ['Cities grow', 'Subsidies for buyers', 'Cities and trams', 'Trams in cities', 'A city'];
    expect(wordsOf('Subsidies here, a subsidy there, cities and trams', others).slice(0, 2)).toEqual([
      'Subsidies',
      'trams',
    ]);
  });

  it('hold no number, no stop word, and nothing that no other record has', () => {
    expect(wordsOf('The 2023 subsidy of 48 vaccinologists', ['The 2023 subsidy of 48'])).toEqual(['subsidy']);
  });

  it('are no words that most of many records have', () => {
    const others = Array.from({ length: 30 }, (_item, at) => (at === 0 ? 'city subsidy' : 'city'));
    expect(wordsOf('city subsidy', others)).toEqual(['subsidy']);
  });

  it('join the pairs of a Chinese word again', () => {
    const text = '生物医药产业。生物医药产业，在坪山。';
    expect(wordsOf(text, ['生物医药产业在上海', '坪山区', '汽车', '港口'])).toEqual(
      expect.arrayContaining(['生物医药产业', '坪山']),
    );
  });

  it('are none where there is nothing to say', () => {
    expect(wordsOf('', ['a'])).toEqual([]);
    expect(wordsOf('of the 12', ['of the 12'])).toEqual([]);
    expect(wordsOf('subsidy', ['subsidy'], 0)).toEqual([]);
  });
});
