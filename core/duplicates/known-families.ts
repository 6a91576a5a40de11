import type { DuplicateStore } from '../ports/duplicate-store.ts';
import { familiesOf } from './families.ts';

/** All families of near-copies by the ids of their articles, worked out anew only where the library changed since. */
export function knownFamilies(
  duplicates: Pick<DuplicateStore, 'pairs' | 'version'>,
): () => Promise<readonly (readonly string[])[]> {
  let known: { version: string; families: readonly (readonly string[])[] } | null = null;
  return async () => {
    const version = await duplicates.version();
    if (known?.version === version) return known.families;
    const pairs = await duplicates.pairs();
    known = { version, families: familiesOf(pairs.filter(({ isApart }) => !isApart)) };
    return known.families;
  };
}
