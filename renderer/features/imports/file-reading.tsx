import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { PathText } from '../../ui/path-text.tsx';
import { t } from '../../workbench/words.ts';
import { ArticleLinks } from './article-links.tsx';
import { cleanedWords } from './cleaned-words.ts';
import type { ImportsStore } from './imports-store.ts';
import { noteWords } from './note-words.ts';
import { articleWords, whatHappened } from './what-happened.ts';
import classes from './file-pane.module.css';

/** What came of a file that could be read: its articles, what they are copies of, and how it was read. */
export function FileReading({ item, store }: { item: ImportItem; store: ImportsStore }) {
  const articles = item.articles.length > 0 ? item.articles : (item.held?.articles ?? []);
  const rest = item.found - item.articles.length;
  return (
    <>
      <p>{summaryOf(item)}</p>
      {item.sameAs === null ? null : <PathText path={visible(item.sameAs)} />}
      {item.inTrash ? <p>{t('imports.inTrash')}</p> : null}
      {articles.length === 0 ? null : (
        <>
          <h3 className={classes.label}>
            {t('imports.articlesIn', { count: Math.max(item.found, articles.length) })}
          </h3>
          <ArticleLinks articles={articles} onOpen={(article) => void store.actions.open(article)} />
          {rest > 0 ? <p className="muted">{t('imports.otherArticles', { count: rest })}</p> : null}
        </>
      )}
      {item.copyOf ? <CopyOf copy={item.copyOf} store={store} /> : null}
      <HowRead item={item} />
    </>
  );
}

function summaryOf(item: ImportItem): string {
  if (item.outcome === 'added' || item.outcome === 'revised') return articleWords(item);
  const { lead, text } = whatHappened(item, '');
  return lead || text;
}

function CopyOf({ copy, store }: { copy: NonNullable<ImportItem['copyOf']>; store: ImportsStore }) {
  return (
    <>
      <h3 className={classes.label}>{t('imports.copyOf')}</h3>
      <ArticleLinks articles={[copy.of]} onOpen={(article) => void store.actions.open(article)} />
      <p className="muted small">
        {t('imports.copyShare', { percent: Math.round(copy.similarity * 100) })} {t('imports.copyKept')}
      </p>
    </>
  );
}

/** What was taken out, and what could not be read or not surely. */
function HowRead({ item }: { item: ImportItem }) {
  const lines = [...item.notes.map(noteWords), cleanedWords(item.removed)].filter((line) => line !== '');
  if (lines.length === 0) return null;
  return (
    <>
      <h3 className={classes.label}>{t('imports.notesTitle')}</h3>
      <ul className={classes.notes}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}
