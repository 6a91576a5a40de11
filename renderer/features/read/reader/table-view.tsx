import { memo } from 'react';
import type { Block } from '../../../../shared/model/block.ts';
import { MarksInBlock } from './marks-in-block.tsx';
import type { ArticleText, ReaderStore } from './reader-store.ts';
import classes from './table-view.module.css';
import type { TableOfBlocks, TableRow } from './tables-of-blocks.ts';
import { Words } from './words-of-block.tsx';

interface TableViewProps {
  content: ArticleText;
  table: TableOfBlocks;
  store: ReaderStore;
}

/** A table of the article. It scrolls by itself where it is wider than the text. */
export const TableView = memo(function TableView({ content, table, store }: TableViewProps) {
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.row}>
              {cellsOf(row, table.columns).map((block, column) =>
                block ? (
                  <Cell key={column} content={content} block={block} isAlone={!row.isHeader} store={store} />
                ) : (
                  <td key={column} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

interface CellProps {
  content: ArticleText;
  block: Block;
  /** True for a header that does not stand in a row of headers: it heads its row. */
  isAlone: boolean;
  store: ReaderStore;
}

function Cell({ content, block, isAlone, store }: CellProps) {
  const words = (
    <>
      <Words content={content} block={block} />
      <MarksInBlock store={store} block={block} />
    </>
  );
  if (!block.cell?.isHeader) return <td>{words}</td>;
  return <th scope={isAlone ? 'row' : 'col'}>{words}</th>;
}

/** More columns than this are the work of a machine; the cells behind them follow without a gap. */
const MOST_COLUMNS = 200;

/** The cells of a row by their column, null where one has no text. */
function cellsOf({ cells }: TableRow, columns: number): (Block | null)[] {
  if (columns > MOST_COLUMNS) return cells;
  const byColumn = new Map(cells.map((block) => [block.cell?.column ?? 0, block]));
  return Array.from({ length: columns }, (_, column) => byColumn.get(column) ?? null);
}
