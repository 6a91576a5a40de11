import { visible } from '../../../../shared/messages/messages.ts';
import type { SearchBatch } from '../../../../shared/contract/searches.ts';
import type { EntityId } from '../../../../shared/model/ids.ts';
import { languageOf } from '../../../ui/language-of.ts';
import { t } from '../../../workbench/words.ts';
import classes from './batch-dialog.module.css';

interface BatchTableProps {
  batch: SearchBatch;
  /** Opens what is counted: of one city, or of all. */
  onOpen: (query: string, city: EntityId | null) => void;
}

/** Queries down, cities across; zero counts stay in sight, pale. */
export function BatchTable({ batch: { cities, rows }, onOpen }: BatchTableProps) {
  return (
    <div className={classes.scroller}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('searches.query')}</th>
            <th scope="col">{t('searches.batch.all')}</th>
            {cities.map(({ id, name }) => (
              <th key={id} scope="col" lang={languageOf(name)}>
                {visible(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ query, total, counts, problems }, at) => (
            <tr key={at}>
              <th scope="row" lang={languageOf(query)}>
                {visible(query)}
                {problems.length > 0 ? (
                  <span className={classes.fault}>{t('searches.batch.fault')}</span>
                ) : null}
              </th>
              <td>
                <Count
                  count={total}
                  label={t('searches.batch.openAll', { count: total, query })}
                  onOpen={() => onOpen(query, null)}
                />
              </td>
              {cities.map(({ id, name }, place) => (
                <td key={id}>
                  <Count
                    count={counts[place]!}
                    label={t('searches.batch.open', { count: counts[place]!, query, city: name })}
                    onOpen={() => onOpen(query, id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Count({ count, label, onOpen }: { count: number; label: string; onOpen: () => void }) {
  const words = t('find.number', { count });
  if (count === 0) return <span className={classes.zero}>{words}</span>;
  return (
    <button className={classes.count} aria-label={label} title={label} onClick={onOpen}>
      {words}
    </button>
  );
}
