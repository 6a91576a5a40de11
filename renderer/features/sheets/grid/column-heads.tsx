import { IconDots } from '@tabler/icons-react';
import type { SheetPlace } from '../../../../shared/model/sheet.ts';
import { useWorkbench } from '../../../workbench/workbench.ts';
import { t } from '../../../workbench/words.ts';
import type { SheetStore } from '../sheet-store.ts';
import classes from './column-heads.module.css';

/** The head of the first column. */
export function IndicatorHead() {
  return (
    <div className={classes.head} data-first>
      <span className={classes.name}>{t('sheet.indicator')}</span>
      <span className={classes.small}>{t('sheet.latestPeriod')}</span>
    </div>
  );
}

interface PlaceHeadProps {
  place: SheetPlace;
  context: SheetStore;
}

/** The head of a place's column: its name, the Chinese one, and for a district where it lies. */
export function PlaceHead({ place, context: store }: PlaceHeadProps) {
  const { session } = useWorkbench();
  const isPart = place.kind === 'district' && place.parentName !== null;
  return (
    <div className={classes.head} title={place.name}>
      <span className={classes.name}>{place.name}</span>
      <span className={classes.small}>
        {place.nameZh === null ? null : <span lang="zh">{place.nameZh}</span>}
        {isPart
          ? t(place.nameZh === null ? 'sheet.lies' : 'sheet.liesIn', { parent: place.parentName })
          : null}
      </span>
      {session.canWrite ? (
        <button
          className={classes.more}
          tabIndex={-1}
          aria-label={t('sheet.columnMenu', { place: place.name })}
          onClick={({ currentTarget }) => {
            const { left, bottom } = currentTarget.getBoundingClientRect();
            store.openMenu({ on: { kind: 'place', place: place.id }, x: left, y: bottom });
          }}
        >
          <IconDots size={14} stroke={1.5} aria-hidden />
        </button>
      ) : null}
    </div>
  );
}
