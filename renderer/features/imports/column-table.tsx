import { NativeSelect } from '@mantine/core';
import type { TableColumns } from '../../../shared/contract/rereading.ts';
import { ColumnMeaning } from '../../../shared/model/reading-choices.ts';
import { visible } from '../../../shared/messages/messages.ts';
import { languageOf } from '../../ui/language-of.ts';
import { t } from '../../workbench/words.ts';
import { columnMeanings, type Meanings } from './column-meanings.ts';
import classes from './columns-dialog.module.css';

interface ColumnTableProps {
  table: TableColumns;
  meanings: Meanings;
  onChange: (name: string, meaning: ColumnMeaning | null) => void;
}

/** The first rows of a table, and over each column what it is for. */
export function ColumnTable({ table, meanings, onChange }: ColumnTableProps) {
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            {table.columns.map(({ name }) => (
              <th key={name} scope="col" data-used={meanings.has(name) || undefined}>
                <span className={classes.name} title={visible(name)} lang={languageOf(name)}>
                  {visible(name)}
                </span>
                <MeaningChoice name={name} meaning={meanings.get(name) ?? null} onChange={onChange} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={at}>
              {row.map((value, column) => (
                <td key={column} data-used={meanings.has(table.columns[column]!.name) || undefined}>
                  <span className={classes.value} title={visible(value)} lang={languageOf(value)}>
                    {visible(value)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface MeaningChoiceProps {
  name: string;
  meaning: ColumnMeaning | null;
  onChange: ColumnTableProps['onChange'];
}

function MeaningChoice({ name, meaning, onChange }: MeaningChoiceProps) {
  const options = columnMeanings.map((value) => ({ value, label: t(`columns.meaning.${value}`) }));
  return (
    <NativeSelect
      size="xs"
      aria-label={t('columns.meaningOf', { name: visible(name) })}
      value={meaning ?? ''}
      data={[{ value: '', label: t('columns.meaning.none') }, ...options]}
      onChange={(event) => onChange(name, ColumnMeaning.safeParse(event.currentTarget.value).data ?? null)}
    />
  );
}
