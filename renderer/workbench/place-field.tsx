import { Combobox, InputBase, useCombobox } from '@mantine/core';
import { useState } from 'react';
import type { PlaceChoice } from '../../shared/contract/entities.ts';
import { useAnswer } from './use-answer.ts';
import { useWorkbench } from './workbench.ts';
import { t } from './words.ts';
import classes from './place-field.module.css';

/** What the field needs to know of a place. */
export type ChosenPlace = Pick<PlaceChoice, 'id' | 'name' | 'nameZh' | 'parentName'>;

interface PlaceFieldProps {
  label: string;
  value: ChosenPlace | null;
  onChange: (place: ChosenPlace | null) => void;
  /** Offered first and without typing: the places of the sheet, of the article. */
  suggested?: readonly ChosenPlace[];
  autoFocus?: boolean;
}

const MOST = 12;

/** Chooses a place by name, pinyin or characters. */
export function PlaceField({ label, value, onChange, suggested = [], autoFocus = false }: PlaceFieldProps) {
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState<string | null>(null);
  const found = useFoundPlaces(text ?? '');
  const choices = text === null || text.trim() === '' ? suggested : found;
  const take = (id: string): void => {
    const place = choices.find((choice) => choice.id === id);
    if (place) onChange(place);
    setText(null);
    combobox.closeDropdown();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={take} withinPortal={false}>
      <Combobox.Target>
        <InputBase
          label={label}
          placeholder={t('toSheet.placeSearch')}
          value={text ?? value?.name ?? ''}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            combobox.selectFirstOption();
          }}
          onFocus={(event) => {
            event.currentTarget.select();
            if (suggested.length > 0) combobox.openDropdown();
          }}
          onBlur={() => {
            if (text?.trim() === '') onChange(null);
            setText(null);
            combobox.closeDropdown();
          }}
          data-autofocus={autoFocus || undefined}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes.dropdown}>
        <Combobox.Options className={classes.options}>
          {choices.map((place) => (
            <Combobox.Option key={place.id} value={place.id} className={classes.option}>
              <span>{place.name}</span>
              <span lang="zh" className="muted">
                {place.nameZh}
              </span>
              <span className="grow" />
              <span className="muted small">{place.parentName}</span>
            </Combobox.Option>
          ))}
          {choices.length === 0 ? <Combobox.Empty>{t('toSheet.noPlace')}</Combobox.Empty> : null}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function useFoundPlaces(words: string): readonly PlaceChoice[] {
  const { core } = useWorkbench();
  const text = words.trim();
  const ask = () => core.call('entities.findPlace', { text, limit: MOST });
  return useAnswer(text === '' ? null : text, ask) ?? [];
}
