import { describe, expect, it } from 'vitest';
import { isPersonName, personNames, statedNames } from './names.ts';

describe('isPersonName', () => {
  it.each([
    'Jane Doe',
    "Sean O'Neill",
    'Anne-Marie de la Cruz',
    'JANE DOE',
    'Li Si',
    '张三',
    '欧阳娜娜',
    '阿不都·热合曼',
    'J. R. Smith',
  ])('takes %s for a name', (name) => expect(isPersonName(name)).toBe(true));

  it.each([
    'Xinhua',
    'China Daily',
    'The City',
    'On Monday',
    'the reporter',
    '深圳商报',
    'March Winds',
    '今天天气很好',
  ])('takes %s for none', (name) => expect(isPersonName(name)).toBe(false));
});

describe('statedNames', () => {
  it.each<[string, string[]]>([
    ['Lin Yiying, Zhao Lu', ['Lin Yiying', 'Zhao Lu']],
    ['Jane Doe and Li Si', ['Jane Doe', 'Li Si']],
    ['张三、李四', ['张三', '李四']],
    ['张三 李四', ['张三', '李四']],
    ['张 三', ['张三']],
    ['Reporter Zhang San; Correspondent Li Si', ['Zhang San', 'Li Si']],
    ['记者 张三 ', ['张三']],
    ['Bureau of Science and Technology', ['Bureau of Science and Technology']],
    ['Jane Doe, Staff Writer', ['Jane Doe']],
    ['Byron Lee', ['Byron Lee']],
    ['文天祥', ['文天祥']],
    ['unknown', []],
    ['佚名', []],
    ['', []],
  ])('reads %s', (value, names) => {
    expect(statedNames(value)).toEqual(names);
  });
});

describe('personNames', () => {
  it('refuses a text with anything but names in it', () => {
    expect(personNames('Jane Doe, the mayor')).toBeNull();
    expect(personNames('')).toBeNull();
  });
});
