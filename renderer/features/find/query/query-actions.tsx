import { observer } from 'mobx-react-lite';
import { KeyHint } from '../../../workbench/key-hint.tsx';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { FindStore } from '../find-store.ts';
import { KeptMenu } from '../kept/kept-menu.tsx';
import classes from './query-actions.module.css';

/** What can be done with the query itself, right of it: keep it, and come back to those that were kept. */
export const QueryActions = observer(function QueryActions(_props: { store: FindStore }) {
  const { commands } = useWorkbench();
  return (
    <>
      <button
        className={classes.save}
        disabled={!commands.state('search.save').enabled}
        onClick={() => commands.run('search.save')}
      >
        {t('searches.save.short')}
        <KeyHint command="search.save" />
      </button>
      <KeptMenu />
    </>
  );
});
