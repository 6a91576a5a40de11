import { Document } from 'flexsearch';
import { LIMIT, type Peer } from './peer.ts';

/** FlexSearch with all beginnings of words in its index. */
export function flexSearchPeer(): Peer {
  const index = new Document({ document: { id: 'id', index: ['title', 'text'] }, tokenize: 'forward' });
  const find = (words: readonly string[]) => index.search(words.join(' '), { limit: LIMIT });
  return {
    add: (records) => {
      for (const { id, fields } of records)
        index.add({ id, title: fields.title ?? '', text: fields.text ?? '' });
    },
    ask: { 'one word': find, 'two words': find, 'a beginning of three letters': find },
  };
}
