import type { Collection } from '../../shared/contract/collections.ts';
import type { CoreClient } from '../client/core-client.ts';
import { useAnswer } from './use-answer.ts';
import { useWorkbench } from './workbench.ts';

/** The most collections that a menu or a question offers. */
const MOST = 500;

export async function listCollections(core: Pick<CoreClient, 'call'>): Promise<readonly Collection[]> {
  return (await core.call('collections.list', { limit: MOST })).items;
}

/** The collections of the library, as they are when what shows them is opened. */
export function useCollections(): readonly Collection[] {
  const { core } = useWorkbench();
  return useAnswer('all', () => listCollections(core)) ?? [];
}
