import { IconCheck } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { useEffect, useId, useState } from 'react';
import type { CleaningRule } from '../../../shared/contract/cleaning.ts';
import { type CleaningRuleGroup, cleaningRuleGroups } from '../../../shared/model/cleaning-rule.ts';
import { useWorkbench } from '../../workbench/workbench.ts';
import { t } from '../../workbench/words.ts';
import { CleaningStore } from './cleaning-store.ts';
import classes from './cleaning-rules.module.css';
import box from './letter-keys-switch.module.css';

const GROUPS = Object.keys(cleaningRuleGroups) as CleaningRuleGroup[];

/** The rules by which boilerplate is taken out of files, each with an example, what it took out of this library and its switch. */
export const CleaningRules = observer(function CleaningRules() {
  const workbench = useWorkbench();
  const [store] = useState(() => new CleaningStore(workbench));
  useEffect(() => store.start(), [store]);
  if (!workbench.session.library) return <p className="muted">{t('cleaning.noLibrary')}</p>;
  return GROUPS.map((group) => <RuleGroup key={group} group={group} store={store} />);
});

interface GroupProps {
  group: CleaningRuleGroup;
  store: CleaningStore;
}

const RuleGroup = observer(function RuleGroup({ group, store }: GroupProps) {
  const { session } = useWorkbench();
  const heading = useId();
  const names: readonly string[] = cleaningRuleGroups[group];
  return (
    <section aria-labelledby={heading} className={classes.group}>
      <h4 id={heading} className={classes.heading}>
        {t(`cleaning.group.${group}`)}
      </h4>
      <ul className={classes.rules}>
        {store.rules
          .filter(({ rule }) => names.includes(rule))
          .map((rule) => (
            <RuleRow key={rule.rule} rule={rule} store={store} isLocked={!session.canWrite} />
          ))}
      </ul>
    </section>
  );
});

interface RuleRowProps {
  rule: CleaningRule;
  store: CleaningStore;
  isLocked: boolean;
}

const RuleRow = observer(function RuleRow({
  rule: { rule, isOn, pieces, documents },
  store,
  isLocked,
}: RuleRowProps) {
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
        <b>{t(`cleaning.rule.${rule}`)}</b>
      </label>
      <span className={classes.count} data-none={pieces === 0 || undefined}>
        {pieces > 0 ? t('cleaning.count', { pieces, count: documents }) : t('cleaning.countNone')}
      </span>
      <p className={classes.example}>{t(`cleaning.example.${rule}`)}</p>
    </li>
  );
});
