import { describe, expect, it } from 'vitest';
import { statedAuthors } from './stated-authors.ts';

describe('statedAuthors', () => {
  it.each<[string, string[], string[]]>([
    ['a name', ['Jane Doe'], ['Jane Doe']],
    ['a name behind "By"', ['By Jane Doe'], ['Jane Doe']],
    ['several in one value', ['Jane Doe, Li Si and Tom Farrow'], ['Jane Doe', 'Li Si', 'Tom Farrow']],
    ['several values, one of them twice', ['Jane Doe', 'Li Si', 'Jane Doe'], ['Jane Doe', 'Li Si']],
    ['a Chinese name behind its label', ['作者：张三'], ['张三']],
    ['Chinese names with a wide comma', ['张三、李四'], ['张三', '李四']],
    ['a name with the job behind it', ['Hanne Vestergaard, Ports Editor'], ['Hanne Vestergaard']],
    [
      'names with the places where they are',
      ['XIE LEI in Qingdao and MARK ODUYA in Yantai'],
      ['XIE LEI', 'MARK ODUYA'],
    ],
  ])('reads %s', (_, values, names) => {
    expect(statedAuthors(values, null)).toEqual(names);
  });

  it.each([
    ['the account of whoever set the site up', ['admin']],
    ['another such account', ['Super User']],
    ['a web address', ['https://example.org/jane']],
    ['a mail address', ['jane@example.org']],
    ['a number', ['104835']],
    ['an agency', ['Xinhua']],
    ['an office', ['南京市城乡建设局']],
  ])('takes no author from %s', (_, values) => {
    expect(statedAuthors(values, null)).toEqual([]);
  });

  it('takes neither the site nor what the site is part of for an author', () => {
    expect(statedAuthors(['Harbour Gazette'], 'Harbour Gazette')).toEqual([]);
    expect(statedAuthors(['网易'], '网易订阅')).toEqual([]);
  });
});
