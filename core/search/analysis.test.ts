import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseQuery, analyseText, foldWord } from './analysis.ts';

function termsOf(text: string): string[] {
  return analyseText(text).map(({ term }) => term);
}

function queryTerms(text: string): (string | null)[] {
  return analyseQuery(text).map(({ term }) => term);
}

describe('foldWord', () => {
  it('takes case, diacritics, width and ligatures for the same word', () => {
    expect(['Zürich', 'ZÜRICH', 'zu\u0308rich'].map(foldWord)).toEqual(['zurich', 'zurich', 'zurich']);
    expect(foldWord('Ｓｈｅｎｚｈｅｎ')).toBe('shenzhen');
    expect(foldWord('oﬃce')).toBe('office');
    expect(foldWord('１９１３')).toBe('1913');
  });
});

describe('analyseText', () => {
  it('stems English words and leaves stop words out', () => {
    expect(termsOf('The subsidies of a subsidy')).toEqual(['subsidi', 'subsidi']);
  });

  it('reads numbers with and without commas as one', () => {
    expect(termsOf('1,913 and 1913 and 12,345,678')).toEqual(['1913', '1913', '12345678']);
  });

  it('keeps numbers apart that only stand beside a comma', () => {
    expect(termsOf('2020,2021,2022')).toEqual(['2020', '2021', '2022']);
    expect(termsOf('1,2')).toEqual(['1', '2']);
  });

  it('parts hyphenated words and units that stand close', () => {
    expect(termsOf('state-of-the-art high-tech 500kg')).toEqual([
      'state',
      'art',
      'high',
      'tech',
      '500',
      'kg',
    ]);
  });

  it('makes overlapping pairs of Chinese, and the last character by itself', () => {
    expect(termsOf('深圳市')).toEqual(['深圳', '圳市', '市']);
    expect(termsOf('市')).toEqual(['市']);
  });

  it('parts scripts that are written together', () => {
    expect(termsOf('AI芯片2023年')).toEqual(['ai', '芯片', '片', '2023', '年']);
  });

  it('takes traditional characters for simplified ones', () => {
    expect(termsOf('重慶市醫藥業')).toEqual(termsOf('重庆市医药业'));
    expect(termsOf('臺灣後裏衞')).toEqual(termsOf('台湾后里卫'));
    expect(queryTerms('經濟')).toEqual(['经济']);
  });

  it('knows characters beyond the first plane and their compatibility forms', () => {
    expect(termsOf('𠮷野家')).toEqual(['𠮷野', '野家', '家']);
    expect(termsOf('\uf900')).toEqual(termsOf('\u8c48'));
  });

  it('takes the noise of a failed reading for no words', () => {
    const noise = [
      '\ufffd'.repeat(20),
      '\uffff\ufffe',
      '\ufdd0\ufdef',
      '\u{1ffff}\u{10fffe}',
      '\ue000\u0000\ud800',
    ];
    for (const text of noise) {
      expect(termsOf(text)).toEqual([]);
      expect(termsOf(`car${text}深圳`)).toEqual(['car', '深圳', '圳']);
    }
    expect(termsOf(`${'QUJD'.repeat(100)} car`)).toEqual(['car']);
  });

  it('knows words that are names in JavaScript', () => {
    expect(termsOf('constructor toString __proto__ hasOwnProperty')).toEqual([
      'constructor',
      'tostr',
      'proto',
      'hasownproperti',
    ]);
  });

  it('gives ranges that hold the word, in text order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const words = analyseText(text);
        for (const { folded, start, end } of words) {
          expect(end).toBeGreaterThan(start);
          expect(foldWord(text.slice(start, end)) === folded || /\p{Script=Han}/u.test(folded)).toBe(true);
        }
        const starts = words.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('analyseQuery', () => {
  it('names stop words without a term', () => {
    expect(queryTerms('the subsidy')).toEqual([null, 'subsidi']);
  });

  it('asks for the pairs of a Chinese run, and for a character only where it is alone', () => {
    expect(queryTerms('深圳市')).toEqual(['深圳', '圳市']);
    expect(queryTerms('深')).toEqual(['深']);
  });

  it('asks for nothing that the text of the same words does not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (text) => {
        const inText = new Set(termsOf(text));
        for (const term of queryTerms(text)) expect(term === null || inText.has(term)).toBe(true);
      }),
    );
  });
});
