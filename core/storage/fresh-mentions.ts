import type { Anchor } from '../../shared/model/anchor.ts';
import type { Mention } from '../../shared/model/mention.ts';
import type { RecordKind } from '../ports/records.ts';
import type { Rows } from './row-lots.ts';

/** What the running transaction has written of mentions, so that those of new articles need not be read back. */
export interface FreshMentions {
  /** Articles that nobody has put before: they have no mentions but those below. */
  articles: Set<string>;
  mentions: Map<string, Mention[]>;
  anchors: Map<string, Anchor>;
  /** Articles of which a mention was changed or removed, so that the library has to be asked. */
  changed: Set<string>;
}

export interface AnchoredMention {
  mention: Mention;
  anchor: Anchor;
}

export function nothingFresh(): FreshMentions {
  return { articles: new Set(), mentions: new Map(), anchors: new Map(), changed: new Set() };
}

/** Notes rows that were put. */
export function noteFresh(fresh: FreshMentions, { kind, how, records }: Rows): void {
  if (kind === 'mention') noteMentions(fresh, how === 'new', records as readonly Mention[]);
  else if (kind === 'anchor')
    for (const anchor of records as readonly Anchor[]) fresh.anchors.set(anchor.id, anchor);
  else if (kind === 'article' && how === 'new')
    for (const { id } of records as readonly { id: string }[]) fresh.articles.add(id);
}

/** Notes that a row was removed. */
export function noteRemoved(fresh: FreshMentions, kind: RecordKind, record: object): void {
  if (kind === 'mention') fresh.changed.add((record as Mention).article);
}

/** All mentions of an article in text order; undefined where it may have others than those written just now. */
export function freshMentionsOf(fresh: FreshMentions, article: string): AnchoredMention[] | undefined {
  if (!fresh.articles.has(article) || fresh.changed.has(article)) return undefined;
  const own = fresh.mentions.get(article) ?? [];
  const anchored = own.flatMap((mention) => {
    const anchor = fresh.anchors.get(mention.anchor);
    return anchor ? [{ mention, anchor }] : [];
  });
  return anchored.length === own.length
    ? anchored.sort((a, b) => a.anchor.start - b.anchor.start)
    : undefined;
}

function noteMentions(fresh: FreshMentions, areNew: boolean, mentions: readonly Mention[]): void {
  for (const mention of mentions) {
    if (!areNew) fresh.changed.add(mention.article);
    const own = fresh.mentions.get(mention.article);
    if (own) own.push(mention);
    else fresh.mentions.set(mention.article, [mention]);
  }
}
