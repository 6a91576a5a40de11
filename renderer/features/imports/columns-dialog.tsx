import { Button, Modal, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ImportItem, ImportRun } from '../../../shared/contract/corpus.ts';
import type { TableColumns } from '../../../shared/contract/rereading.ts';
import type { ColumnMapping } from '../../../shared/model/reading-choices.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { FormActions } from '../../workbench/form-actions.tsx';
import { modalClasses } from '../../workbench/modal-classes.ts';
import { useAnswer } from '../../workbench/use-answer.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { mappingOf, type Meanings, meaningsIn, withMeaning } from './column-meanings.ts';
import { ColumnTable } from './column-table.tsx';
import { readColumnsAs, tablesOf } from './read-columns-as.ts';
import { nameOf } from './shown-path.ts';
import classes from './columns-dialog.module.css';

interface ColumnsDialogProps {
  item: ImportItem;
  run: ImportRun;
  onClose: () => void;
}

/** What the columns of a table are for: shown with what stands in them, to be put right. */
export function ColumnsDialog({ item, run, onClose }: ColumnsDialogProps) {
  return (
    <Modal opened onClose={onClose} title={t('columns.title')} classNames={modalClasses} size={980}>
      <Tables key={item.path} item={item} run={run} onDone={onClose} />
    </Modal>
  );
}

interface TablesProps {
  item: ImportItem;
  run: ImportRun;
  onDone: () => void;
}

function Tables({ item, run, onDone }: TablesProps) {
  const { core } = useWorkbench();
  const tables = useAnswer(item.path, () => tablesOf(core, item));
  const [chosen, choose] = useState(0);
  const table = tables?.[chosen];
  if (!tables || !table) {
    return <p className="muted">{t(tables === undefined ? 'columns.looking' : 'columns.unreadable')}</p>;
  }
  return (
    <>
      <p className="muted">{t('columns.help', { name: visible(nameOf(item.path)) })}</p>
      {tables.length > 1 ? (
        <NativeSelect
          className={classes.sheet}
          label={t('columns.sheet')}
          value={chosen}
          data={tables.map(({ name }, at) => ({ value: String(at), label: visible(name) }))}
          onChange={(event) => choose(Number(event.currentTarget.value))}
        />
      ) : null}
      <TableForm key={chosen} table={table} item={item} run={run} onDone={onDone} />
    </>
  );
}

function TableForm({ table, item, run, onDone }: TablesProps & { table: TableColumns }) {
  const workbench = useWorkbench();
  const names = table.columns.map(({ name }) => name);
  const [meanings, setMeanings] = useState<Meanings>(() => meaningsIn(names, table.columnsInForce));
  const mapping = mappingOf(names, meanings);
  const read = (columns: ColumnMapping | null): void => {
    onDone();
    void readColumnsAs(workbench, { run: run.id, item, columns });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (mapping) read(mapping);
      }}
    >
      <ColumnTable
        table={table}
        meanings={meanings}
        onChange={(name, meaning) => setMeanings(withMeaning(meanings, name, meaning))}
      />
      <div className={classes.foot}>
        <p className="muted small">{t(`columns.by.${table.by ?? 'nobody'}`)}</p>
        {table.by === 'choice' || table.by === 'header' ? (
          <Button variant="subtle" size="compact-sm" onClick={() => read(null)}>
            {t('columns.asGuessed')}
          </Button>
        ) : null}
      </div>
      {mapping === null ? <p role="alert">{t('columns.noText')}</p> : null}
      <FormActions confirm={t('columns.read')} onCancel={onDone} disabled={mapping === null} />
    </form>
  );
}
