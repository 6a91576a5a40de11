import * as z from 'zod';
import { TagId } from '../model/ids.ts';
import { PageRequest, pageOf } from '../model/page.ts';
import { Tag, TagColour } from '../model/tag.ts';
import { defineOperation, libraryErrors, type ServiceOperations, writeErrors } from './operation.ts';

export const CountedTag = Tag.extend({ annotations: z.int().nonnegative() });
export type CountedTag = z.infer<typeof CountedTag>;

export const tagsOperations = {
  'tags.list': defineOperation({
    kind: 'query',
    input: PageRequest,
    output: pageOf(CountedTag),
    errors: libraryErrors,
  }),
  /** Adds a tag. Without a colour it gets the one used least, without a shortcut the first that is free. */
  'tags.create': defineOperation({
    kind: 'command',
    input: z.object({
      name: Tag.shape.name,
      colour: TagColour.optional(),
      description: Tag.shape.description.optional(),
      parent: TagId.nullable().optional(),
    }),
    output: Tag,
    errors: [...writeErrors, 'nameTaken', 'notFound'],
  }),
  'tags.update': defineOperation({
    kind: 'command',
    input: z.object({
      tag: TagId,
      name: Tag.shape.name.optional(),
      colour: TagColour.optional(),
      description: Tag.shape.description.optional(),
      shortcut: Tag.shape.shortcut.optional(),
    }),
    output: Tag,
    errors: [...writeErrors, 'nameTaken', 'notFound'],
  }),
  /** Puts one tag's annotations under another and removes the first. */
  'tags.merge': defineOperation({
    kind: 'command',
    input: z.object({ from: TagId, into: TagId }),
    output: Tag,
    errors: [...writeErrors, 'notFound'],
  }),
  /** Removes a tag; the annotations that had it stay. */
  'tags.remove': defineOperation({
    kind: 'command',
    input: z.object({ tag: TagId }),
    output: z.null(),
    errors: [...writeErrors, 'notFound'],
  }),
} as const satisfies ServiceOperations<'tags'>;
