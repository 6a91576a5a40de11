import { describe, expect, it } from 'vitest';
import { rules } from '../../../core/extraction/clean/rules.ts';
import type { ImportItem } from '../../../shared/contract/corpus.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { asText, ruleKey, shownPath, whatHappened } from './what-happened.ts';

const file: ImportItem = {
  ...{ position: 0, path: '/data/news/gov/a.txt', outcome: 'added', error: null },
  ...{ found: 1, articles: [], sameAs: null, inTrash: false, removed: {}, concerns: [], ignored: false },
};

const article = (facts: Partial<ImportItem['articles'][number]> = {}): ImportItem['articles'][number] => ({
  ...{ id: 'a' as ArticleId, title: 'A harbour opens', published: null, truncated: false, source: null },
  ...facts,
});

const words = (item: Partial<ImportItem>) => asText(whatHappened({ ...file, ...item }, '/data/news/'));

describe('whatHappened', () => {
  it('names an article with its source, its date and what was cleaned', () => {
    const published = { date: '2021-03-10', precision: 'day', basis: 'byline' } as const;
    const articles = [article({ source: 'Pingshan', published, truncated: true })];
    expect(words({ articles, removed: { imageNames: 3, skipLink: 1 } })).toBe(
      'A harbour opens Pingshan, 10 Mar 2021. The text is cut off. Cleaned: 3 lines of image names, 1 skip link.',
    );
  });

  it('says what is not known', () => {
    const november = { date: '--11-28', precision: 'month-day', basis: 'dateline' } as const;
    expect(words({ articles: [article()] })).toBe('A harbour opens Neither source nor date stated.');
    expect(words({ articles: [article({ source: 'CNS' })] })).toBe('A harbour opens CNS, no date.');
    expect(words({ articles: [article({ published: november })] })).toBe(
      'A harbour opens 28 November, year not stated.',
    );
  });

  it('counts the articles of a file that holds several', () => {
    const articles = ['A', 'B', 'C', 'D'].map((title) => article({ title, truncated: title === 'A' }));
    expect(words({ articles, found: 12, outcome: 'revised' })).toBe(
      '12 articles: A; B; C and 9 more. 1 of them is cut off. Changed since it was imported before.',
    );
  });

  it('tells of duplicates and of failures by the file’s name alone', () => {
    expect(words({ outcome: 'duplicate', sameAs: '/data/news/b\u202E.txt' })).toBe(
      'Same bytes as b⟨202E⟩.txt',
    );
    const error = { code: 'fileEmpty' as const, details: { path: '/data/news/gov/a.txt' } };
    expect(words({ outcome: 'failed', error })).toBe(
      'The file a.txt is empty. Check where it came from; there is nothing to import.',
    );
  });

  it('leaves room for the reason beside a name that is very long', () => {
    const path = `/data/news/${'a very long name '.repeat(12)}.txt`;
    const error = { code: 'fileEmpty' as const, details: { path } };
    expect(words({ path, outcome: 'failed', error })).toMatch(
      /^The file a very long name a …very long name \.txt is empty\. Check/,
    );
  });

  it('has words for every rule, and calls one that it does not know by its name', () => {
    for (const { name } of rules) expect(ruleKey(name)).toBe(`imports.rule.${name}`);
    expect(words({ articles: [article()], removed: { newRule: 2 } })).toMatch(
      /Cleaned: 2 pieces by the rule “newRule”\.$/,
    );
  });
});

describe('shownPath', () => {
  it('leaves out the common folder and shows every sign', () => {
    expect(shownPath('/data/news/gov/a\nb.txt', '/data/news/')).toBe('gov/a⟨000A⟩b.txt');
    expect(shownPath('/other/a.txt', '/data/news/')).toBe('/other/a.txt');
    expect(shownPath('/data/', '/data/')).toBe('/data/');
  });
});
