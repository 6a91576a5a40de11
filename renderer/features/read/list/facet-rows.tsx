import { observer } from 'mobx-react-lite';
import { useState } from 'react';
import type { FacetValue } from '../../../../shared/contract/search.ts';
import { visible } from '../../../../shared/messages/messages.ts';
import { t } from '../../../workbench/words.ts';
import classes from './facet-rows.module.css';
import { type FacetName, type ListStore, NO_YEAR } from './list-store.ts';

/** How many values stand in a row before it is unfolded; years are short. */
const SHOWN: Record<FacetName, number> = { city: 3, source: 2, year: 6, tag: 2 };

const facetNames = ['city', 'source', 'year', 'tag'] as const satisfies readonly FacetName[];

/** What narrows the list, with the number of articles that each value would leave. */
export const FacetRows = observer(function FacetRows({ list }: { list: ListStore }) {
  const { facets } = list;
  if (!facets) return null;
  const rows = facetNames.filter((name) => facets[name].length > 0);
  if (rows.length === 0) return null;
  return (
    <dl className={classes.facets}>
      {rows.map((name) => (
        <FacetRow key={name} list={list} name={name} values={facets[name]} />
      ))}
    </dl>
  );
});

interface FacetRowProps {
  list: ListStore;
  name: FacetName;
  values: readonly FacetValue[];
}

const FacetRow = observer(function FacetRow({ list, name, values }: FacetRowProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const chosen = list.filters[name];
  // What is chosen is always in sight.
  const inSight = values.filter(
    ({ value }, index) => isUnfolded || index < SHOWN[name] || chosen.includes(value),
  );
  const hidden = values.length - inSight.length;
  return (
    <>
      <dt>{t(`list.${name}`)}</dt>
      <dd data-unfolded={isUnfolded || undefined}>
        {inSight.map((facet) => (
          <button
            key={facet.value}
            className={classes.value}
            aria-pressed={chosen.includes(facet.value)}
            onClick={() => list.toggle(name, facet.value)}
          >
            {facet.value === NO_YEAR ? t('list.noYear') : visible(facet.label)}{' '}
            <span className={classes.count}>{facet.count}</span>
          </button>
        ))}
        {hidden > 0 || isUnfolded ? (
          <button
            className={classes.more}
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded ? t('list.less') : t('list.more', { count: hidden })}
          </button>
        ) : null}
      </dd>
    </>
  );
});
