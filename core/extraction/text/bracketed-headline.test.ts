import { describe, expect, it } from 'vitest';
import { readPlainText } from './read-plain-text.ts';

const text =
  '武汉光谷的十二个产业园本周开通了定制公交，员工在手机上预约座位，车辆按需停靠，平均通勤时间缩短到三十五分钟。';
const lines = (raw: string) => readPlainText(raw, {}).map((paragraph) => paragraph.text);

describe('a headline in brackets', () => {
  it('stands apart from the text that follows it on its line', () => {
    expect(lines(`【定制公交开进产业园 通勤时间缩短一半】${text}\n${text}`)).toEqual([
      '定制公交开进产业园 通勤时间缩短一半',
      text,
      text,
    ]);
  });

  it('stands apart in each of two texts that were pasted one below the other', () => {
    const [first, second] = ['定制公交开进产业园 通勤时间减半', '路灯会看人下菜碟 一年省电四成'];
    const raw = `【${first}】${text}\n${text}\n${text}\n\n【${second}】${text}\n${text}\n${text}`;
    expect(lines(raw)).toEqual([first, text, text, text, second, text, text, text]);
  });

  it.each([
    ['an agency and its reporter', `【环球网报道 记者 张三】${text}`],
    ['a note of the editors', `【编者按】${text}`],
    [
      'one of several items',
      `【定制公交开进产业园 通勤时间减半】${text}\n【路灯会“看人下菜碟” 一年省电四成】${text}`,
    ],
  ])('is not %s', (_, raw) => {
    expect(lines(raw)).toEqual(raw.split('\n'));
  });
});
