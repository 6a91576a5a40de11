import { WorkbenchError } from '../../shared/contract/errors.ts';
import { found } from '../../shared/contract/found.ts';
import type { CountedEntity } from '../../shared/contract/entities.ts';
import type { Input } from '../../shared/contract/index.ts';
import { put, type Write } from '../ports/records.ts';
import type { EntitiesPorts } from './entities-ports.ts';

/**
 * Makes one entity count for another. Mentions keep pointing where they pointed and are counted where that was merged
 * into, so nothing is lost and undo takes the two apart again. Those merged into the first before follow it.
 */
export async function mergeEntities(
  ports: EntitiesPorts,
  input: Input<'entities.merge'>,
): Promise<CountedEntity> {
  const from = found('entity', input.from, await ports.records.get('entity', input.from));
  const into = found('entity', input.into, await ports.records.get('entity', input.into));
  if (from.id === into.id || into.mergedInto !== null) {
    throw new WorkbenchError('invalidInput', { operation: 'entities.merge', field: 'into', problem: '' });
  }
  const followers = await ports.records.where('entity', { mergedInto: from.id });
  const writes: Write[] = [
    put('entity', { ...from, mergedInto: into.id }),
    ...followers.map((follower) => put('entity', { ...follower, mergedInto: into.id })),
    put('entity', { ...into, aliases: [...new Set([...into.aliases, from.name, ...from.aliases])] }),
  ];
  const message = { key: 'history.entities.merge', values: { from: from.name, into: into.name } };
  const entry = { operation: 'entities.merge', author: ports.analyst.name(), message };
  await ports.records.commit(writes, { entry });
  return (await ports.reads.entity(into.id))!;
}
