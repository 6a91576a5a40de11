import path from 'path';

/** The folder given with `--library DIR` or `--library=DIR`, or null. The last one counts. */
export function libraryFromArguments(argv: readonly string[], folder = process.cwd()): string | null {
  const given = argv.flatMap((argument, at) => {
    if (argument.startsWith('--library=')) return [argument.slice('--library='.length)];
    return argument === '--library' ? [argv[at + 1] ?? ''] : [];
  });
  const last = given.filter((value) => value !== '' && !value.startsWith('--')).at(-1);
  return last === undefined ? null : path.resolve(folder, last);
}
