import * as z from 'zod';

/** Something in a file that could not be read, though the rest of it could. The words stand in the messages, by code. */
export const ReadingNote = z.object({
  code: z.enum([
    'textByHand',
    'partLeftOut',
    'pagesWithoutText',
    'charsetGuessed',
    'invalidCharacters',
    'noiseLeftOut',
    'attachmentsLeftOut',
    'columnsGuessed',
    'columnsRemembered',
    'rowsLeftOut',
    'rowsDamaged',
    'tablesKept',
    'mainTextUncertain',
  ]),
  /** How many of them there are. */
  count: z.int().nonnegative(),
  /** What it was: the name of a part, of a charset, of columns. */
  detail: z.string().max(500),
});
export type ReadingNote = z.infer<typeof ReadingNote>;
