import { IconArrowBackUp, IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { readDialogsOf } from '../dialogs/read-dialogs.ts';
import type { ReaderStore } from '../reader/reader-store.ts';
import classes from './found-row.module.css';
import type { NamedEntity } from './named-entities.ts';
import { goTo } from './quantity-row.tsx';
import { type RowAction, RowActions } from './row-actions.tsx';
import { StateSign } from './state-sign.tsx';
import { useDecide } from './use-decide.ts';

interface EntityRowProps {
  store: ReaderStore;
  named: NamedEntity;
}

/** An entity that the article names: its kind and how often. Each click goes to the next of its mentions. */
export const EntityRow = observer(function EntityRow({ store, named }: EntityRowProps) {
  const { session } = useWorkbench();
  const [at, setAt] = useState(-1);
  const { mentions, name, kind } = named;
  const actions = useEntityActions(store, named);
  const isAccepted = mentions.every(({ state }) => state === 'accepted');
  const next = (): void => {
    const index = (at + 1) % mentions.length;
    setAt(index);
    goTo(store, mentions[index]!);
  };
  const isCurrent = mentions.some(({ id }) => id === store.currentMention);
  return (
    <li
      className={classes.row}
      data-state={isAccepted ? 'accepted' : 'suggested'}
      data-current={isCurrent || undefined}
    >
      <button className={classes.main} onClick={next}>
        <StateSign state={isAccepted ? 'accepted' : 'suggested'} />
        <span className={classes.value}>{name}</span>
        <span className={classes.about}>
          {kind === 'quantity' ? '' : t(`entity.kind.${kind}`)}{' '}
          {t('found.mentions', { count: mentions.length })}
        </span>
      </button>
      {session.canWrite ? <RowActions actions={actions} /> : null}
    </li>
  );
});

/** What is decided here is decided for all mentions in this article. */
function useEntityActions(store: ReaderStore, { mentions }: NamedEntity): RowAction[] {
  const decide = useDecide();
  const dialogs = readDialogsOf(useWorkbench());
  const open = mentions.filter(({ state }) => state === 'suggested');
  const current = mentions.find(({ id }) => id === store.currentMention) ?? mentions[0]!;
  return [
    open.length > 0
      ? { label: t('found.accept'), icon: IconCheck, run: () => decide(open, 'accepted') }
      : { label: t('found.takeBack'), icon: IconArrowBackUp, run: () => decide(mentions, 'suggested') },
    {
      label: t('found.correct'),
      icon: IconPencil,
      run: () => dialogs.open({ kind: 'place', store, mention: current }),
    },
    { label: t('found.reject'), icon: IconX, run: () => decide(mentions, 'rejected') },
  ];
}
