import { observer } from 'mobx-react-lite';
import { memo, useMemo } from 'react';
import type { Block } from '../../../../shared/model/block.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import classes from './article-body.module.css';
import type { ArticleText, ReaderStore } from './reader-store.ts';
import { Words } from './words-of-block.tsx';

/** Longer texts leave the layout of what is out of sight to the browser. */
const LONG_TEXT = 200_000;

/** The text in its blocks. Elements do not depend on marks: those are drawn over it. */
export const ArticleBody = observer(function ArticleBody({ store }: { store: ReaderStore }) {
  const { content, about } = store;
  const blocks = useMemo(() => content?.blocks.filter(({ kind }) => kind !== 'title') ?? [], [content]);
  if (!content) return null;
  return (
    <div
      className={classes.text}
      lang={about?.language ?? undefined}
      data-long={content.text.length > LONG_TEXT || undefined}
    >
      {blocks.map((block) => (
        <BlockView key={block.start} content={content} block={block} store={store} />
      ))}
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
} as const satisfies Record<Block['kind'], string>;

/** Drawn marks are invisible to screen readers; they are told after the words which marks stand on them. */
const MarksInBlock = observer(function MarksInBlock({ store, block }: { store: ReaderStore; block: Block }) {
  const { codebook } = useWorkbench();
  const here = store.marks.filter(({ start, end }) => start < block.end && block.start < end);
  if (here.length === 0) return null;
  const names = here.map(({ tags: ids }) => {
    const known = ids.map((id) => codebook.byId.get(id)?.name ?? '').filter((name) => name !== '');
    return known.join(', ') || t('reader.untagged');
  });
  return (
    <span className="unseen" data-note>
      {t('reader.marksIn', { count: here.length, names: names.join('; ') })}
    </span>
  );
});
