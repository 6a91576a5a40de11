import type { SuggestedMention, SuggestionsRecord } from '../ports/records.ts';
import type { Connection } from './sqlite.ts';

/** A mention that counts, with the entity that it names or states a quantity of; null where it is of none. */
export interface CountedMention {
  state: 'suggested' | 'accepted';
  isQuantity: 0 | 1;
  entity: string | null;
  kind: string;
  name: string;
  /** The other names of the entity, as JSON, and the words that name it here. */
  nameZh: string | null;
  aliases: string | null;
  quote: string;
  /** Found by the program; what the analyst points at may be any words. */
  isFound: 0 | 1;
}

/** An entity as its mentions count: one that was merged under the other. */
type NamedEntity = { id: string } & Pick<CountedMention, 'kind' | 'name' | 'nameZh' | 'aliases'>;
export type NamedBy = (entity: string) => NamedEntity | undefined;

/** Looks up entities, each once; good as long as none of them changes. */
export function entityNames(connection: Connection): NamedBy {
  const known = new Map<string, NamedEntity | undefined>();
  return (entity) => {
    if (!known.has(entity)) known.set(entity, connection.get<NamedEntity>(namedEntity, entity));
    return known.get(entity);
  };
}

const namedEntity = `SELECT e.id, e.kind, e.name, e.name_zh AS nameZh, e.aliases
  FROM entity named JOIN entity e ON e.id = coalesce(named.merged_into, named.id) WHERE named.id = ?`;

/** Suggestions for the text that the article has now, and what was accepted on any of its texts; in text order. */
export function countedMentions(connection: Connection, article: string): CountedMention[] {
  return connection.all<CountedMention>(
    `SELECT m.state, m.kind = 'quantity' AS isQuantity, e.id AS entity, e.kind, e.name,
       e.name_zh AS nameZh, e.aliases, m.quote, m.by LIKE 'rules@%' AS isFound
     FROM any_mention m JOIN article r ON r.id = m.article
     LEFT JOIN entity named ON named.id = coalesce(m.entity, m.place)
     LEFT JOIN entity e ON e.id = coalesce(named.merged_into, named.id)
     WHERE m.article = ? AND (m.state = 'accepted' OR (m.state = 'suggested' AND m.revision = r.revision))
     ORDER BY m.start`,
    article,
  );
}

/** The same for a text of which nothing is decided yet. */
export function countedSuggestions({ by, mentions }: SuggestionsRecord, namedBy: NamedBy): CountedMention[] {
  const isFound = by.startsWith('rules@') ? 1 : 0;
  return mentions.map((mention) => ({ ...toCounted(mention, namedBy), isFound }));
}

function toCounted(
  { entity, place, kind, quote }: SuggestedMention,
  namedBy: NamedBy,
): Omit<CountedMention, 'isFound'> {
  const named = entity ?? place;
  return {
    ...entityColumns(named === null ? undefined : namedBy(named)),
    state: 'suggested',
    isQuantity: kind === 'quantity' ? 1 : 0,
    quote,
  };
}

function entityColumns(
  entity: NamedEntity | undefined,
): Pick<CountedMention, 'entity' | 'kind' | 'name' | 'nameZh' | 'aliases'> {
  if (!entity) return { entity: null, kind: '', name: '', nameZh: null, aliases: null };
  const { id, kind, name, nameZh, aliases } = entity;
  return { entity: id, kind, name, nameZh, aliases };
}
