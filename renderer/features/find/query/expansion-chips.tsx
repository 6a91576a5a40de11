import { IconX } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import type { KeyboardEvent } from 'react';
import { visible } from '../../../../shared/messages/messages.ts';
import type { QueryExpansion } from '../../../../shared/model/search-query.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { t } from '../../../workbench/words.ts';
import type { FindStore } from '../find-store.ts';
import classes from './chip.module.css';

/** The other forms of names that are looked for as well. One that is taken off stays, so that it can be put on again. */
export const ExpansionChips = observer(function ExpansionChips({ store }: { store: FindStore }) {
  const expansions = store.answer?.expansions ?? [];
  if (expansions.length === 0) return null;
  return (
    <>
      <span className="muted">{t('find.alsoFinds')}</span>
      {expansions.map((expansion) => (
        <Chip key={`${expansion.said} ${expansion.start}`} store={store} expansion={expansion} />
      ))}
    </>
  );
});

function Chip({ store, expansion }: { store: FindStore; expansion: QueryExpansion }) {
  const { said, forms, off } = expansion;
  const others = forms.join(', ');
  const label = t(off ? 'find.expansionOff' : 'find.expansionOn', { said, forms: others });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (off || (event.key !== 'Backspace' && event.key !== 'Delete')) return;
    store.setExpansion(said, false);
    event.preventDefault();
  };
  return (
    <button
      className={classes.chip}
      data-off={off || undefined}
      aria-pressed={!off}
      aria-label={label}
      title={label}
      onClick={() => store.setExpansion(said, off)}
      onKeyDown={onKeyDown}
    >
      <b lang={languageOf(said)}>{off ? <s>{visible(said)}</s> : visible(said)}</b>
      {off ? (
        t('find.off')
      ) : (
        <>
          <span className={classes.forms} lang={languageOf(others)}>
            {visible(others)}
          </span>
          <IconX size={11} stroke={1.5} aria-hidden />
        </>
      )}
    </button>
  );
}
