import { IconCheck } from '@tabler/icons-react';
import { observer } from 'mobx-react-lite';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../../../workbench/words.ts';
import type { ListFacet } from '../find-question.ts';
import type { FindStore } from '../find-store.ts';
import classes from './facet-list.module.css';
import { SHOWN, shownValues } from './shown-values.ts';

interface FacetListProps {
  store: FindStore;
  facet: ListFacet;
  nameOf: (label: string) => ReactNode;
  /** What stands before a value in place of a box. */
  signOf?: ((value: string) => ReactNode) | undefined;
}

/** The values of one facet; any of those that are chosen will do. */
export const FacetList = observer(function FacetList({ store, facet, nameOf, signOf }: FacetListProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const id = useId();
  const chosen: readonly string[] = store.question.filters[facet];
  const values = shownValues(store.answer?.facets[facet] ?? [], store.everything?.[facet] ?? [], chosen);
  if (values.length === 0) return null;
  const inSight = values.filter(({ value }, at) => isUnfolded || at < SHOWN || chosen.includes(value));
  const hidden = values.length - inSight.length;
  return (
    <section className={classes.facet} aria-labelledby={id}>
      <h3 id={id} className={classes.label}>
        {t(`find.facet.${facet}`)}
      </h3>
      {inSight.map(({ value, label, count }) => (
        <button
          key={value}
          className={classes.value}
          role="checkbox"
          aria-checked={chosen.includes(value)}
          data-none={count === 0 || undefined}
          data-signed={signOf ? true : undefined}
          onClick={() => store.toggle(facet, value)}
        >
          {signOf ? (
            <span className={classes.sign}>{signOf(value)}</span>
          ) : (
            <Box isOn={chosen.includes(value)} />
          )}
          <span className={classes.name} title={label}>
            {nameOf(label)}
          </span>
          <span className={classes.count}>{t('find.number', { count })}</span>
        </button>
      ))}
      {hidden > 0 || isUnfolded ? (
        <button className={classes.more} aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
          {isUnfolded ? t('find.fewer') : t('find.moreValues', { count: hidden })}
        </button>
      ) : null}
    </section>
  );
});

function Box({ isOn }: { isOn: boolean }) {
  return (
    <span className={classes.box} data-on={isOn || undefined} aria-hidden>
      {isOn ? <IconCheck size={11} stroke={2} /> : null}
    </span>
  );
}
