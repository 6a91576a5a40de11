import { TextInput } from '@mantine/core';
import { parsePeriod } from '../../shared/model/parse-period.ts';
import type { Period } from '../../shared/model/partial-date.ts';
import { formatPeriod } from '../../shared/model/quantity-format.ts';
import { t } from './words.ts';

/** A period as it is typed and read back; empty where none is stated. */
export function periodWords(period: Period | null | undefined): string {
  return period ? formatPeriod(period) : '';
}

/** Null for no words, undefined for words that are no period. */
export function readPeriod(words: string): Period | null | undefined {
  return words.trim() === '' ? null : (parsePeriod(words) ?? undefined);
}

interface PeriodFieldProps {
  value: string;
  onChange: (words: string) => void;
}

/** The time a quantity speaks of, as far as it is known. */
export function PeriodField({ value, onChange }: PeriodFieldProps) {
  return (
    <TextInput
      label={t('quantity.period')}
      placeholder={t('quantity.periodPlaceholder')}
      value={value}
      error={readPeriod(value) === undefined ? t('quantity.periodNotRead') : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
