import { describe, expect, it } from 'vitest';
import type { Byline } from './byline.ts';
import { awaitsValue, readByline } from './byline.ts';

const nothing = { title: null, authors: [], source: null, url: null, date: null, dateOfWhat: 'publication' };

describe('readByline', () => {
  it('reads labels that run together', () => {
    const line =
      'Author:Lin Yiying, Zhao LuDate:2021-03-10From:Pingshan District Science and Technology Innovation Bureau, Pingshan Financial Media Center';
    expect(readByline(line)).toEqual({
      ...nothing,
      authors: ['Lin Yiying', 'Zhao Lu'],
      date: '2021-03-10',
      dateOfWhat: 'unsaid',
      source: 'Pingshan District Science and Technology Innovation Bureau, Pingshan Financial Media Center',
    });
  });

  it.each<[string, Partial<Byline>]>([
    ['By Jane Doe', { authors: ['Jane Doe'] }],
    ['BY JANE DOE', { authors: ['JANE DOE'] }],
    ['Jane Doe @jdoe / 6:14 PM GMT+2•May 6, 2022', { authors: ['Jane Doe'], date: '2022-05-06' }],
    [
      'This article was originally published in the Moreton Gazette on 9 February 2022.',
      { source: 'Moreton Gazette', date: '2022-02-09' },
    ],
    ['以下文章来源于滇铁工地 ，作者段绍飞', { authors: ['段绍飞'], source: '滇铁工地' }],
    ['２０２３年５月８日（星期一）', { date: '2023-05-08' }],
    ['By Bae Hyun-jung (tellme@harbour.example)', { authors: ['Bae Hyun-jung'] }],
    ['Jane Doe | Venice correspondent', { authors: ['Jane Doe'] }],
    ['Nov. 14, 2023, 5:01 a.m. ET', { date: '2023-11-14' }],
    [
      '( Hangzhou China ) Updated : 2021-04-02',
      { source: 'Hangzhou China', date: '2021-04-02', dateOfWhat: 'update' },
    ],
    [
      'From: The Harbour Courier <https://harbour.example/a>',
      { source: 'The Harbour Courier', url: 'https://harbour.example/a' },
    ],
    ['《 江淮日报 》（ 2023年06月08日 第 14 版）', { source: '江淮日报', date: '2023-06-08' }],
    ['作者：谭芳　编辑：文枫　2023-04-05 07:12:36', { authors: ['谭芳'], date: '2023-04-05' }],
    [
      '京华新闻 记者 裴剑飞 编辑 张磊　2021-11-25 13:12',
      { authors: ['裴剑飞'], source: '京华新闻', date: '2021-11-25' },
    ],
    ['文/记者 黎胜斌 图/受访者提供', { authors: ['黎胜斌'] }],
    ['作者：市城管局 2021-03-10', { source: '市城管局', date: '2021-03-10' }],
    ['by Jane Doe and Li Si', { authors: ['Jane Doe', 'Li Si'] }],
    ['By Jane Doe, Xinhua | 12 March 2021', { authors: ['Jane Doe'], source: 'Xinhua', date: '2021-03-12' }],
    ['By Jane Doe, Caixin', { authors: ['Jane Doe'], source: 'Caixin' }],
    [
      'By Jane Doe, Lakeside Chronicle · March 12, 2021',
      { authors: ['Jane Doe'], source: 'Lakeside Chronicle', date: '2021-03-12' },
    ],
    ['By Reuters', { source: 'Reuters' }],
    ['By Securities Times reporter Wu Jiaming', { authors: ['Wu Jiaming'], source: 'Securities Times' }],
    ['Securities Times reporter Wu Jiaming', { authors: ['Wu Jiaming'], source: 'Securities Times' }],
    ['Our reporter Li Si', { authors: ['Li Si'] }],
    ['Reporter: Li Si', { authors: ['Li Si'] }],
    ['Reporter Li Si', { authors: ['Li Si'] }],
    ['Text/Zhang San', { authors: ['Zhang San'] }],
    ['Written by Jane Doe', { authors: ['Jane Doe'] }],
    ['Story by Lu Chen', { authors: ['Lu Chen'] }],
    ['Reporting by Sophie Yu; Editing by Jane Doe', { authors: ['Sophie Yu'] }],
    ['Reporting by Sophie Yu and Li Si; editing by Jane Doe', { authors: ['Sophie Yu', 'Li Si'] }],
    ['March 12, 2021', { date: '2021-03-12' }],
    ['2021-03-10 09:30', { date: '2021-03-10' }],
    ['Published: 10 March 2021, 09:30', { date: '2021-03-10' }],
    ['Published on March 10, 2021', { date: '2021-03-10' }],
    ['Published: 2021-03-10 | Updated: 2021-04-11', { date: '2021-03-10' }],
    ['Updated: 2021-04-11 | Published: 2021-03-10', { date: '2021-03-10' }],
    ['Last updated: 11 April 2021 10:30 GMT', { date: '2021-04-11', dateOfWhat: 'update' }],
    ['Updated 10:30, 12 March 2021', { date: '2021-03-12', dateOfWhat: 'update' }],
    ['Source: Xinhua| 2021-03-10 09:30:12|Editor: huaxia', { source: 'Xinhua', date: '2021-03-10' }],
    ['Xinhua | Updated: 2021-03-10 09:30', { source: 'Xinhua', date: '2021-03-10', dateOfWhat: 'update' }],
    ['China Daily | 2021-03-12', { source: 'China Daily', date: '2021-03-12' }],
    ['Shenzhen Daily 2021-03-12', { source: 'Shenzhen Daily', date: '2021-03-12' }],
    [
      'Source: Harbour Daily Author: Jane Doe Editor: Li Si',
      { source: 'Harbour Daily', authors: ['Jane Doe'] },
    ],
    [
      'DATE: 2021-03-10 SOURCE: Harbour Daily',
      { source: 'Harbour Daily', date: '2021-03-10', dateOfWhat: 'unsaid' },
    ],
    [
      'Release time: 2021-03-10 Source: Harbour Daily Views: 12',
      { source: 'Harbour Daily', date: '2021-03-10' },
    ],
    [
      'Publication Date:2021-03-10Source:Harbour DailyFont size: A A',
      { source: 'Harbour Daily', date: '2021-03-10' },
    ],
    ['Editor: Li Si', {}],
    ['Source: https://example.org/a?b=1', { url: 'https://example.org/a?b=1' }],
    ['URL: https://example.org/a', { url: 'https://example.org/a' }],
    ['Original link: https://example.org/a.', { url: 'https://example.org/a' }],
    ['原文链接：https://example.org/a', { url: 'https://example.org/a' }],
    [
      '来源：深圳特区报 记者 张三 2021年3月10日 09:30',
      { source: '深圳特区报', authors: ['张三'], date: '2021-03-10' },
    ],
    ['2021年3月10日 09:30 来源：深圳特区报', { source: '深圳特区报', date: '2021-03-10' }],
    ['发布时间：2021-03-10 来源：坪山区政府 浏览次数：123', { source: '坪山区政府', date: '2021-03-10' }],
    [
      '作者：张三 编辑：李四 日期：2021年3月10日',
      { authors: ['张三'], date: '2021-03-10', dateOfWhat: 'unsaid' },
    ],
    [
      '作者：张三日期：2021年3月10日来源：深圳商报',
      { authors: ['张三'], date: '2021-03-10', dateOfWhat: 'unsaid', source: '深圳商报' },
    ],
    ['稿源：南方日报', { source: '南方日报' }],
    ['来源丨深圳商报', { source: '深圳商报' }],
    ['文/张三 图/李四', { authors: ['张三'] }],
    ['证券时报记者 吴家明', { source: '证券时报', authors: ['吴家明'] }],
    ['本报记者 张三 通讯员 李四', { authors: ['张三', '李四'] }],
    ['责任编辑：王五', {}],
    [
      'Red Star News reporter Peng Xiangping Editor Yu Dongmei',
      { authors: ['Peng Xiangping'], source: 'Red Star News' },
    ],
    [
      'Shenzhen Business Daily • Duchuang Client Reporter Wang Haiwei',
      { authors: ['Wang Haiwei'], source: 'Shenzhen Business Daily' },
    ],
    ['Reporter Wang Dan Intern Li Si', { authors: ['Wang Dan', 'Li Si'] }],
    ['Reporter Wang Dan Photo by Li Si', { authors: ['Wang Dan'] }],
    ['Text: Li Ming', { authors: ['Li Ming'] }],
    ['读创/深圳商报记者 陈姝', { authors: ['陈姝'], source: '读创/深圳商报' }],
    ['文 | 张三', { authors: ['张三'] }],
    [
      'Chengdu Daily Jinguan News reporter Wu Yifan',
      { authors: ['Wu Yifan'], source: 'Chengdu Daily Jinguan News' },
    ],
    ['Author: Lin Yiying | Pingshan Hub', { authors: ['Lin Yiying'] }],
    ['By Jane Doe | Photos and more', { authors: ['Jane Doe'] }],
    ['Source: Economic Daily - China Economic Net', { source: 'Economic Daily - China Economic Net' }],
    [
      'By LI MING in Shenzhen | China Daily | Updated: 2021-03-10 09:30',
      { authors: ['LI MING'], source: 'China Daily', date: '2021-03-10', dateOfWhat: 'update' },
    ],
    ['Li Ming, China Daily', { authors: ['Li Ming'], source: 'China Daily' }],
    ['(Shenzhen Daily) 10:20, March 10, 2021', { source: 'Shenzhen Daily', date: '2021-03-10' }],
    ['Source: Nanjing Daily (Reporter Li Ming)', { authors: ['Li Ming'], source: 'Nanjing Daily' }],
    ['Reporter/Li Ming Editor/Wang Fang', { authors: ['Li Ming'] }],
    [
      '2021/03/10 Pingshan District Government',
      { source: 'Pingshan District Government', date: '2021-03-10' },
    ],
    ['（来源：南方日报）', { source: '南方日报' }],
    [
      'Jane Doe | Harbour Daily | March 12, 2021',
      { authors: ['Jane Doe'], source: 'Harbour Daily', date: '2021-03-12' },
    ],
    [
      '2023-12-03 10:15 深圳晚报 记者 李明 王芳',
      { authors: ['李明', '王芳'], source: '深圳晚报', date: '2023-12-03' },
    ],
    [
      'Source:Shenzhen Daily Time:2023-07-28 08:15 Font:[Large Medium Small]',
      { source: 'Shenzhen Daily', date: '2023-07-28', dateOfWhat: 'unsaid' },
    ],
    ['Title: A bridge opens\nAuthor: Jane Doe', { title: 'A bridge opens', authors: ['Jane Doe'] }],
  ])('reads %s', (line, stated) => {
    expect(readByline(line)).toEqual({ ...nothing, ...stated });
  });

  it.each([
    'By the numbers: what the budget means for the city',
    'By Land And Sea',
    'By bus through Shenzhen',
    'Source Code Leaks From City Portal',
    'Reporters Without Borders praises the city',
    'On March 10 the city opened a hospital',
    'Event Date: July 27, 2023',
    'Time: 9 am to 5 pm',
    'Date: July 27 to 29, 2023',
    'Link: see below',
    'China Daily',
    'Jane Doe',
    'The mayor said: we will build it',
    'Note: figures are rounded',
    'Four, Unprecedented Scale, Achieving Cross-Regional Collaboration',
    'In 2021, 5 of 10 firms grew',
    'Source: the report says that the city has more than a thousand firms and that they grow at twenty percent a year.',
    '记者从市政府获悉，新政将于下月实施',
    '',
  ])('takes %s for no by-line', (line) => {
    expect(readByline(line)).toBeNull();
  });
});

describe('awaitsValue', () => {
  it('knows a label whose value stands on the next line', () => {
    expect(awaitsValue('Author:')).toBe(true);
    expect(awaitsValue('作者：')).toBe(true);
    expect(awaitsValue('Author: Jane Doe')).toBe(false);
    expect(awaitsValue('Views:')).toBe(false);
  });
});
