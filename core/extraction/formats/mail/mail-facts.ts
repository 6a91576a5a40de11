import type { Email } from 'postal-mime';
import type { StatedFacts } from '../../stated-facts.ts';

/** What a subject has in front of it when a mail was sent on or answered. */
const PASSED_ON = /^(?:\s*(?:fwd?|re|aw|wg|转发|回复|答复|轉寄|回覆)\s*[:：])+\s*/i;

/** What the header of a mail says. Of one that was sent on it is weak: what the text says about itself counts before. */
export function mailFacts({ subject, from, date }: Email): StatedFacts {
  const title = (subject ?? '').replace(PASSED_ON, '').trim();
  const isPassedOn = PASSED_ON.test(subject ?? '');
  const sender = from?.name?.trim() ?? '';
  return {
    title: title ? { text: title, basis: 'headers' } : null,
    authors: sender && !sender.includes('@') ? [sender] : [],
    date: date ? { text: date, basis: 'headers' } : null,
    source: null,
    url: null,
    language: null,
    ...(isPassedOn ? { isWeak: true } : {}),
  };
}

/** What a saved page states; from its header only the title where it has none, and the address that it was saved from. */
export function pageOrMailFacts(page: StatedFacts, email: Email): StatedFacts {
  const address = email.headers.find(
    ({ key }) => key === 'snapshot-content-location' || key === 'content-location',
  )?.value;
  const isAddress = address !== undefined && /^https?:\/\//i.test(address);
  return {
    ...page,
    title: page.title ?? mailFacts(email).title,
    url: page.url ?? (isAddress ? address : null),
  };
}
