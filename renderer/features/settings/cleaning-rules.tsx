import { IconCheck } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { useEffect, useState } from 'react';
import type { CleaningRule } from '../../../shared/contract/cleaning.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { CleaningStore } from './cleaning-store.ts';
import { isKnownRule } from './rule-words.ts';
import classes from './cleaning-rules.module.css';
import box from './letter-keys-switch.module.css';

/** The rules by which boilerplate is taken out of files, each with an example, what it took out of this library and its switch. */
export const CleaningRules = observer(function CleaningRules() {
  const workbench = useWorkbench();
  const [store] = useState(() => new CleaningStore(workbench));
  useEffect(() => store.start(), [store]);
  if (!workbench.session.library) return <p className="muted">{t('cleaning.noLibrary')}</p>;
  return (
    <ul className={classes.rules}>
      {store.rules.map((rule) => (
        <RuleRow key={rule.rule} rule={rule} store={store} isLocked={!workbench.session.canWrite} />
      ))}
    </ul>
  );
});

interface RuleRowProps {
  rule: CleaningRule;
  store: CleaningStore;
  isLocked: boolean;
}

function RuleRow({ rule: { rule, isOn, pieces, documents }, store, isLocked }: RuleRowProps) {
  const known = isKnownRule(rule) ? rule : null;
  return (
    <li className={classes.rule}>
      <label className={box.label}>
        <input
          type="checkbox"
          className={box.box}
          checked={isOn}
          disabled={isLocked || store.isBusy}
          onChange={(event) => void store.set(rule, event.currentTarget.checked)}
        />
        <IconCheck className={box.mark} size={12} stroke={2.5} aria-hidden />
        <b>{known ? t(`cleaning.rule.${known}`) : rule}</b>
      </label>
      <span className={classes.count}>
        {pieces > 0 ? t('cleaning.count', { pieces, count: documents }) : t('cleaning.countNone')}
      </span>
      {known ? <p className={classes.example}>{t(`cleaning.example.${known}`)}</p> : null}
    </li>
  );
}
