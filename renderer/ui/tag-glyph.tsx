import classes from './tag.module.css';

/** The shape of a tag's colour: told apart without seeing colour. `null` is a mark without a tag. */
export function TagGlyph({ colour }: { colour: number | null }) {
  return <i className={classes.glyph} data-tag={colour ?? 0} aria-hidden />;
}
