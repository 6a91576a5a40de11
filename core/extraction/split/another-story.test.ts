import { describe, expect, it } from 'vitest';
import { readPlainText } from '../text/read-plain-text.ts';
import { splitArticles } from './split-articles.ts';

const trams = [
  'Melbourne trams learn to listen for bicycles',
  'Forty trams in Melbourne have been fitted with microphones that recognise a bicycle bell and warn the driver.',
  'Transport researchers trained the system on 90,000 rings recorded on wet and on dry streets of the city.',
  'Drivers may switch the warning of the tram off, but few of them do, the operator says.',
];
const registry = [
  'Cooks put their recipes under seal',
  'A registry for recipes has opened where restaurants say that a good sauce is copied within a week.',
  'Cooks deposit the recipe in a sealed envelope with a notary, together with a sample that is frozen.',
  'Lawyers doubt that the seal will hold in court, and the market bureau calls the registry a start.',
];

function beginnings(lines: readonly string[], separator = '\n\n'): string[] {
  return splitArticles(readPlainText(lines.join(separator), {})).map(([first]) => first!.text);
}

describe('articles with nothing but a headline between them', () => {
  it('are split where the text below speaks of something else', () => {
    expect(beginnings([...trams, ...registry])).toEqual([trams[0], registry[0]]);
    expect(beginnings([...registry, ...trams], '\n')).toEqual([registry[0], trams[0]]);
  });

  it('are split in Chinese', () => {
    const ferry = [
      '福州内河游船改作早高峰通勤',
      '福州把一条内河观光航线改成了早高峰通勤船，票价两元，七点到九点每十二分钟一班。',
      '航线长6.3公里，设八个码头，从西湖到台江比开车快十一分钟。',
      '首月日均乘客4100人次，其中三成原来开车上班，如今改坐船。',
      '如果年底前客流稳定，福州将在晋安河上再开一条通勤航线。',
    ];
    const snow = [
      '哈尔滨把雪卖给夏天',
      '每年冬天清出的雪，哈尔滨过去要花钱运走，如今先存起来，夏天再卖。',
      '三座覆着木屑和隔热布的雪堆一共存雪22万立方米，入夏时还剩七成。',
      '管雪堆的师傅说，最难的不是雪会化，是总有孩子想爬上去玩。',
      '买家是江边的冷库和一家医院，冷量按度计价，比电制冷便宜三成。',
    ];
    expect(beginnings([...ferry, ...snow])).toEqual([ferry[0], snow[0]]);
  });

  it('are one where the heading belongs to the story', () => {
    const heading = 'What drivers make of the bell in their tram';
    expect(beginnings([...trams.slice(0, 3), heading, ...trams.slice(1)])).toEqual([trams[0]]);
  });

  it('are one where each stretch of text has its heading', () => {
    const sections = registry
      .slice(1)
      .flatMap((text, at) => [`Another heading of the kind, number ${at}`, text]);
    expect(beginnings([...trams, ...sections])).toEqual([trams[0]]);
  });

  it('are one where there is too little text for two', () => {
    expect(beginnings([...trams, ...registry.slice(0, 2)])).toEqual([trams[0]]);
  });
});

describe('marks above each article', () => {
  it('belong to the article below them', () => {
    const numbered = ['Article 1', ...trams, 'Article 2', ...registry];
    expect(beginnings(numbered)).toEqual(['Article 1', 'Article 2']);
    const links = ['https://example.org/1', ...trams, 'https://example.org/2', ...registry];
    expect(beginnings(links)).toEqual(['https://example.org/1', 'https://example.org/2']);
  });

  it('are labelled titles', () => {
    const labelled = [`Title: ${trams[0]}`, ...trams.slice(1), `Title: ${registry[0]}`, ...registry.slice(1)];
    expect(beginnings(labelled)).toHaveLength(2);
  });

  it('are wider gaps than the file has elsewhere', () => {
    const mixed = [...trams.slice(1), `\n\n\n${registry[0]}`, ...registry.slice(1)];
    expect(beginnings(mixed)).toEqual([trams[1], registry[0]]);
  });
});
