import { Button } from '@mantine/core';
import { observer } from 'mobx-react-lite';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import type { SettingsStore } from './settings-store.ts';
import classes from './settings-file.module.css';

/** Where the settings are kept, to be read and copied. */
export const SettingsFile = observer(function SettingsFile({ store }: { store: SettingsStore }) {
  const { shell } = useWorkbench();
  return (
    <>
      <p className={classes.path}>{store.file}</p>
      {shell.capabilities.showInFolder && store.file !== '' ? (
        <Button size="compact-xs" mt={8} onClick={() => shell.showInFolder(store.file)}>
          {t('settings.file.show')}
        </Button>
      ) : null}
    </>
  );
});
