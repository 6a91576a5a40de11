import type { ArticleId } from '../../../shared/model/ids.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { languageOf } from '../../ui/language-of.ts';
import classes from './article-links.module.css';

interface ArticleLinksProps {
  articles: readonly { id: ArticleId; title: string }[];
  onOpen: (article: ArticleId) => void;
}

/** Titles that open their articles. */
export function ArticleLinks({ articles, onOpen }: ArticleLinksProps) {
  if (articles.length === 0) return null;
  return (
    <ul className={classes.articles}>
      {articles.map(({ id, title }) => (
        <li key={id}>
          <button className={classes.article} lang={languageOf(title)} onClick={() => onOpen(id)}>
            {visible(title)}
          </button>
        </li>
      ))}
    </ul>
  );
}
