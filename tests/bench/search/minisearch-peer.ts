import MiniSearch from 'minisearch';
import { LIMIT, type Peer } from './peer.ts';

/** MiniSearch ranks all that it finds; the page is cut from that. */
export function miniSearchPeer(): Peer {
  const index = new MiniSearch({ fields: ['title', 'text'], searchOptions: { boost: { title: 2 } } });
  const find = (words: readonly string[], options: object) =>
    index.search(words.join(' '), { combineWith: 'AND', ...options }).slice(0, LIMIT);
  return {
    add: (records) => index.addAll(records.map(({ id, fields }) => ({ id, ...fields }))),
    ask: {
      'one word': (words) => find(words, {}),
      'two words': (words) => find(words, {}),
      'a beginning of three letters': (words) => find(words, { prefix: true }),
      'a misspelt word': (words) => find(words, { fuzzy: 1 }),
    },
  };
}
