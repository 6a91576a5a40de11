import path from 'path';

/** The folder given with `--library DIR` or `--library=DIR`, or null. */
export function libraryFromArguments(argv: readonly string[]): string | null {
  const at = argv.indexOf('--library');
  const following = at === -1 ? undefined : argv[at + 1];
  const joined = argv.find((argument) => argument.startsWith('--library='))?.slice('--library='.length);
  const given = following ?? joined;
  return given ? path.resolve(given) : null;
}
