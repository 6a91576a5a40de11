import classes from './waiting-count.module.css';

/** A vermilion count: so many things need the person's judgement. Nothing where none does. */
export function WaitingCount({ count, label }: { count: number; label: string }) {
  if (count === 0) return null;
  return (
    <b className={classes.count} title={label} aria-label={label}>
      {count.toLocaleString('en')}
    </b>
  );
}
