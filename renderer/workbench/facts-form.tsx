import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { type Ref, useEffect, useRef } from 'react';
import { t } from './words.ts';
import { CityList } from './city-list.tsx';
import { type FactWords, readDate } from './fact-words.ts';

export type FactField = keyof FactWords;

interface FactsFormProps {
  words: FactWords;
  onChange: (words: FactWords) => void;
  /** The fields that are asked for, in this order. */
  fields: readonly FactField[];
  /** The field that the focus begins in; none where it is left where it is. */
  focused?: FactField | undefined;
}

/** What is known of an article, to be set right. */
export function FactsForm({ words, onChange, fields, focused }: FactsFormProps) {
  return (
    <Stack gap={10}>
      {fields.map((field) => (
        <FactInput
          key={field}
          field={field}
          words={words}
          onChange={onChange}
          isFocused={field === focused}
          // A dialog whose facts come after it has opened places no focus any more.
          isFocusedNow={field === focused}
        />
      ))}
    </Stack>
  );
}

interface FactInputProps extends Pick<FactsFormProps, 'words' | 'onChange'> {
  field: FactField;
  isFocused: boolean;
  /** It came up where no dialog places the focus. */
  isFocusedNow?: boolean;
}

const longest: Partial<Record<FactField, number>> = { title: 500, source: 300, url: 2000, language: 20 };

export function FactInput({ field, words, onChange, isFocused, isFocusedNow = false }: FactInputProps) {
  const focus = useRef<HTMLInputElement & HTMLSelectElement>(null);
  useEffect(() => {
    if (isFocusedNow) focus.current?.focus();
  }, [isFocusedNow]);
  if (field === 'cities') {
    return <CityList value={words.cities} onChange={(cities) => onChange({ ...words, cities })} />;
  }
  if (field === 'translated') return <TranslatedInput words={words} onChange={onChange} focus={focus} />;
  const isDate = field === 'published';
  return (
    <TextInput
      ref={focus}
      label={t(`facts.${field}`)}
      placeholder={placeholderOf(field)}
      value={words[field]}
      maxLength={longest[field] ?? 5000}
      error={isDate && readDate(words.published) === undefined ? t('facts.publishedNotRead') : undefined}
      onChange={(event) => onChange({ ...words, [field]: event.currentTarget.value })}
      data-autofocus={isFocused || undefined}
    />
  );
}

interface TranslatedInputProps extends Pick<FactsFormProps, 'words' | 'onChange'> {
  focus: Ref<HTMLSelectElement>;
}

function TranslatedInput({ words, onChange, focus }: TranslatedInputProps) {
  const answers = ['unknown', 'yes', 'no'] as const;
  return (
    <NativeSelect
      ref={focus}
      label={t('facts.translated')}
      value={words.translated}
      data={answers.map((value) => ({ value, label: t(`facts.translated.${value}`) }))}
      onChange={(event) => {
        const translated = answers.find((value) => value === event.currentTarget.value) ?? 'unknown';
        onChange({ ...words, translated });
      }}
    />
  );
}

function placeholderOf(field: FactField): string | undefined {
  switch (field) {
    case 'published':
      return t('facts.publishedExample');
    case 'authors':
      return t('facts.authorsHelp');
    case 'language':
      return t('facts.languageExample');
    default:
      return undefined;
  }
}
