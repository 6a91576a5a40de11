import { describe, expect, it } from 'vitest';
import { rules } from '../../../core/extraction/clean/rules.ts';
import type { ImportItem } from '../../../shared/contract/corpus.ts';
import type { ArticleId } from '../../../shared/model/ids.ts';
import { ReadingNote } from '../../../shared/model/reading-note.ts';
import { ruleKey } from './cleaned-words.ts';
import { failureWords } from './failure-words.ts';
import { noteWords } from './note-words.ts';
import { rowActionOf } from './row-actions.ts';
import { shownPath } from './shown-path.ts';
import { asText, whatHappened } from './what-happened.ts';

const file: ImportItem = {
  ...{
    position: 0,
    path: '/data/news/gov/a.txt',
    outcome: 'added',
    error: null,
    bytes: null,
    modified: null,
  },
  ...{ found: 1, articles: [], sameAs: null, inTrash: false, removed: {}, concerns: [], ignored: false },
  ...{ notes: [], held: null, copyOf: null },
};

const article = (facts: Partial<ImportItem['articles'][number]> = {}): ImportItem['articles'][number] => ({
  ...{ id: 'a' as ArticleId, title: 'A harbour opens', published: null, truncated: false, source: null },
  ...facts,
});

const march = { date: '2021-03-10', precision: 'day', basis: 'byline' } as const;
const november = { date: '--11-28', precision: 'month-day', basis: 'dateline' } as const;
const copyOf = {
  ...{ article: 'a' as ArticleId, of: { id: 'b' as ArticleId, title: 'The harbour opens' } },
  similarity: 0.964,
};
const unknown = {
  code: 'encodingUnknown' as const,
  details: { path: 'a.txt', byte: 1204, candidates: 'gb18030, big5' },
};

const words = (item: Partial<ImportItem>) => asText(whatHappened({ ...file, ...item }, '/data/news/'));

describe('whatHappened', () => {
  it('tells of an article its source, its date, and what was cleaned', () => {
    const articles = [article({ source: 'Pingshan', published: march, truncated: true })];
    expect(words({ articles, removed: { imageNames: 3, skipLink: 1 } })).toBe(
      'Pingshan, 10 Mar 2021. The text is cut off. 3 lines of image names, 1 skip link cleaned.',
    );
  });

  it('says what is not known', () => {
    expect(words({ articles: [article()] })).toBe('Neither source nor date stated.');
    expect(words({ articles: [article({ source: 'CNS' })] })).toBe('CNS, no date stated.');
    expect(words({ articles: [article({ published: november })] })).toBe('28 November; year not stated.');
  });

  it('counts the articles of a file that holds several', () => {
    const articles = ['A', 'B'].map((title) => article({ title, truncated: title === 'A' }));
    expect(words({ articles, found: 2 })).toBe('2 articles; the first is cut off.');
    const more = [...articles, article({ truncated: true })];
    expect(words({ articles: more, found: 12, outcome: 'revised' })).toBe(
      '12 articles; 2 of them are cut off. Changed since it was imported before.',
    );
  });

  it('names the article that it is a near copy of, and the file with the same bytes', () => {
    expect(words({ articles: [article()], copyOf })).toBe(
      'Near copy of “The harbour opens” 96 % the same words.',
    );
    expect(words({ outcome: 'duplicate', sameAs: '/data/news/b\u202E.txt' })).toBe(
      'Same bytes as b⟨202E⟩.txt',
    );
  });

  it('gives the reason of a failure without the name that stands beside it', () => {
    const error = { code: 'fileEmpty' as const, details: { path: '/data/news/gov/a.txt' } };
    expect(words({ outcome: 'failed', error })).toBe('The file is empty.');
    expect(words({ outcome: 'failed', error: unknown })).toBe(
      'Not valid as UTF-8 at byte 1,204. It may be GB18030 or Big5.',
    );
    const pages = { code: 'noText' as const, details: { path: 'a.pdf', pages: 48 } };
    expect(words({ outcome: 'failed', error: pages })).toBe('48 pages of pictures, no text in them.');
    const full = { code: 'diskFull' as const, details: { path: '/data/news/gov/a.txt' } };
    expect(failureWords({ error: full, path: 'a.txt' }).what).toBe('The disk with a.txt is full.');
  });

  it('has words for every rule, and calls one that it does not know by its name', () => {
    for (const { name } of rules) expect(ruleKey(name)).toBe(`imports.rule.${name}`);
    expect(words({ articles: [article()], removed: { newRule: 2 } })).toMatch(
      /2 pieces by the rule “newRule” cleaned\.$/,
    );
  });

  it('has a sentence for every note of reading, for one and for several', () => {
    for (const code of ReadingNote.shape.code.options) {
      for (const count of [1, 3]) {
        const sentence = noteWords({ code, count, detail: 'gb18030' });
        expect(sentence, code).toMatch(/^[A-Z0-9].*\.$/);
        expect(sentence, code).not.toMatch(/readingNote|\{\{/);
      }
    }
    expect(noteWords({ code: 'charsetGuessed', count: 1, detail: 'gb18030' })).toBe(
      'Read as GB18030, a guess.',
    );
  });
});

describe('rowActionOf', () => {
  const action = (item: Partial<ImportItem>) => rowActionOf({ ...file, ...item }, true);

  it('is what helps most with a file that failed', () => {
    const failed = (code: 'fileEmpty' | 'fileChanging') => ({
      outcome: 'failed' as const,
      error: { code, details: { path: 'a.txt' } },
    });
    expect(action({ outcome: 'failed', error: unknown })).toBe('readAgain');
    expect(action(failed('fileChanging'))).toBe('tryAgain');
    expect(action(failed('fileEmpty'))).toBe('ignore');
    expect(action({ ...failed('fileEmpty'), ignored: true })).toBe('dontIgnore');
    expect(rowActionOf({ ...file, ...failed('fileEmpty') }, false)).toBeNull();
    // What a browser sent and could not be read is gone.
    expect(action({ path: 'news/a.txt', outcome: 'failed', error: unknown })).toBe('ignore');
  });

  it('leads to what is worth a look in a file that came in', () => {
    const dated = article({ published: march });
    expect(action({ articles: [dated] })).toBe('open');
    expect(action({ articles: [article({ published: november })] })).toBe('setDate');
    expect(rowActionOf({ ...file, articles: [article()] }, false)).toBe('open');
    expect(action({ articles: [dated, dated], found: 2 })).toBe('seeSplit');
    const table = { path: '/data/news/a.csv', articles: [dated, dated], found: 2 };
    expect(action(table)).toBe('columns');
    expect(rowActionOf({ ...file, ...table }, false)).toBe('open');
    expect(action({ articles: [dated], copyOf })).toBe('compare');
    const held = { since: '2026-11-14T10:00:00Z', articles: [] };
    expect(action({ outcome: 'duplicate', sameAs: 'b.txt', held })).toBe('showBoth');
    expect(action({ outcome: 'unchanged', held })).toBeNull();
  });
});

describe('shownPath', () => {
  it('leaves out the common folder and shows every sign', () => {
    expect(shownPath('/data/news/gov/a\nb.txt', '/data/news/')).toBe('gov/a⟨000A⟩b.txt');
    expect(shownPath('/other/a.txt', '/data/news/')).toBe('/other/a.txt');
    expect(shownPath('/data/', '/data/')).toBe('/data/');
  });
});
