import type { ArticleId } from '../../../shared/model/ids.ts';
import {
  type Command,
  EXIT,
  numberOption,
  printRecord,
  requiredOption,
  stringOption,
  stringOptions,
} from '../command.ts';
import { findTag } from '../names.ts';
import { required } from '../subcommand.ts';

export const annotate: Command = {
  name: 'annotate',
  usage: 'annotate ARTICLE --start N --end N [--tag T]… [--note TEXT] --library DIR [--json]',
  about: 'cli.annotate',
  most: 1,
  options: {
    start: { type: 'string' },
    end: { type: 'string' },
    tag: { type: 'string', multiple: true },
    note: { type: 'string' },
  },
  library: 'write',
  run: async (context) => {
    const article = required(annotate, context, context.args[0], 'ARTICLE') as ArticleId;
    requiredOption(context, annotate, 'start');
    requiredOption(context, annotate, 'end');
    const tags = stringOptions(context, 'tag').map((name) => findTag(context, name));
    const found = await Promise.all(tags);
    const made = await context.call('annotations.create', {
      article,
      range: { start: numberOption(context, 'start')!, end: numberOption(context, 'end')! },
      tags: found.map(({ id }) => id),
      note: stringOption(context, 'note') ?? '',
    });
    printRecord(
      context,
      { ...made, tags: found.map(({ name }) => name) },
      () => `${made.id}  “${made.quote}”`,
    );
    return EXIT.done;
  },
};
