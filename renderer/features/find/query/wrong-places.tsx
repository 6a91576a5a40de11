import { Fragment } from 'react';
import classes from './wrong-places.module.css';

interface WrongPlacesProps {
  text: string;
  places: readonly { start: number; end: number }[];
  /** How far the field's own words are scrolled, in pixels. */
  scrolled: number;
}

/** Lines under the parts of a query that could not be read, drawn under the words of the field. */
export function WrongPlaces({ text, places, scrolled }: WrongPlacesProps) {
  if (places.length === 0) return null;
  const apart = partsOf(places, text.length);
  return (
    <div className={classes.under} aria-hidden>
      <span className={classes.words} style={{ transform: `translateX(${-scrolled}px)` }}>
        {apart.map(({ start, end, isWrong }) => (
          <Fragment key={start}>
            <span className={isWrong ? classes.wrong : undefined}>{text.slice(start, end)}</span>
          </Fragment>
        ))}
      </span>
    </div>
  );
}

/** A text in parts, wrong and not, in order; places may overlap. */
export function partsOf(places: readonly { start: number; end: number }[], length: number) {
  const ends = [...new Set([0, length, ...places.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at <= length)
    .sort((a, b) => a - b);
  return ends.slice(0, -1).map((start, at) => ({
    start,
    end: ends[at + 1]!,
    isWrong: places.some((place) => place.start <= start && start < place.end),
  }));
}
