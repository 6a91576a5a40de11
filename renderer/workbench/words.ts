import { createMessages, type MessageKey, type MessageValues } from '../../shared/messages/messages.ts';

/** The words of the interface's language. */
export const words = createMessages('en');

/** The text of a message. */
export function t(key: MessageKey, values?: MessageValues): string {
  return words.text(key, values);
}
