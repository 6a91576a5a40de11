import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { Article } from '../../../shared/model/article.ts';
import { useWorkbench } from '../../workbench/workbench.ts';

export const ReadView = observer(function ReadView(_props: { isInspectorOpen: boolean }) {
  const { core, session } = useWorkbench();
  const [articles, setArticles] = useState<Article[]>([]);
  const count = session.library?.counts.articles;
  useEffect(
    () => void core.call('corpus.articles', {}).then(({ items }) => setArticles(items)),
    [core, count],
  );
  return (
    <ul aria-label="Articles">
      {articles.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
});
