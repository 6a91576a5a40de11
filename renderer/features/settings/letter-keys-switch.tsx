import { IconCheck } from '@tabler/icons-react';
import { t } from '../../workbench/words.ts';
import type { ControlProps } from './control-props.ts';
import classes from './letter-keys-switch.module.css';

/** Whether single letters act as keys. */
export function LetterKeysSwitch({ isOn, store, describedBy }: ControlProps & { isOn: boolean }) {
  return (
    <label className={classes.label}>
      <input
        type="checkbox"
        className={classes.box}
        checked={isOn}
        aria-describedby={describedBy}
        onChange={(event) => void store.update({ letterKeys: event.currentTarget.checked })}
      />
      <IconCheck className={classes.mark} size={12} stroke={2.5} aria-hidden />
      {t('settings.letterKeys.label')}
    </label>
  );
}
