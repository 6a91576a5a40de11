/** What stands between an archive and what lies in it, where a path is shown. */
export const INSIDE = ' › ';

/** The file on disk that a path leads to or into. */
export function outermost(path: string): string {
  const inside = path.indexOf(INSIDE);
  return inside < 0 ? path : path.slice(0, inside);
}
