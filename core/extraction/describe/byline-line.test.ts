import { describe, expect, it } from 'vitest';
import { readByline } from './byline.ts';

const stated = (line: string) => {
  const { authors = [], source = null, date = null } = readByline(line) ?? {};
  return { authors, source, date };
};

describe('a by-line in the words of its site', () => {
  it.each([
    ['【作者】 朱紫菱;杨逸芸', { authors: ['朱紫菱', '杨逸芸'] }],
    ['【来源】 南方报业传媒集团', { source: '南方报业传媒集团' }],
    ['界面新闻记者 | 陈慧东', { authors: ['陈慧东'], source: '界面新闻' }],
    ['界面新闻编辑 | 牙韩翔', {}],
    ['每经记者：王帆    每经编辑：杨欢', { authors: ['王帆'] }],
    ['本报记者\u3000何\u3000洁\u3000通讯员\u3000秦\u3000宣', { authors: ['何洁', '秦宣'] }],
    ['采写：南都记者 马俊杰 实习生 黄可欣', { authors: ['马俊杰', '黄可欣'], source: '南都' }],
    ['聯合報／ 記者蔡孟妤／高雄即時報導', { authors: ['蔡孟妤'], source: '聯合報' }],
    ['供稿：市数据资源管理局 陈翔', { authors: ['陈翔'], source: '市数据资源管理局' }],
    [
      'By Suchart Phan and GT staff reporters Published: May 04, 2022 08:12 PM',
      { authors: ['Suchart Phan'], date: '2022-05-04' },
    ],
    ['by Ruth Callaghan, The Yarra Courier', { authors: ['Ruth Callaghan'], source: 'The Yarra Courier' }],
  ])('says who wrote it: %s', (line, expected) => {
    expect(stated(line)).toMatchObject(expected);
  });

  it.each([
    ['2021/3/10 15:22（3/10 16:02 更新）', { date: '2021-03-10', source: null }],
    ['2021-10-12 18:40 南都广州', { date: '2021-10-12', source: null }],
    ['2021-09-06 10:23:12　来源: 楚天都市报 举报', { date: '2021-09-06', source: '楚天都市报' }],
    ['陈慧东 · 2021/08/06 07:30 浏览 11.2w 来源：界面新闻', { date: '2021-08-06', source: '界面新闻' }],
    ['www.lswb.example 2019年12月04日 07:12 辽沈晚报网-辽沈晚报', { date: '2019-12-04', source: '辽沈晚报' }],
    ['November 10, 20219:02 AM UTC · Updated 2 years ago', { date: '2021-11-10' }],
    ['Wed 10 Nov 2021 06.00 GMT', { date: '2021-11-10' }],
    ['20:12, 10-Nov-2021', { date: '2021-11-10' }],
    ['2020/09/17 19:22\u30003.1w+', { date: '2020-09-17' }],
  ])('says when it was published, and what it is from: %s', (line, expected) => {
    expect(stated(line)).toMatchObject(expected);
  });

  it('names the account that a text was taken from', () => {
    const line = '本文来自微信公众号“邻里新经济”（ID：linli），作者：汤一帆，编辑：卢枕，经授权发布。';
    expect(stated(line)).toMatchObject({ authors: ['汤一帆'], source: '邻里新经济' });
    expect(stated('本文原载于《海西月刊》2021年第9期')).toMatchObject({ authors: [], source: '海西月刊' });
  });
});
