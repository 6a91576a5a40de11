import { TextInput } from '@mantine/core';
import { type FocusEvent, type KeyboardEvent, useState } from 'react';
import type { ControlProps } from './control-props.ts';
import classes from './analyst-field.module.css';

/** The analyst's name. It is kept when the field is left or Enter is pressed; Escape takes it back. */
export function AnalystField({
  analyst,
  store,
  labelledBy,
  describedBy,
}: ControlProps & { analyst: string }) {
  const [draft, setDraft] = useState<string | null>(null);
  const keep = (event: FocusEvent<HTMLInputElement>): void => {
    const name = event.currentTarget.value.trim();
    if (draft !== null && name !== analyst) void store.update({ analyst: name });
    setDraft(null);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key === 'Enter') event.currentTarget.blur();
  };
  return (
    <TextInput
      className={classes.field}
      maxLength={200}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={draft ?? analyst}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={onKeyDown}
    />
  );
}
