import { Button, Modal, Textarea } from '@mantine/core';
import { useState } from 'react';
import { MOST_QUERIES, type SearchBatch } from '../../../../shared/contract/searches.ts';
import type { EntityId } from '../../../../shared/model/ids.ts';
import { modalClasses } from '../../../workbench/modal-classes.ts';
import { useWorkbench, type Workbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { NO_FILTERS } from '../find-question.ts';
import { findStoreOf } from '../find-store.ts';
import classes from './batch-dialog.module.css';
import { BatchTable } from './batch-table.tsx';

const LONGEST = 2000;

/** A list of queries, and how many articles each finds for each city. A count opens what it counts. */
export function BatchDialog({ onClose }: { onClose: () => void }) {
  const workbench = useWorkbench();
  const [text, setText] = useState('');
  const [batch, setBatch] = useState<SearchBatch | null>(null);
  const queries = queriesIn(text);
  const ask = async () => {
    const answer = await workbench.notifications.attempt(() =>
      workbench.core.call('searches.batch', { queries }),
    );
    if (answer) setBatch(answer);
  };
  const open = (query: string, city: EntityId | null) => {
    onClose();
    const filters = { ...NO_FILTERS, city: city === null ? [] : [city] };
    // A blank ends the last word, as in the batch.
    findStoreOf(workbench).lookFor({ query: `${query} `, filters });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('searches.batch')}
      classNames={modalClasses}
      size={batch ? 980 : 560}
    >
      <Textarea
        label={t('searches.batch.queries', { most: MOST_QUERIES })}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        rows={batch ? 4 : 10}
        data-autofocus
      />
      <div className={classes.actions}>
        {batch ? (
          <>
            <Button variant="default" onClick={() => void save(workbench, queries, 'xlsx')}>
              XLSX
            </Button>
            <Button variant="default" onClick={() => void save(workbench, queries, 'csv')}>
              CSV
            </Button>
          </>
        ) : null}
        <span className="grow" />
        <Button variant="filled" disabled={queries.length === 0} onClick={() => void ask()}>
          {t('searches.batch.ask')}
        </Button>
      </div>
      {batch ? <BatchTable batch={batch} onOpen={open} /> : null}
    </Modal>
  );
}

function queriesIn(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim().slice(0, LONGEST));
  return lines.filter((line) => line !== '').slice(0, MOST_QUERIES);
}

async function save(
  { core, shell, notifications }: Workbench,
  queries: readonly string[],
  format: 'csv' | 'xlsx',
): Promise<void> {
  await notifications.attempt(async () => {
    const written = await shell.exportFile(t('searches.batch'), format, (to) =>
      core.call('searches.exportBatch', { queries: [...queries], format, to }),
    );
    if (written) notifications.done(t('searches.batch.saved', { name: written.name }));
  });
}
