import { observer } from 'mobx-react-lite';
import { memo, useMemo } from 'react';
import type { Block } from '../../../../shared/model/block.ts';
import classes from './article-body.module.css';
import { MarksInBlock } from './marks-in-block.tsx';
import type { ArticleText, ReaderStore } from './reader-store.ts';
import { TableView } from './table-view.tsx';
import { withTables } from './tables-of-blocks.ts';
import { Words } from './words-of-block.tsx';

/** Longer texts leave the layout of what is out of sight to the browser. */
const LONG_TEXT = 200_000;

/** The text in its blocks. Elements do not depend on marks: those are drawn over it. */
export const ArticleBody = observer(function ArticleBody({ store }: { store: ReaderStore }) {
  const { content, about } = store;
  const pieces = useMemo(
    () => withTables(content?.blocks.filter(({ kind }) => kind !== 'title') ?? []),
    [content],
  );
  if (!content) return null;
  return (
    <div
      className={classes.text}
      lang={about?.language ?? undefined}
      data-long={content.text.length > LONG_TEXT || undefined}
    >
      {pieces.map((piece) =>
        'rows' in piece ? (
          <TableView key={piece.rows[0]!.cells[0]!.start} content={content} table={piece} store={store} />
        ) : (
          <BlockView key={piece.start} content={content} block={piece} store={store} />
        ),
      )}
    </div>
  );
});

interface BlockViewProps {
  content: ArticleText;
  block: Block;
  store: ReaderStore;
}

const BlockView = memo(function BlockView({ content, block, store }: BlockViewProps) {
  const Tag = tags[block.kind];
  const level = block.kind === 'listItem' ? { style: { marginLeft: `${block.level * 1.2}em` } } : {};
  return (
    <Tag className={classes[block.kind]} {...level}>
      <Words content={content} block={block} />
      <MarksInBlock store={store} block={block} />
    </Tag>
  );
});

const tags = {
  title: 'h2',
  byline: 'p',
  heading: 'h2',
  paragraph: 'p',
  listItem: 'p',
  quote: 'blockquote',
  code: 'pre',
  cell: 'p',
} as const satisfies Record<Block['kind'], string>;
