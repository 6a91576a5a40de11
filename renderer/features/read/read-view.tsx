import { useMediaQuery } from '@mantine/hooks';
import { observer } from 'mobx-react-lite';
import { useMemo } from 'react';
import { EmptyState } from '../../ui/empty-state.tsx';
import { MainPane, OverPane, Panes, SidePane } from '../../workbench/panes.tsx';
import { useCommands } from '../../workbench/use-commands.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { ReadDialogHost } from './dialogs/read-dialog-host.tsx';
import { Inspector } from './inspector/inspector.tsx';
import { ArticleList } from './list/article-list.tsx';
import { orderCommands } from './order/order-commands.ts';
import { usePasting } from './order/use-pasting.ts';
import { readStoreOf, type ReadStore } from './read-store.ts';
import type { ReaderStore } from './reader/reader-store.ts';
import { Reader } from './reader/reader.tsx';

/** Articles at the left, the one that is read in the middle, what is known of it at the right. */
export const ReadView = observer(function ReadView({ isInspectorOpen }: { isInspectorOpen: boolean }) {
  const workbench = useWorkbench();
  const store = readStoreOf(workbench);
  useCommands(useMemo(() => articleCommands(store), [store]));
  useCommands(useMemo(() => orderCommands(workbench, store), [workbench, store]));
  usePasting();
  const isNarrow = useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
  const reader = store.shownPlace() ? store.reader : null;
  return (
    <>
      <Panes key={isNarrow ? 'narrow' : 'wide'}>
        <SidePane
          name={isNarrow ? 'list-narrow' : 'list'}
          label={t('list.label')}
          side="left"
          initial={isNarrow ? 236 : 288}
          min={220}
          max={520}
        >
          <ArticleList store={store} />
        </SidePane>
        <MainPane label={t('reader.label')} min={420}>
          {reader ? <Reader store={reader} /> : <NothingOpen store={store} />}
        </MainPane>
        {isInspectorOpen && reader ? <InspectorPane reader={reader} isOver={isNarrow} /> : null}
      </Panes>
      <ReadDialogHost />
    </>
  );
});

function InspectorPane({ reader, isOver }: { reader: ReaderStore; isOver: boolean }) {
  const label = t('inspector.label');
  const inspector = <Inspector key={reader.article} store={reader} />;
  if (isOver) {
    return (
      <OverPane label={label} width={312}>
        {inspector}
      </OverPane>
    );
  }
  return (
    <SidePane name="inspector" label={label} side="right" initial={312} min={260}>
      {inspector}
    </SidePane>
  );
}

const NothingOpen = observer(function NothingOpen({ store }: { store: ReadStore }) {
  if (store.list.isLoading) return null;
  return <EmptyState title={t('reader.nothing')} text={t('reader.nothingText')} />;
});

function articleCommands(store: ReadStore) {
  return {
    'article.next': { run: () => store.step(1), isEnabled: () => store.canStep(1) },
    'article.previous': { run: () => store.step(-1), isEnabled: () => store.canStep(-1) },
  };
}
