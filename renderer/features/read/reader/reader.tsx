import { observer } from 'mobx-react-lite';
import { type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { AnnotationId } from '../../../../shared/model/ids.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { useCommands } from '../../../workbench/use-commands.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import { ActionBar } from './action-bar.tsx';
import { ArticleBody } from './article-body.tsx';
import { FileBorder } from './file-border.tsx';
import { MarkLayer } from './mark-layer.tsx';
import { MarkPicker } from './mark-picker.ts';
import { OriginalText } from './original-text.tsx';
import { readerCommands } from './reader-commands.ts';
import { ReaderHead } from './reader-head.tsx';
import type { ReaderStore } from './reader-store.ts';
import classes from './reader.module.css';
import { ScrollMap } from './scroll-map.tsx';
import { SideNotes } from './side-notes.tsx';
import { TextSurface } from './text-surface.ts';
import { useFills } from './use-fills.ts';
import { useReveal } from './use-reveal.ts';
import { useSelection } from './use-selection.ts';

/** One article to read and mark. */
export const Reader = observer(function Reader({ store }: { store: ReaderStore }) {
  const workbench = useWorkbench();
  useCommands(useMemo(() => readerCommands(workbench, store), [workbench, store]));
  if (store.isGone) {
    return <EmptyState title={t('reader.gone')} text={t('reader.goneText')} />;
  }
  if (!store.about || !store.content) return null;
  return <ReaderPane key={store.article} store={store} />;
});

const ReaderPane = observer(function ReaderPane({ store }: { store: ReaderStore }) {
  const { session } = useWorkbench();
  const pane = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLElement>(null);
  const titleBox = useRef<HTMLDivElement>(null);
  const [surface, setSurface] = useState<TextSurface | null>(null);
  const [picker] = useState(() => new MarkPicker());
  const size = session.settings?.readingSize ?? 17.5;
  const content = store.content;
  const layoutKey = useMemo(() => ({ size, content }), [size, content]);

  useLayoutEffect(() => {
    if (pane.current) setSurface(new TextSurface(pane.current));
  }, [content]);
  useSelection(store, surface);
  useFills(store, surface);
  useReveal(store, surface, scroller);

  const idsAt = ({ clientX, clientY }: MouseEvent): AnnotationId[] =>
    surface ? (picker.marksAt(surface, store.marks, clientX, clientY) as AnnotationId[]) : [];
  const onClick = (event: MouseEvent): void => {
    if (store.selection || (event.target as Element).closest('button')) return;
    const ids = idsAt(event);
    if (ids.length > 0) store.pickMark(ids);
    else store.setCurrentMark(null);
  };
  const layer = { surface, marks: store.drawnMarks, picker, layoutKey };

  return (
    <div
      ref={pane}
      className={classes.reader}
      style={{ '--reading-size': `${size}px` } as React.CSSProperties}
      onClick={onClick}
      onMouseMove={(event) => store.setHovered(event.buttons === 0 ? idsAt(event) : [])}
      onMouseLeave={() => store.setHovered([])}
    >
      <ReaderHead
        store={store}
        about={store.about!}
        titleBox={titleBox}
        layer={<MarkLayer {...layer} container={titleBox} />}
      />
      {store.isOriginalShown ? (
        <OriginalText store={store} />
      ) : (
        <div className={classes.window}>
          <div
            ref={scroller}
            className={classes.scroller}
            tabIndex={0}
            aria-label={t('reader.text')}
            role="region"
            data-pane-focus
            data-reading-text
          >
            <article ref={body} className={classes.article}>
              <MarkLayer {...layer} container={body} scroller={scroller} />
              <FileBorder store={store} side="before" />
              <ArticleBody store={store} />
              <FileBorder store={store} side="after" />
              <SideNotes store={store} surface={surface} container={body} layoutKey={layoutKey} />
            </article>
          </div>
          <ScrollMap
            marks={store.drawnMarks}
            matches={store.matches}
            length={content?.text.length ?? 1}
            scroller={scroller}
            layoutKey={layoutKey}
          />
        </div>
      )}
      <ActionBar store={store} surface={surface} pane={pane} />
      <FocusOnOpen scroller={scroller} />
    </div>
  );
});

/** A newly opened article takes the keys, unless the person is writing somewhere or walking the list. */
function FocusOnOpen({ scroller }: { scroller: React.RefObject<HTMLDivElement | null> }) {
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null)
      scroller.current?.focus();
  }, [scroller]);
  return null;
}
