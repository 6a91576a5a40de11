import { observer } from 'mobx-react-lite';
import { useMemo, useState } from 'react';
import type { CommandHandlers } from '../../../workbench/commands.ts';
import { useCommands } from '../../../workbench/use-commands.ts';
import { useWorkbench, type Workbench } from '../../../workbench/workbench.ts';
import { findStoreOf } from '../find-store.ts';
import { BatchDialog } from './batch-dialog.tsx';
import { exportResults } from './export-results.ts';
import { canSave, canSearchWithin, saveSearch, searchWithin } from './kept-actions.ts';

/** What can be done with searches while Find is in sight, and the dialog for a list of them. */
export const KeptCommands = observer(function KeptCommands() {
  const workbench = useWorkbench();
  const [isBatchOpen, setBatchOpen] = useState(false);
  useCommands(useMemo(() => keptCommands(workbench, () => setBatchOpen(true)), [workbench]));
  return isBatchOpen ? <BatchDialog onClose={() => setBatchOpen(false)} /> : null;
});

function keptCommands(workbench: Workbench, openBatch: () => void): CommandHandlers {
  const find = findStoreOf(workbench);
  const hasResults = () => (find.answer?.total ?? 0) > 0;
  return {
    'search.save': { run: () => void saveSearch(workbench), isEnabled: () => canSave(workbench) },
    'search.within': { run: () => searchWithin(workbench), isEnabled: () => canSearchWithin(workbench) },
    'search.batch': { run: openBatch },
    'search.exportXlsx': { run: () => void exportResults(workbench, 'xlsx'), isEnabled: hasResults },
    'search.exportCsv': { run: () => void exportResults(workbench, 'csv'), isEnabled: hasResults },
    'article.like': {
      run: () => {
        const { row } = find.cursor;
        if (!row) return;
        const range = row.kind === 'passage' ? { start: row.passage.start, end: row.passage.end } : null;
        const like = { article: row.group.article, range };
        workbench.navigation.open({ kind: 'find', ask: { like } });
      },
      isEnabled: () => find.cursor.row !== undefined && find.cursor.row !== null,
    },
  };
}
