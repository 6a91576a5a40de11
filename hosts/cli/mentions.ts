import type { PlaceChoice } from '../../shared/contract/entities.ts';
import type { Article } from '../../shared/model/article.ts';
import { allPages, type CommandContext } from './command.ts';

/** A mention as the command line prints it: what an entity or a quantity comes to stands under `normalized`. */
export interface MentionLine {
  article: string | number;
  path: string;
  kind: string;
  text: string;
  start: number | null;
  end: number | null;
  normalized: unknown;
  state?: string;
}

/** The mentions of an article of the library, in text order. */
export async function* mentionsOf(context: CommandContext, article: Article): AsyncGenerator<MentionLine> {
  const names = new Map<string, unknown>();
  const mentions = allPages((page) => context.call('entities.mentions', { article: article.id, ...page }));
  for await (const { kind, text, start, end, quantity, entity, state } of mentions) {
    if (entity && !names.has(entity)) names.set(entity, await nameOf(context, entity));
    const normalized = quantity ?? (entity && names.get(entity));
    yield { article: article.id, path: article.path, kind, text, start, end, normalized, state };
  }
}

async function nameOf(context: CommandContext, entity: string) {
  const { id, kind, name, nameZh, parent, mergedInto } = await context.call('entities.get', {
    entity: entity,
  });
  if (mergedInto) return nameOf(context, mergedInto);
  return { id, kind, name, nameZh, parent };
}

/** A place as `suggest` prints it for a file that is in no library. */
export function normalizedPlace({ id, kind, name, nameZh, parentName }: PlaceChoice) {
  return { id, kind, name, nameZh, parentName };
}
