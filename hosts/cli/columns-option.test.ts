import { describe, expect, it } from 'vitest';
import { NO_COLUMNS } from '../../shared/model/reading-choices.ts';
import { createMessages } from '../../shared/messages/messages.ts';
import { type CommandContext, UsageError } from './command.ts';
import { columnsOption } from './columns-option.ts';

const given = (columns?: string) =>
  columnsOption({ messages: createMessages(), options: { columns } } as unknown as CommandContext);

describe('--columns', () => {
  it('says what columns are for, by their names, several of them text', () => {
    expect(given('title=Headline,text=Lead, text = Full Text,date=Published')).toEqual({
      ...NO_COLUMNS,
      text: ['Lead', 'Full Text'],
      title: 'Headline',
      date: 'Published',
    });
    expect(given()).toBeUndefined();
  });

  it('takes names with commas and equals signs in them', () => {
    expect(given('text=Body, in full,title=a=b')).toMatchObject({ text: ['Body, in full'], title: 'a=b' });
  });

  it.each(['', 'title=a', 'text', 'text=', 'place=a,text=b', 'text=a,title=b,title=c'])(
    'refuses %j',
    (columns) => {
      expect(() => given(columns)).toThrow(UsageError);
    },
  );
});
