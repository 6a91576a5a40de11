import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { asText, newsArticle } from './news-article.ts';
import { asPage } from './news-page.ts';
import { asPdf } from './news-pdf.ts';

/** So many files a folder. */
const TOGETHER = 1000;
/** So many articles make a PDF. */
const ARTICLES_A_PDF = 5;

type Make = (number: number) => string | Uint8Array | Promise<Uint8Array>;

const makers = {
  txt: (number) => asText(newsArticle(number)),
  html: (number) => asPage(newsArticle(number), number),
  pdf: (number) => asPdf(englishArticles(number * ARTICLES_A_PDF)),
} as const satisfies Record<string, Make>;

export type Kind = keyof typeof makers;

/** Writes generated news into a folder, one file each, the same in every run. */
export async function writeNews(folder: string, kind: Kind, count: number): Promise<string> {
  for (let number = 0; number < count; number += 1) {
    const part = path.join(folder, String(Math.floor(number / TOGETHER)));
    if (number % TOGETHER === 0) mkdirSync(part, { recursive: true });
    writeFileSync(path.join(part, `${number}.${kind}`), await makers[kind](number));
  }
  return folder;
}

/** The fonts that every PDF reader has know no Chinese. */
function englishArticles(from: number) {
  return Array.from({ length: ARTICLES_A_PDF * 2 }, (_item, at) => newsArticle(from * 2 + at))
    .filter(({ language }) => language === 'en')
    .slice(0, ARTICLES_A_PDF);
}
