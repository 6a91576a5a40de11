import type { PublishedDate } from '../../shared/model/partial-date.ts';
import type { Messages } from '../../shared/messages/messages.ts';

/** A date for a person, as far as it is known. */
export function dateText(messages: Messages, published: PublishedDate | null): string {
  return published?.date ?? messages.text('cli.noDate');
}
