import { type Command, EXIT, numberOption, printRecord, UsageError } from '../command.ts';
import { filterOptions, FILTERS_USAGE, filtersOf } from '../search-filters.ts';
import { dateText } from '../words.ts';

export const search: Command = {
  name: 'search',
  usage: `search QUERY --library DIR [--limit N] [--offset N] ${FILTERS_USAGE} [--json]`,
  about: 'cli.search',
  options: { limit: { type: 'string' }, offset: { type: 'string' }, ...filterOptions },
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
