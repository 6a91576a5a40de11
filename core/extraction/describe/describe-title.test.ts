import { describe, expect, it } from 'vitest';
import { derivedTitle } from './describe-title.ts';

describe('derivedTitle', () => {
  it.each([
    ['On October 19th, the fair opened in the city. It was full.', 'The fair opened in the city'],
    ['SHENZHEN, Nov. 28, 2020 (Xinhua) -- the city grows. More.', 'The city grows'],
    ['China News Service, November 28 (Wang Zitao) On November 28, a forum was held.', 'A forum was held'],
    ['新华社深圳3月10日电（记者 张三）深圳发布新政。全文如下。', '深圳发布新政'],
    ['Dr. Smith of St. Mary’s met the U.S. mayor. He left.', 'Dr. Smith of St. Mary’s met the U.S. mayor'],
    ['Is it true? Yes.', 'Is it true?'],
    ['No end', 'No end'],
  ])('of "%s" makes "%s"', (text, title) => expect(derivedTitle(text)).toBe(title));

  it('cuts a long sentence at a word', () => {
    const title = derivedTitle(`${'Many words stand here, '.repeat(10)}and then it ends.`);
    expect(title).toBe(
      'Many words stand here, Many words stand here, Many words stand here, Many words stand here, Many words stand…',
    );
  });

  it('cuts Chinese at a character, half as many of them', () => {
    const title = derivedTitle('深'.repeat(200));
    expect(title).toBe(`${'深'.repeat(55)}…`);
  });

  it('never cuts a character in two', () => {
    expect(encodeURIComponent(derivedTitle('😀'.repeat(100)))).toContain('%F0%9F%98%80');
  });
});
