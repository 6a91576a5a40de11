import {
  type Command,
  type CommandContext,
  dateOption,
  EXIT,
  numberOption,
  printRecord,
  stringOptions,
  UsageError,
} from '../command.ts';
import { collectionId, entityIds, placeIds, tagId } from '../names.ts';
import { dateText } from '../words.ts';

const many = { type: 'string', multiple: true } as const;

export const search: Command = {
  name: 'search',
  usage:
    'search QUERY --library DIR [--limit N] [--offset N] [--city C]… [--source S]… [--from DATE] [--to DATE] [--tag T]… [--entity E]… [--collection C]… [--json]',
  about: 'cli.search',
  options: {
    limit: { type: 'string' },
    offset: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    city: many,
    source: many,
    tag: many,
    entity: many,
    collection: many,
  },
  library: 'read',
  run: async (context) => {
    if (context.args.length === 0) {
      const values = { command: 'search', what: 'QUERY', usage: search.usage };
      throw new UsageError(context.messages.text('cli.missing', values));
    }
    const answer = await context.call('search.query', {
      query: context.args.join(' '),
      limit: numberOption(context, 'limit') ?? 20,
      offset: numberOption(context, 'offset') ?? 0,
      filters: await filtersOf(context),
    });
    const { total, tookMs, facets, hits } = answer;
    const lines = hits.map(({ article, title, score, snippets }) => ({ article, title, score, snippets }));
    printRecord(context, { total, tookMs, hits: lines, facets }, () =>
      [
        context.messages.text('cli.hits', { count: total }),
        ...hits.map((hit) => `${hit.article}  ${dateText(context.messages, hit.published)}  ${hit.title}`),
      ].join('\n'),
    );
    return EXIT.done;
  },
};

async function filtersOf(context: CommandContext) {
  const named = async <Id>(option: string, resolve: (name: string) => Promise<Id[]>) =>
    (await Promise.all(stringOptions(context, option).map(resolve))).flat();
  return {
    city: await named('city', (name) => placeIds(context, name)),
    entity: await named('entity', (name) => entityIds(context, name)),
    tag: await named('tag', async (name) => [await tagId(context, name)]),
    collection: await named('collection', async (name) => [await collectionId(context, name)]),
    source: stringOptions(context, 'source'),
    from: dateOption(context, 'from'),
    to: dateOption(context, 'to'),
  };
}
