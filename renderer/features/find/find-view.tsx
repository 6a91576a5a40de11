import { EmptyState } from '../../ui/empty-state.tsx';
import { MainPane, Panes } from '../../workbench/panes.tsx';
import { t } from '../../workbench/words.ts';

/** Passages for a query, with what narrows them at the left. */
export function FindView() {
  return (
    <Panes>
      <MainPane label={t('find.results')} min={420}>
        <EmptyState title={t('find.start')} text={t('find.startText')} />
      </MainPane>
    </Panes>
  );
}
