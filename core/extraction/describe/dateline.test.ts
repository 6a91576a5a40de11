import { describe, expect, it } from 'vitest';
import type { Dateline } from './dateline-parts.ts';
import { readDateline } from './dateline.ts';

type Case = [string, Omit<Dateline, 'end'>, string];

describe('readDateline', () => {
  it.each<Case>([
    [
      'China News Service, November 28 (Wang Zitao) On November 28, a forum was held.',
      { source: 'China News Service', authors: ['Wang Zitao'], date: '--11-28' },
      'On November 28, a forum was held.',
    ],
    [
      'SHENZHEN, Nov. 28, 2020 (Xinhua) -- The city',
      { source: 'Xinhua', authors: [], date: '2020-11-28' },
      'The city',
    ],
    ['BEIJING, Nov. 28 (Xinhua) — The city', { source: 'Xinhua', authors: [], date: '--11-28' }, 'The city'],
    [
      'SHENZHEN, China, Nov. 28, 2020 /PRNewswire/ -- The city',
      { source: 'PRNewswire', authors: [], date: '2020-11-28' },
      'The city',
    ],
    ['SHENZHEN (Reuters) - The city', { source: 'Reuters', authors: [], date: null }, 'The city'],
    ['BEIJING — The city', { source: null, authors: [], date: null }, 'The city'],
    ['Shenzhen, March 10 -- The city', { source: null, authors: [], date: '--03-10' }, 'The city'],
    [
      'Xinhua News Agency, Shenzhen, March 10 (Reporter Zhang San) The city',
      { source: 'Xinhua News Agency', authors: ['Zhang San'], date: '--03-10' },
      'The city',
    ],
    [
      'Xinhua News Agency Shenzhen March 10 (Reporters Zhang San and Li Si) The city',
      { source: 'Xinhua News Agency', authors: ['Zhang San', 'Li Si'], date: '--03-10' },
      'The city',
    ],
    [
      'Shenzhen News Network, March 10, 2021 (Shenzhen Special Zone Daily reporter Zhang San) The city',
      { source: 'Shenzhen Special Zone Daily', authors: ['Zhang San'], date: '2021-03-10' },
      'The city',
    ],
    ['(Reporter Li Si) The city', { source: null, authors: ['Li Si'], date: null }, 'The city'],
    [
      '新华社深圳3月10日电（记者 张三）深圳',
      { source: '新华社', authors: ['张三'], date: '--03-10' },
      '深圳',
    ],
    [
      '新华社北京2021年3月10日电（记者张三、李四）深圳',
      { source: '新华社', authors: ['张三', '李四'], date: '2021-03-10' },
      '深圳',
    ],
    ['中新网11月28日电 (王子涛)28日', { source: '中新网', authors: ['王子涛'], date: '--11-28' }, '28日'],
    ['中新社上海11月28日电 28日', { source: '中新社', authors: [], date: '--11-28' }, '28日'],
    [
      '深圳特区报讯（记者 张三 通讯员 李四）昨日',
      { source: '深圳特区报', authors: ['张三', '李四'], date: null },
      '昨日',
    ],
    ['【深圳商报讯】（记者 张三）昨日', { source: '深圳商报', authors: ['张三'], date: null }, '昨日'],
    ['本报讯（记者 张三）昨日', { source: null, authors: ['张三'], date: null }, '昨日'],
    ['南方日报讯 记者张三报道：昨日', { source: '南方日报', authors: ['张三'], date: null }, '昨日'],
    ['央视网消息：昨日', { source: '央视网', authors: [], date: null }, '昨日'],
    [
      'Guangzhou Daily News (All-media reporter Tu Duanyu) The city',
      { source: 'Guangzhou Daily', authors: ['Tu Duanyu'], date: null },
      'The city',
    ],
    [
      '[Shenzhen Business Daily News] (Reporter Chen Jiaxin) The city',
      { source: 'Shenzhen Business Daily', authors: ['Chen Jiaxin'], date: null },
      'The city',
    ],
    [
      '[Global Times reporter Zhang San] The city',
      { source: 'Global Times', authors: ['Zhang San'], date: null },
      'The city',
    ],
    ['【环球网报道 记者 张三】昨日', { source: '环球网', authors: ['张三'], date: null }, '昨日'],
    [
      'July 26 (Reporter Li Ming) The city',
      { source: null, authors: ['Li Ming'], date: '--07-26' },
      'The city',
    ],
    [
      'Science and Technology Daily, Beijing, May 5 (Reporter Zhang Jiaxing) The city',
      { source: 'Science and Technology Daily', authors: ['Zhang Jiaxing'], date: '--05-05' },
      'The city',
    ],
    ['南方日报讯（记者/李荣）昨日', { source: '南方日报', authors: ['李荣'], date: null }, '昨日'],
    [
      '深圳新闻网2021年3月10日讯（记者 张三）昨日',
      { source: '深圳新闻网', authors: ['张三'], date: '2021-03-10' },
      '昨日',
    ],
    ['据新华社北京3月10日电 昨日', { source: '新华社', authors: [], date: '--03-10' }, '昨日'],
    ['（记者 李四）昨日', { source: null, authors: ['李四'], date: null }, '昨日'],
  ])('reads %s', (text, stated, report) => {
    const dateline = readDateline(text);
    expect(dateline).toEqual({ ...stated, end: expect.any(Number) });
    expect(text.slice(dateline!.end)).toBe(report);
  });

  it.each([
    'On November 28 (Tuesday), the city opened a bridge.',
    'Shenzhen Bay Laboratory (SZBL) is in the city.',
    'The Guangzhou Daily (GD) reported on Friday that prices rose.',
    'November 28 (Black Friday) saw long queues.',
    'Shenzhen, a city of 17 million (2020), grows.',
    'The conference (the sixth) opened.',
    'Zhang San (the mayor) said so.',
    'Qu Fenghong, deputy secretary-general of the committee, spoke.',
    'Pingshan - a district of Shenzhen - grows.',
    'March 10: new parking rules come into force.',
    'July 26 - the plan is issued.',
    '[Video] The city opens a bridge.',
    'China Daily: the city opens a bridge',
    'Step One: open the door',
    '国家电网深圳公司昨日发布消息，称用电量上升。',
    '据新华社消息，深圳发布新政。',
    '',
  ])('takes %s for the text itself', (text) => {
    expect(readDateline(text)).toBeNull();
  });
});
