import { ArticleId, type SheetId } from '../../shared/model/ids.ts';
import { type CommandContext, dateOption, numberOption, stringOption, stringOptions } from './command.ts';
import { collectionId, entityIds, placeIds, savedSearchId, tagId } from './names.ts';

const many = { type: 'string', multiple: true } as const;
const one = { type: 'string' } as const;

/** What narrows a search on the command line. */
export const filterOptions = {
  ...{ city: many, source: many, tag: many, entity: many, collection: many, within: many },
  ...{ from: one, to: one, like: one, start: one, end: one },
  ...{ 'unused-by': one, 'new-in': one },
} as const;

/** How they are written, for usages. */
export const FILTERS_USAGE =
  '[--city C]… [--source S]… [--from DATE] [--to DATE] [--tag T]… [--entity E]… [--collection C]… [--within QUERY]… [--like ARTICLE [--start N --end N]] [--unused-by SHEET] [--new-in SAVED]';

export async function filtersOf(context: CommandContext) {
  const named = async <Id>(option: string, resolve: (name: string) => Promise<Id[]>) =>
    (await Promise.all(stringOptions(context, option).map(resolve))).flat();
  const newIn = stringOption(context, 'new-in');
  return {
    city: await named('city', (name) => placeIds(context, name)),
    entity: await named('entity', (name) => entityIds(context, name)),
    tag: await named('tag', async (name) => [await tagId(context, name)]),
    collection: await named('collection', async (name) => [await collectionId(context, name)]),
    source: stringOptions(context, 'source'),
    within: stringOptions(context, 'within'),
    from: dateOption(context, 'from'),
    to: dateOption(context, 'to'),
    like: likenessOf(context),
    unusedBy: (stringOption(context, 'unused-by') ?? null) as SheetId | null,
    newIn: newIn === undefined ? null : await savedSearchId(context, newIn),
  };
}

/** An article, or the passage of it that two offsets tell. */
function likenessOf(context: CommandContext) {
  const article = stringOption(context, 'like');
  if (article === undefined) return null;
  const [start, end] = [numberOption(context, 'start'), numberOption(context, 'end')];
  const range = start !== undefined && end !== undefined ? { start, end } : null;
  return { article: ArticleId.parse(article), range };
}
