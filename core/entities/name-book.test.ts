import { describe, expect, it } from 'vitest';
import { NameBook } from './name-book.ts';

function book(): NameBook {
  const names = new NameBook();
  names.put({ id: 'a', names: ['Shenzhen', '深圳市', 'Shen Zhen'] });
  names.put({ id: 'b', names: ['Shenyang', '沈阳市'] });
  return names;
}

describe('NameBook', () => {
  it('knows a thing by each of its names, however they are written', () => {
    for (const name of ['shenzhen', 'SHEN-ZHEN', 'Shēnzhèn', '深圳市']) {
      expect(
        book()
          .called(name)
          .map(({ id }) => id),
        name,
      ).toEqual(['a']);
    }
    expect(book().called('Shen')).toEqual([]);
  });

  it('knows what begins so', () => {
    expect(
      book()
        .beginning('shen')
        .map(({ id }) => id),
    ).toEqual(['a', 'b']);
    expect(book().beginning('')).toEqual([]);
  });

  it('names what is written nearly so, the nearest first', () => {
    expect(book().like('Shenzen')).toEqual(['Shenzhen']);
    expect(book().like('Shenyan')).toEqual(['Shenyang']);
    expect(book().like('Wuhan')).toEqual([]);
  });

  it('forgets the names that a thing has no more', () => {
    const names = book();
    names.put({ id: 'a', names: ['Bao’an'] });
    names.remove('b');
    expect(names.called('深圳市')).toEqual([]);
    expect(names.called('Baoan').map(({ id }) => id)).toEqual(['a']);
    expect(names.beginning('shen')).toEqual([]);
  });
});
