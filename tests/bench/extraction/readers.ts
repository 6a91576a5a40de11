import { Readability } from '@mozilla/readability';
import chardet from 'chardet';
import { JSDOM } from 'jsdom';
import { loadGazetteer } from '../../../core/entities/gazetteer/load-gazetteer.ts';
import type { ReadArticle } from '../../../core/ports/file-reader.ts';
import { readFile } from '../../../core/read-file.ts';

/** What a reader says about an article; undefined where it does not look for such a thing. */
export interface Finding {
  text: string;
  title: string | null;
  authors: string[];
  date: string | null;
  source: string | null;
  /** The id of the city that the article is about. */
  city?: string | null;
  language?: string | null;
  translated?: boolean;
}

type Reader = (file: { name: string; bytes: Uint8Array }) => Promise<Finding>;

export const gazetteer = loadGazetteer();

/** Broadsheet's own reading, as an import does it. */
export const ours: Reader = async (file) => {
  const [article] = await articlesIn(file);
  return article ? findingOf(article) : nothing;
};

/** Every article of a file; none where it cannot be read. */
export async function articlesIn(file: { name: string; bytes: Uint8Array }): Promise<ReadArticle[]> {
  try {
    return (await readFile(file, gazetteer)).articles;
  } catch {
    return [];
  }
}

const nothing: Finding = {
  text: '',
  title: null,
  authors: [],
  date: null,
  source: null,
  city: null,
  language: null,
  translated: false,
};

function findingOf(article: ReadArticle): Finding {
  const body = article.blocks.filter(({ kind }) => kind !== 'title' && kind !== 'byline');
  return {
    text: body.map(({ start, end }) => article.text.slice(start, end)).join('\n\n'),
    title: article.titleBasis === 'derived' ? null : article.title,
    authors: article.authors,
    date: article.published?.date ?? null,
    source: article.source,
    city: article.cities[0]?.id ?? null,
    language: article.language,
    translated: article.translated?.isMachine ?? false,
  };
}

/** The best known reader of pages, with the charset declared or detected as a browser would. */
export const readability: Reader = async ({ bytes }) => {
  const { document } = new JSDOM(bytes).window;
  const article = new Readability(document).parse();
  return {
    text: article?.textContent ?? '',
    title: article?.title ?? null,
    authors: article?.byline ? [article.byline.replace(/^by\s+/i, '').trim()] : [],
    date: article?.publishedTime?.slice(0, 10) ?? null,
    source: article?.siteName ?? null,
    language: article?.lang?.slice(0, 2).toLowerCase() ?? null,
  };
};

/** The least that can be done with a text: its first line is the title, the rest the article. */
export const firstLine: Reader = async ({ bytes }) => {
  const text = new TextDecoder(chardet.detect(bytes) ?? 'utf-8').decode(bytes).trim();
  const [title = '', ...rest] = text.split('\n');
  return { text: rest.join('\n'), title: title.trim(), authors: [], date: null, source: null };
};
