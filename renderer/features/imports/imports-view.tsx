import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { ImportRunId } from '../../../shared/model/ids.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CommandButton } from '../../workbench/command-button.tsx';
import { useCommands } from '../../workbench/use-commands.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { ColumnsDialog } from './columns-dialog.tsx';
import { FileTable } from './file-table.tsx';
import { FilterTabs } from './filter-tabs.tsx';
import { ImportsStore } from './imports-store.ts';
import { FileDetails } from './file-details.tsx';
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
    <section className={classes.view} aria-label={t('command.go.imports')}>
      <RunHead store={store} run={store.run} />
      <FilterTabs store={store} run={store.run} />
      <FileTable key={`${store.run.id} ${store.filter}`} store={store} run={store.run} />
      <FileDetails store={store} run={store.run} />
      <WatchedFolders />
      <ColumnsDialog store={store} />
    </section>
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
