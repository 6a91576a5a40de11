import { observer } from 'mobx-react-lite';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { AnalystField } from './analyst-field.tsx';
import { CleaningRules } from './cleaning-rules.tsx';
import { LetterKeysSwitch } from './letter-keys-switch.tsx';
import { Choice } from './choice.tsx';
import { ReadingSize } from './reading-size.tsx';
import { SettingsFile } from './settings-file.tsx';
import type { ControlProps } from './control-props.ts';
import type { SettingId } from './settings-table.ts';
import classes from './setting-control.module.css';

/** What a setting is changed with. */
export const SettingControl = observer(function SettingControl({
  setting,
  ...control
}: ControlProps & { setting: SettingId }) {
  const { settings } = useWorkbench().session;
  const { store } = control;
  if (!settings) return null;
  switch (setting) {
    case 'analyst':
      return <AnalystField {...control} analyst={settings.analyst} />;
    case 'appearance':
      return (
        <Choice
          {...control}
          value={settings.appearance}
          options={[
            { value: 'system', label: t('settings.appearance.system') },
            { value: 'light', label: t('settings.appearance.light') },
            { value: 'dark', label: t('settings.appearance.dark') },
          ]}
          onChange={(appearance) => void store.update({ appearance })}
        />
      );
    case 'density':
      return (
        <Choice
          {...control}
          value={settings.density}
          options={[
            { value: 'dense', label: t('settings.density.dense') },
            { value: 'roomy', label: t('settings.density.roomy') },
          ]}
          onChange={(density) => void store.update({ density })}
        />
      );
    case 'readingSize':
      return <ReadingSize {...control} size={settings.readingSize} />;
    case 'letterKeys':
      return <LetterKeysSwitch {...control} isOn={settings.letterKeys} />;
    case 'cleaning':
      return <CleaningRules />;
    case 'version':
      return <p>{t('settings.version.value')}</p>;
    case 'licences':
      return <p className={classes.licences}>{t('settings.licences.value')}</p>;
    case 'file':
      return <SettingsFile store={store} />;
  }
});
