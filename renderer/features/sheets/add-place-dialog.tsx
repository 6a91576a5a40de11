import { Modal, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { type KeyboardEvent, useEffect, useState } from 'react';
import type { PlaceChoice } from '../../../shared/contract/entities.ts';
import type { ArticleScope } from '../../../shared/model/article-scope.ts';
import { modalClasses } from '../../workbench/modal-classes.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { addPlace } from './sheet-edits.ts';
import type { SheetStore } from './sheet-store.ts';
import classes from './add-place-dialog.module.css';

const MOST = 12;

/** Asks for a place, by any of its names. */
export const AddPlaceDialog = observer(function AddPlaceDialog({
  store,
  isOpen,
}: {
  store: SheetStore;
  isOpen: boolean;
}) {
  return (
    <Modal
      opened={isOpen}
      onClose={store.closeDialog}
      title={t('sheet.addPlace')}
      classNames={modalClasses}
      size="sm"
      onExitTransitionEnd={store.focusGrid}
    >
      {isOpen ? <PlaceSearch store={store} /> : null}
    </Modal>
  );
});

const PlaceSearch = observer(function PlaceSearch({ store }: { store: SheetStore }) {
  const { notifications } = useWorkbench();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const isColumn = (place: PlaceChoice): boolean => store.places.some(({ id }) => id === place.id);
  const scope = store.sheet?.scope ?? null;
  const all = usePlaces(text, scope);
  // Without a name only what can be added is worth showing.
  const found = text.trim() === '' ? all.filter((place) => !isColumn(place)) : all;
  const choose = (place: PlaceChoice | undefined): void => {
    if (!place || isColumn(place)) return;
    store.closeDialog();
    void notifications.attempt(() => addPlace(store, place.id));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') choose(found[at]);
    else if (event.key === 'ArrowDown') setAt(Math.min(at + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <TextInput
        role="combobox"
        aria-expanded
        aria-controls="place-choices"
        aria-activedescendant={found[at] ? `place-choice-${at}` : undefined}
        label={t('sheet.placeName')}
        placeholder={t('sheet.placeExample')}
        description={scope ? t('sheet.placesOf', { name: scope.name }) : undefined}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        data-autofocus
      />
      <ul id="place-choices" role="listbox" aria-label={t('sheet.placesFound')} className={classes.list}>
        {found.map((place, index) => (
          <li
            key={place.id}
            id={`place-choice-${index}`}
            role="option"
            aria-selected={index === at}
            aria-disabled={isColumn(place)}
            className={classes.choice}
            onMouseMove={() => setAt(index)}
            onClick={() => choose(place)}
          >
            <PlaceWords place={place} />
            {isColumn(place) ? <span className="muted small">{t('sheet.isColumn')}</span> : null}
          </li>
        ))}
      </ul>
      {found.length === 0 && text.trim() !== '' ? (
        <p className={classes.none}>{t('sheet.noPlace', { text: text.trim() })}</p>
      ) : null}
    </>
  );
});

function PlaceWords({ place }: { place: PlaceChoice }) {
  return (
    <span className={classes.words}>
      <b className={classes.name}>{place.name}</b>{' '}
      {place.nameZh === null ? null : (
        <span className="muted" lang="zh">
          {place.nameZh}
        </span>
      )}{' '}
      {place.parentName === null ? null : <span className="muted small">{place.parentName}</span>}
    </span>
  );
}

/** The places that a text may mean, those of the sheet's collection first. What was found before stays until the next answer, so that nothing flickers. */
function usePlaces(text: string, scope: ArticleScope): readonly PlaceChoice[] {
  const { core, notifications } = useWorkbench();
  const [found, setFound] = useState<readonly PlaceChoice[]>([]);
  useEffect(() => {
    let isWanted = true;
    const within = scope ? { collection: scope.id } : {};
    core.call('entities.findPlace', { text: text.trim(), limit: MOST, ...within }).then(
      (places) => isWanted && setFound(places),
      (error: unknown) => isWanted && notifications.failed(error),
    );
    return () => {
      isWanted = false;
    };
  }, [core, notifications, text, scope]);
  return found;
}
