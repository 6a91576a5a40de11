import { Button, TextInput } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import type { FormEvent } from 'react';
import type { Cell } from '../../../../shared/model/sheet.ts';
import { Kbd } from '../../../ui/kbd.tsx';
import { t } from '../../../workbench/words.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { valueWords } from './piece-words.ts';
import classes from './evidence-drawer.module.css';

interface DecisionFormProps {
  store: EvidenceStore;
  cell: Cell | undefined;
}

/** What the cell is to show, or that there is nothing to show, and why. */
export const DecisionForm = observer(function DecisionForm({ store, cell }: DecisionFormProps) {
  const { read, decision, reason } = store;
  if (!read) return null;
  const isEmpty = read.pieces.length === 0;
  // Of a single piece there is nothing to decide.
  if (read.pieces.length === 1 && !decision) return null;
  const isUnsaved = decision !== null && reason !== decision.reason;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void store.settle(cell);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        value={reason}
        maxLength={2000}
        aria-label={t('evidence.reason')}
        placeholder={t(isEmpty ? 'evidence.whyNothing' : 'evidence.why')}
        onChange={(event) => store.write(event.currentTarget.value)}
        onBlur={() => void store.keepReason()}
      />
      <div className={classes.actions}>
        {isEmpty ? <AbsenceButtons store={store} /> : <ShowButton store={store} cell={cell} />}
        {decision === null ? null : (
          <Button variant="subtle" onClick={() => void store.leaveOpen()}>
            {t(isEmpty ? 'evidence.clear' : 'evidence.leaveOpen')}
          </Button>
        )}
        {isUnsaved ? <Button type="submit">{t('evidence.keepReason')}</Button> : null}
      </div>
    </form>
  );
});

const AbsenceButtons = observer(function AbsenceButtons({ store }: { store: EvidenceStore }) {
  const { decision } = store;
  return (['notFound', 'notApplicable'] as const).map((absence) => (
    <Button
      key={absence}
      className={classes.choice}
      aria-pressed={decision?.absence === absence}
      data-first-focus={absence === 'notFound' || undefined}
      onClick={() => void store.markAbsent(absence)}
    >
      {t(`evidence.mark.${absence}`)}
    </Button>
  ));
});

/** Settles a conflict for the value that is shown already. */
const ShowButton = observer(function ShowButton({ store, cell }: DecisionFormProps) {
  const number = store.read!.pieces.findIndex(({ id }) => id === cell?.shown) + 1;
  const shown = store.read!.pieces[number - 1];
  if (!shown || cell?.state !== 'conflicting') return null;
  return (
    <Button
      variant="filled"
      onClick={() => void store.choose(shown)}
      rightSection={number <= 9 ? <Kbd>{number}</Kbd> : undefined}
    >
      {t('evidence.showValue', { value: valueWords(shown) })}
    </Button>
  );
});
