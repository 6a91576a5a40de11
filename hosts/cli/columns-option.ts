import { ColumnMapping, ColumnMeaning, NO_COLUMNS } from '../../shared/model/reading-choices.ts';
import { type CommandContext, stringOption, UsageError } from './command.ts';

/** What stands between two columns: a comma, where a meaning follows; names of columns may hold commas themselves. */
const BETWEEN = new RegExp(`,(?=\\s*(?:${ColumnMeaning.options.join('|')})\\s*=)`);

/** `--columns title=Headline,text=Body`: what the columns of tables are for; text may be there several times. */
export function columnsOption(context: CommandContext): ColumnMapping | undefined {
  const value = stringOption(context, 'columns');
  if (value === undefined) return undefined;
  const mapping: ColumnMapping = { ...NO_COLUMNS, text: [] };
  for (const part of value.split(BETWEEN)) {
    const [, name = '', column = ''] = /^\s*([a-z]+)\s*=\s*(.+?)\s*$/.exec(part) ?? [];
    const meaning = ColumnMeaning.options.find((one) => one === name);
    if (!meaning) throw refused(context, 'part', { part, meanings: ColumnMeaning.options.join(', ') });
    if (meaning === 'text') mapping.text.push(column);
    else if (mapping[meaning] !== null) throw refused(context, 'twice', { part: meaning });
    else mapping[meaning] = column;
  }
  if (mapping.text.length === 0) throw refused(context, 'text');
  return ColumnMapping.parse(mapping);
}

function refused(
  { messages }: CommandContext,
  what: 'text' | 'part' | 'twice',
  values: Readonly<Record<string, string>> = {},
): UsageError {
  const problem = messages.text(`cli.badColumns.${what}`, values);
  return new UsageError(messages.text('cli.badColumns', { problem }));
}
