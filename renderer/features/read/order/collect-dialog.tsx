import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Collection } from '../../../../shared/contract/collections.ts';
import type { ArticleId } from '../../../../shared/model/ids.ts';
import { undoAction } from '../../../workbench/undo-action.ts';
import { useAnswer } from '../../../workbench/use-answer.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from '../dialogs/tag-picker.module.css';
import { readStoreOf } from '../read-store.ts';

type Choice = { kind: 'known'; collection: Collection } | { kind: 'make'; name: string };

/** The most collections that are offered; what is typed narrows them. */
const MOST = 500;

/** Finds a collection by its name, or makes it, and puts articles into it. */
export function CollectDialog({ articles, onDone }: { articles: readonly ArticleId[]; onDone: () => void }) {
  const workbench = useWorkbench();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const known = useAnswer('all', () => workbench.core.call('collections.list', { limit: MOST }));
  const choices = choicesFor(known?.items ?? [], query);
  const take = (choice: Choice | undefined): void => {
    if (!choice) return;
    void workbench.notifications.attempt(async () => {
      const { name } = await put(choice);
      readStoreOf(workbench).selection.clear();
      onDone();
      workbench.notifications.done(
        t('collect.done', { count: articles.length, name }),
        undoAction(workbench),
      );
    });
  };
  const put = (choice: Choice): Promise<Collection> =>
    choice.kind === 'known'
      ? workbench.core.call('collections.addArticles', {
          ...{ collection: choice.collection.id, articles: [...articles] },
        })
      : workbench.core.call('collections.create', { name: choice.name, articles: [...articles] });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) setAt((at + step + choices.length) % choices.length);
    else if (event.key === 'Enter') take(choices[at]);
    else return;
    event.preventDefault();
  };
  return (
    <div onKeyDown={onKeyDown}>
      <TextInput
        aria-label={t('collect.search')}
        placeholder={t('collect.search')}
        value={query}
        maxLength={200}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        role="combobox"
        aria-expanded
        aria-controls="collection-choices"
        aria-activedescendant={choices[at] ? `collection-choice-${at}` : undefined}
        data-autofocus
      />
      <ul className={classes.list} id="collection-choices" role="listbox" aria-label={t('collect.title')}>
        {choices.map((choice, index) => (
          <li
            key={choice.kind === 'known' ? choice.collection.id : 'make'}
            id={`collection-choice-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes.choice}
            onMouseEnter={() => setAt(index)}
            onClick={() => take(choice)}
          >
            {choice.kind === 'known' ? (
              <>
                <span>{choice.collection.name}</span>
                <span className="grow" />
                <span className="muted small num">{choice.collection.articles}</span>
              </>
            ) : (
              t('collect.make', { name: choice.name })
            )}
          </li>
        ))}
        {choices.length === 0 ? <li className={classes.none}>{t('collect.nothing')}</li> : null}
      </ul>
    </div>
  );
}

/** Collections whose name holds what is typed; a name that none has can be made. */
function choicesFor(collections: readonly Collection[], query: string): Choice[] {
  const wanted = query.trim().toLowerCase();
  const found = collections.filter(({ name }) => name.toLowerCase().includes(wanted));
  const isKnown = collections.some(({ name }) => name.toLowerCase() === wanted);
  const make: Choice[] = wanted === '' || isKnown ? [] : [{ kind: 'make', name: query.trim() }];
  return [...found.map((collection): Choice => ({ kind: 'known', collection })), ...make];
}
