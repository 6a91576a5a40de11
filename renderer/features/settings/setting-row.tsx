import { observer } from 'mobx-react-lite';
import { t } from '../../workbench/words.ts';
import { SettingControl } from './setting-control.tsx';
import type { SettingsStore } from './settings-store.ts';
import type { SettingId } from './settings-table.ts';
import classes from './setting-row.module.css';

interface SettingRowProps {
  setting: SettingId;
  store: SettingsStore;
}

/** Name and one sentence at the left, the control at the right. */
export const SettingRow = observer(function SettingRow({ setting, store }: SettingRowProps) {
  const ids = { title: `setting-${setting}`, text: `setting-${setting}-text` };
  const text = t(`settings.${setting}.text`);
  return (
    <div className={classes.row}>
      <div>
        <div id={ids.title} className={classes.title}>
          {t(`settings.${setting}.title`)}
        </div>
        {text === '' ? null : (
          <div id={ids.text} className={classes.text}>
            {text}
          </div>
        )}
      </div>
      <div className={classes.control}>
        <SettingControl setting={setting} store={store} labelledBy={ids.title} describedBy={ids.text} />
      </div>
    </div>
  );
});
