import type { RefObject } from 'react';
import type { TextRange } from '../../../../shared/model/text-range.ts';
import classes from './original-text.module.css';

/** Raw text from `start` on; what the article was made from stands out, and `beginning` is where that begins. */
export function OriginalStretch({
  text,
  start,
  mine,
  beginning,
}: {
  text: string;
  start: number;
  mine: TextRange | null;
  beginning: RefObject<HTMLElement | null>;
}) {
  const unit = (offset: number): number => Math.min(Math.max(offset - start, 0), text.length);
  const [from, to] = mine ? [unit(mine.start), unit(mine.end)] : [0, 0];
  const isFirst = mine !== null && mine.start >= start;
  return (
    <pre className={classes.raw}>
      {text.slice(0, from)}
      {to > from ? (
        <span ref={isFirst ? beginning : undefined} className={classes.mine}>
          {text.slice(from, to)}
        </span>
      ) : null}
      {text.slice(to)}
    </pre>
  );
}
