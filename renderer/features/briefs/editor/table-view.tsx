import { Button } from '@mantine/core';
import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';
import { observer } from 'mobx-react-lite';
import type { ReactNode } from 'react';
import { changeWords } from '../../../../shared/messages/change-words.ts';
import {
  type BriefTable,
  type BriefTableCell,
  datedColumns,
  hasConflict,
  isWideTable,
} from '../../../../shared/model/brief.ts';
import type { CellChange } from '../../../../shared/model/brief-changes.ts';
import { t, words } from '../../../workbench/words.ts';
import { useBrief } from '../brief-context.ts';
import { tableOf } from '../document/document-facts.ts';
import { HanText } from './han-text.tsx';
import { useCut } from './use-cut.ts';
import classes from './live-nodes.module.css';
import { takeNewWords } from './take-words.ts';

/** The table of a sheet as it was put in, with the numbers of its sources and what the sheet says otherwise now. */
export const TableView = observer(function TableView({ node, editor, getPos }: ReactNodeViewProps) {
  const { evidence } = useBrief();
  const table = tableOf(node);
  const changes = evidence.tableChanges(table);
  const canTake = changes.length > 0 && evidence.tableNow(table) !== undefined && editor.isEditable;
  const dated = datedColumns(table);
  const take = (): void => {
    const pos = getPos();
    if (pos !== undefined) takeNewWords(editor, evidence, pos);
  };
  return (
    <NodeViewWrapper as="figure" className={classes.figure}>
      <ScrolledTable label={table.caption}>
        <table
          className={classes.table}
          aria-label={table.caption}
          data-wide={isWideTable(table) || undefined}
        >
          <TableHead table={table} />
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.indicator}>
                <th scope="row">
                  <HanText>{row.name}</HanText> <span className={classes.unit}>{row.unit}</span>
                </th>
                {row.cells.map((cell) => (
                  <Cell
                    key={cell.place}
                    cell={cell}
                    withYear={dated.has(cell.place)}
                    isStale={changes.some(
                      ({ indicator, place }) => indicator === row.indicator && place === cell.place,
                    )}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrolledTable>
      {hasConflict(table) ? <p className={classes.key}>{t('brief.inConflict')}</p> : null}
      {changes.length > 0 ? (
        <div className={classes.note}>
          <Changes table={table} changes={changes} />
          {canTake ? (
            <Button size="compact-xs" onClick={take}>
              {t('brief.takeTable')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </NodeViewWrapper>
  );
});

/** A table that is wider than the page is scrolled; only then does it take a stop of the Tab key. */
function ScrolledTable({ label, children }: { label: string; children: ReactNode }) {
  const { ref, isCut } = useCut();
  const reached = isCut ? { tabIndex: 0, role: 'group', 'aria-label': label } : {};
  return (
    <div ref={ref} className={classes.scroll} {...reached}>
      {children}
    </div>
  );
}

function TableHead({ table }: { table: BriefTable }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('sheet.indicator')}</th>
        {table.places.map(({ id, name }) => (
          <th key={id} scope="col" className={classes.value}>
            <HanText>{name}</HanText>
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface CellProps {
  cell: BriefTableCell;
  /** True where values of its column speak of years, which then stand in a row of their own under each other. */
  withYear: boolean;
  isStale: boolean;
}

const Cell = observer(function Cell({ cell, withYear, isStale }: CellProps) {
  const { evidence } = useBrief();
  const number = cell.evidence === null ? null : evidence.numberOf(cell.evidence);
  const value = <CellWords cell={cell} />;
  return (
    <td className={classes.value}>
      {isStale ? <span className={`${classes.live} ${classes.stale}`}>{value}</span> : value}
      {withYear ? <span className={classes.year}>{cell.text === '' ? null : cell.year}</span> : null}
      {number === null ? null : <sup className={classes.number}>{number}</sup>}
    </td>
  );
});

function CellWords({ cell: { state, text } }: { cell: BriefTableCell }) {
  if (state === 'notFound' || state === 'notApplicable')
    return <span className={classes.absent}>{t(`cell.${state}`)}</span>;
  return state === 'conflicting' ? `${t('brief.conflictSign')} ${text}` : text;
}

function Changes({ table, changes }: { table: BriefTable; changes: readonly CellChange[] }) {
  const nameOf = ({ place, indicator }: CellChange): string =>
    t('brief.cell', {
      place: table.places.find(({ id }) => id === place)?.name ?? '',
      indicator: table.rows.find((row) => row.indicator === indicator)?.name ?? '',
    });
  return (
    <ul>
      {changes.map((change) => (
        <li key={`${change.indicator} ${change.place}`}>
          {nameOf(change)}: {changeWords(change.change, words)}
        </li>
      ))}
    </ul>
  );
}
