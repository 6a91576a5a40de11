import { visible } from '../../../shared/messages/messages.ts';
import type { ImportItem } from '../../../shared/contract/corpus.ts';
import { momentText } from '../../workbench/dates.ts';
import { useAnswer } from '../../workbench/use-answer.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { ArticleLinks } from './article-links.tsx';
import { sizeWords } from './file-facts.ts';
import type { ItemActions } from './item-actions.ts';
import classes from './both-files.module.css';

/** Two files with the same bytes beside one another, with the articles in them and how those begin. */
export function BothFiles({ item, actions }: { item: ImportItem; actions: ItemActions }) {
  const { core } = useWorkbench();
  const [first] = item.held?.articles ?? [];
  const content = useAnswer(first?.id ?? null, () => core.call('corpus.text', { article: first!.id }));
  const open = (article: (typeof item.articles)[number]['id']): void => {
    actions.closeDialog();
    void actions.open(article);
  };
  return (
    <>
      <p className="muted">{t('imports.both.copiesText')}</p>
      <dl className={classes.files}>
        <dt>{t('imports.both.first')}</dt>
        <dd>
          <p className="mono">{visible(item.sameAs ?? '')}</p>
          {item.held ? <p className="muted small">{since(item.held.since)}</p> : null}
        </dd>
        <dt>{t('imports.both.copy')}</dt>
        <dd>
          <p className="mono">{visible(item.path)}</p>
          {item.bytes === null ? null : <p className="muted small">{sizeWords(item.bytes)}</p>}
        </dd>
      </dl>
      <ArticleLinks articles={item.held?.articles ?? []} onOpen={open} />
      {content ? <p className={classes.begins}>{visible(content.text.slice(0, LONGEST))}</p> : null}
    </>
  );
}

/** So much of the text is shown, in code units. */
const LONGEST = 400;

function since(time: string): string {
  return t('imports.both.since', { day: momentText(time) });
}
