import { IconSearch, IconX } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, type RefObject, useMemo, useRef } from 'react';
import { Kbd } from '../../../ui/kbd.tsx';
import { KeyHint } from '../../../workbench/key-hint.tsx';
import { useCommands } from '../../../workbench/use-commands.ts';
import { t } from '../../../workbench/words.ts';
import type { ListStore } from './list-store.ts';
import classes from './search-field.module.css';

interface SearchFieldProps {
  list: ListStore;
  /** Takes the keys when the person goes down from the field. */
  items: RefObject<HTMLElement | null>;
}

/** The query. Down goes to the list, Escape empties the field, then leaves it. */
export const SearchField = observer(function SearchField({ list, items }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useCommands(useMemo(() => ({ 'go.search': { run: () => focusAll(input.current) } }), []));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'Enter') items.current?.focus();
    else if (event.key === 'Escape' && list.query !== '') list.setQuery('');
    else if (event.key === 'Escape') items.current?.focus();
    else return;
    event.preventDefault();
  };
  return (
    <search className={classes.field}>
      <IconSearch size={16} stroke={1.5} aria-hidden />
      <input
        ref={input}
        className={classes.input}
        type="text"
        aria-label={t('list.search')}
        placeholder={t('list.search')}
        value={list.query}
        maxLength={2000}
        spellCheck={false}
        onChange={(event) => list.setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {list.query === '' ? (
        <KeyHint command="go.search" />
      ) : (
        <>
          <Kbd>Esc</Kbd>
          <button
            className={classes.clear}
            aria-label={t('list.clear')}
            title={t('list.clear')}
            onClick={() => {
              list.setQuery('');
              input.current?.focus();
            }}
          >
            <IconX size={14} stroke={1.5} aria-hidden />
          </button>
        </>
      )}
    </search>
  );
});

function focusAll(input: HTMLInputElement | null): void {
  input?.focus();
  input?.select();
}
