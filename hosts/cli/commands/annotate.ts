import type { ArticleId } from '../../../shared/model/ids.ts';
import { type Command, EXIT, numberOption, printRecord, stringOption, stringOptions } from '../command.ts';
import { tagId } from '../names.ts';
import { required } from '../subcommand.ts';

export const annotate: Command = {
  name: 'annotate',
  usage: 'annotate ARTICLE --start N --end N [--tag T]… [--note TEXT] --library DIR [--json]',
  about: 'cli.annotate',
  options: {
    start: { type: 'string' },
    end: { type: 'string' },
    tag: { type: 'string', multiple: true },
    note: { type: 'string' },
  },
  library: 'write',
  run: async (context) => {
    const article = required(annotate, context, context.args[0], 'ARTICLE') as ArticleId;
    required(annotate, context, stringOption(context, 'start'), '--start');
    required(annotate, context, stringOption(context, 'end'), '--end');
    const names = stringOptions(context, 'tag');
    const made = await context.call('annotations.create', {
      article,
      range: { start: numberOption(context, 'start')!, end: numberOption(context, 'end')! },
      tags: await Promise.all(names.map((name) => tagId(context, name))),
      note: stringOption(context, 'note') ?? '',
    });
    printRecord(context, { ...made, tags: names }, () => `${made.id}  “${made.quote}”`);
    return EXIT.done;
  },
};
