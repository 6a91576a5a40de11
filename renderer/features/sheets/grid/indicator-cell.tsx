import { memo } from 'react';
import classes from './indicator-cell.module.css';

/** What is compared, and in what unit: said here once for the whole row. */
export interface IndicatorLook {
  name: string;
  unit: string;
}

export function sameIndicator(a: IndicatorLook, b: IndicatorLook): boolean {
  return a.name === b.name && a.unit === b.unit;
}

export const IndicatorCell = memo(function IndicatorCell({ value }: { value: IndicatorLook }) {
  return (
    <div className={classes.indicator}>
      <span className={classes.name} title={value.name}>
        {value.name}
      </span>
      <span className={classes.unit}>{value.unit}</span>
    </div>
  );
});
