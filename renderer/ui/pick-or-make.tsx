import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import classes from './pick-or-make.module.css';

/** Something that has a name by which it is found. */
interface Named {
  id: string;
  name: string;
}

/** What was chosen: something that is there, or a name of which something is to be made. */
export type Choice<Item> = { kind: 'known'; item: Item } | { kind: 'make'; name: string };

interface PickOrMakeProps<Item extends Named> {
  items: readonly Item[];
  /** The name of the field, and that of the list below it. */
  label: string;
  listLabel: string;
  longest?: number;
  draw(item: Item): ReactNode;
  make(name: string): string;
  nothing: string;
  onTake(choice: Choice<Item>): void;
}

/** A field that narrows a list to what is typed; arrows walk it, Enter takes, and a name that none has can be made. */
export function PickOrMake<Item extends Named>(props: PickOrMakeProps<Item>) {
  const { items, label, listLabel, longest, draw, make, nothing, onTake } = props;
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const choices = choicesFor(items, query);
  const take = (choice: Choice<Item> | undefined): void => void (choice && onTake(choice));
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
        aria-label={label}
        placeholder={label}
        value={query}
        maxLength={longest}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setAt(0);
        }}
        role="combobox"
        aria-expanded
        aria-controls={id}
        aria-activedescendant={choices[at] ? `${id}-${at}` : undefined}
        data-autofocus
      />
      <ul className={classes.list} id={id} role="listbox" aria-label={listLabel}>
        {choices.map((choice, index) => (
          <li
            key={choice.kind === 'known' ? choice.item.id : 'make'}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            className={classes.choice}
            onMouseEnter={() => setAt(index)}
            onClick={() => take(choice)}
          >
            {choice.kind === 'known' ? draw(choice.item) : make(choice.name)}
          </li>
        ))}
        {choices.length === 0 ? <li className={classes.none}>{nothing}</li> : null}
      </ul>
    </div>
  );
}

/** Items whose name holds what is typed; a name that none has can be made. */
function choicesFor<Item extends Named>(items: readonly Item[], query: string): Choice<Item>[] {
  const wanted = query.trim().toLowerCase();
  const found = items.filter(({ name }) => name.toLowerCase().includes(wanted));
  const isKnown = items.some(({ name }) => name.toLowerCase() === wanted);
  const make: Choice<Item>[] = wanted === '' || isKnown ? [] : [{ kind: 'make', name: query.trim() }];
  return [...found.map((item): Choice<Item> => ({ kind: 'known', item })), ...make];
}
