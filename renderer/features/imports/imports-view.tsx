import { useMediaQuery } from '@mantine/hooks';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { ImportRun } from '../../../shared/contract/corpus.ts';
import type { ImportRunId } from '../../../shared/model/ids.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CommandButton } from '../../workbench/command-button.tsx';
import { MainPane, Panes, SidePane } from '../../workbench/panes.tsx';
import { useCommands } from '../../workbench/use-commands.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { ChosenBar } from './chosen-bar.tsx';
import { FilePane } from './file-pane.tsx';
import { FileTable } from './file-table.tsx';
import { FilterTabs } from './filter-tabs.tsx';
import { ImportsStore } from './imports-store.ts';
import { ReportDialogHost } from './report-dialog-host.tsx';
import { RunHead } from './run-head.tsx';
import { WatchedFolders } from './watched-folders.tsx';
import classes from './imports-view.module.css';

/** What came into the library: one import's report while it is made and afterwards, and the way to the earlier ones. */
export const ImportsView = observer(function ImportsView({ run }: { run: ImportRunId | undefined }) {
  const workbench = useWorkbench();
  const [store] = useState(() => new ImportsStore(workbench));
  useEffect(() => store.start(), [store]);
  useEffect(() => void store.show(run), [store, run]);
  useCommands(store.commands);
  if (store.runs === null) return null;
  if (!store.run) return <NoImports />;
  return (
    <>
      <Report store={store} run={store.run} />
      <ReportDialogHost actions={store.actions} />
    </>
  );
});

/** The pane of the chosen file, in CSS pixels. */
const panes = {
  wide: { name: 'import-file', initial: 328, min: 260 },
  narrow: { name: 'import-file-narrow', initial: 272, min: 232 },
} as const;

/** The report, and at its right what is known of the chosen file. */
const Report = observer(function Report({ store, run }: { store: ImportsStore; run: ImportRun }) {
  const isNarrow = useMediaQuery('(max-width: 1180px)', false, { getInitialValueInEffect: false });
  const pane = isNarrow ? panes.narrow : panes.wide;
  return (
    <Panes key={isNarrow ? 'narrow' : 'wide'}>
      <MainPane label={t('command.go.imports')} min={420}>
        <RunHead store={store} run={run} />
        <FilterTabs store={store} run={run} />
        <FileTable key={`${run.id} ${store.filter}`} store={store} folder={run.folder} />
        <ChosenBar store={store} />
        <WatchedFolders />
      </MainPane>
      {store.isFileShown ? (
        <SidePane {...pane} label={t('imports.details')} side="right">
          <FilePane store={store} run={run} />
        </SidePane>
      ) : null}
    </Panes>
  );
});

const NoImports = observer(function NoImports() {
  const { session } = useWorkbench();
  return (
    <section className={classes.view} aria-label={t('command.go.imports')}>
      <EmptyState
        title={t('imports.emptyTitle')}
        text={t(session.canWrite ? 'imports.emptyText' : 'imports.emptyReadOnly')}
      >
        {session.canWrite ? (
          <>
            <CommandButton command="import.folder" variant="filled" />
            <CommandButton command="import.files" withKey />
          </>
        ) : undefined}
      </EmptyState>
      <WatchedFolders />
    </section>
  );
});
