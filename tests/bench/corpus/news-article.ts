import { chinese, cities, english, months } from './news-words.ts';
import { type Random, seededRandom } from '../seeded-random.ts';

/** One article of news that never was: title, by-line, paragraphs. */
export interface NewsArticle {
  language: 'en' | 'zh';
  title: string;
  byline: string;
  paragraphs: string[];
}

/** Every fourth article is Chinese. */
const CHINESE_SHARE = 4;
const SENTENCES_A_PARAGRAPH = 4;

/** The article with this number, the same in every run; a Chinese character counts as a word. */
export function newsArticle(number: number, words = 450): NewsArticle {
  const random = seededRandom(number + 1);
  return number % CHINESE_SHARE === 3 ? inChinese(random, number, words) : inEnglish(random, number, words);
}

function inEnglish(random: Random, number: number, words: number): NewsArticle {
  const [city] = random.pick(cities);
  const { things, who } = english;
  const day = `${random.pick(months)} ${random.between(1, 28)}, ${random.between(2015, 2024)}`;
  const write = (pattern: string): string =>
    filled(pattern, {
      city: () => (random.next() < 0.6 ? city : random.pick(cities)[0]),
      other: () => random.pick(cities)[0],
      n: () => random.between(1200, 960_000).toLocaleString('en-US'),
      money: () => `${random.between(2, 900)} million yuan`,
      percent: () => `${random.between(1, 60)}.${random.between(0, 9)} percent`,
      date: () => `${random.pick(months)} ${random.between(1, 28)}`,
      year: () => String(random.between(2010, 2024)),
      thing: () => random.pick(things),
      who: () => random.pick(who),
    });
  return {
    language: 'en',
    title: `${city} plans its ${random.pick(things)} number ${number}`,
    byline: `By Staff Reporter, ${day}`,
    paragraphs: paragraphs(random, english.sentences, write, words, (text) => text.split(' ').length, ' '),
  };
}

function inChinese(random: Random, number: number, words: number): NewsArticle {
  const [, city] = random.pick(cities);
  const { things, who } = chinese;
  const write = (pattern: string): string =>
    filled(pattern, {
      city: () => (random.next() < 0.6 ? city : random.pick(cities)[1]),
      other: () => random.pick(cities)[1],
      n: () => `${random.between(12, 9600)}万`,
      money: () => `${random.between(2, 900)}亿元`,
      percent: () => `${random.between(1, 60)}.${random.between(0, 9)}%`,
      date: () => `${random.between(1, 12)}月${random.between(1, 28)}日`,
      year: () => String(random.between(2010, 2024)),
      thing: () => random.pick(things),
      who: () => random.pick(who),
    });
  return {
    language: 'zh',
    title: `${city}${random.pick(things)}第${number}号规划公布`,
    byline: `来源：${city}日报 ${random.between(2015, 2024)}年${random.between(1, 12)}月${random.between(1, 28)}日`,
    paragraphs: paragraphs(random, chinese.sentences, write, words, (text) => text.length, ''),
  };
}

function filled(pattern: string, values: Readonly<Record<string, () => string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_match, name: string) => values[name]!());
}

function paragraphs(
  random: Random,
  patterns: readonly string[],
  write: (pattern: string) => string,
  words: number,
  count: (text: string) => number,
  between: string,
): string[] {
  const all: string[] = [];
  for (let written = 0; written < words;) {
    const sentences = Array.from({ length: SENTENCES_A_PARAGRAPH }, () => write(random.pick(patterns)));
    all.push(sentences.join(between));
    written += count(all.at(-1)!);
  }
  return all;
}

/** As a text file has it. */
export function asText({ title, byline, paragraphs: body }: NewsArticle): string {
  return `${[title, byline, ...body].join('\n\n')}\n`;
}
