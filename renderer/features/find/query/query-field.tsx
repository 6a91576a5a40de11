import { IconSearch, IconX } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { LONGEST_QUERY } from '../../../../shared/model/search-query.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { KeyHint } from '../../../workbench/key-hint.tsx';
import { useCommands } from '../../../workbench/use-commands.ts';
import { t } from '../../../workbench/words.ts';
import type { FindStore } from '../find-store.ts';
import { PROBLEMS_ID } from './problem-lines.tsx';
import classes from './query-field.module.css';
import { WrongPlaces } from './wrong-places.tsx';

interface QueryFieldProps {
  store: FindStore;
  results: RefObject<HTMLElement | null>;
}

/**
 * The query. Each key is looked for, but not what an input method is still composing. Down and Enter go to the results,
 * Escape empties the field, then leaves it; Backspace in the empty field takes a chip off no more, for there is none.
 */
export const QueryField = observer(function QueryField({ store, results }: QueryFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const { query } = store.question;
  // What is being composed stands in the field and nowhere else.
  const [composing, setComposing] = useState<string | null>(null);
  const [scrolled, setScrolled] = useState(0);
  useCommands(useMemo(() => ({ 'go.search': { run: () => focusAll(input.current) } }), []));
  useEffect(() => focusAll(input.current), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') results.current?.focus();
    else if (event.key === 'Escape' && query !== '') store.setQuery('');
    else if (event.key === 'Escape') results.current?.focus();
    else return;
    event.preventDefault();
  };
  const problems = store.isAnswered ? (store.answer?.problems ?? []) : [];
  return (
    <div className={classes.field} data-wrong={problems.length > 0 || undefined}>
      <IconSearch size={15} stroke={1.5} aria-hidden />
      <div className={classes.words}>
        <WrongPlaces text={query} places={problems} scrolled={scrolled} />
        <input
          ref={input}
          className={classes.input}
          type="text"
          aria-label={t('find.query')}
          aria-describedby={problems.length > 0 ? PROBLEMS_ID : undefined}
          placeholder={t('find.placeholder')}
          lang={languageOf(query)}
          value={composing ?? query}
          maxLength={LONGEST_QUERY}
          spellCheck={false}
          data-pane-focus
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (composing === null) store.setQuery(value);
            else setComposing(value);
          }}
          onCompositionStart={(event) => setComposing(event.currentTarget.value)}
          onCompositionEnd={(event) => {
            setComposing(null);
            store.setQuery(event.currentTarget.value);
          }}
          onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
          onKeyDown={onKeyDown}
        />
      </div>
      {query === '' ? (
        <KeyHint command="go.search" />
      ) : (
        <button
          className={classes.clear}
          aria-label={t('find.clear')}
          title={t('find.clear')}
          onClick={() => {
            store.setQuery('');
            input.current?.focus();
          }}
        >
          <IconX size={14} stroke={1.5} aria-hidden />
        </button>
      )}
    </div>
  );
});

function focusAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
