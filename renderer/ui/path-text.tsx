import { languageOf } from './language-of.ts';
import classes from './path-text.module.css';

/** So many characters at the end of a path stay in sight. */
const TAIL = 18;

/** A path, cut in its middle where there is no room: its end says which file. */
export function PathText({ path }: { path: string }) {
  const signs = [...path];
  const cut = Math.max(0, signs.length - TAIL);
  return (
    <span className={classes.path} lang={languageOf(path)}>
      {cut === 0 ? null : <span className={classes.start}>{signs.slice(0, cut).join('')}</span>}
      <span className={classes.end}>{signs.slice(cut).join('')}</span>
    </span>
  );
}
