import { describe, expect, it } from 'vitest';
import { NO_FACTS, readDate, statedIn } from './fact-words.ts';

describe('readDate', () => {
  it.each([
    ['10 Mar 2021', '2021-03-10'],
    ['2021', '2021'],
    ['2021-03', '2021-03'],
    ['', null],
    ['2018–2020', undefined],
    ['soon', undefined],
  ])('reads “%s”', (words, date) => {
    expect(readDate(words)).toBe(date);
  });
});

describe('statedIn', () => {
  it('states what was changed, and nothing else', () => {
    const before = { ...NO_FACTS, title: 'A', source: 'Xinhua' };
    expect(statedIn({ ...before, authors: 'Li Wei; 王伟' }, before)).toEqual({ authors: ['Li Wei', '王伟'] });
  });

  it('says that there is none where a field was emptied, but for the title', () => {
    const before = { ...NO_FACTS, title: 'A', source: 'Xinhua', published: '2021' };
    const emptied = { ...before, title: ' ', source: '', published: '' };
    expect(statedIn(emptied, before)).toEqual({ source: null, published: null });
  });
});
