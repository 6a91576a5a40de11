import { create, insertMultiple, search } from '@orama/orama';
import { LIMIT, type Peer } from './peer.ts';

/** Orama finds beginnings unless exact words are asked for. */
export function oramaPeer(): Peer {
  const index = create({ schema: { title: 'string', text: 'string' } });
  const find = (words: readonly string[], options: object) =>
    search(index, { term: words.join(' '), threshold: 0, limit: LIMIT, ...options });
  return {
    add: (records) =>
      insertMultiple(
        index,
        records.map(({ id, fields }) => ({ id, ...fields })),
      ),
    ask: {
      'one word': (words) => find(words, { exact: true }),
      'two words': (words) => find(words, { exact: true }),
      'a beginning of three letters': (words) => find(words, {}),
      'a misspelt word': (words) => find(words, { tolerance: 1 }),
    },
  };
}
