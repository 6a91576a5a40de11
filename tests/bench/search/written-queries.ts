import type { Peer } from './peer.ts';

/** Each kind of query as an analyst writes it. The last word is a beginning until a blank ends it. */
export function writtenQueries(ask: (query: string) => unknown): Required<Peer['ask']> {
  return {
    'one word': (words) => ask(`${words.join(' ')} `),
    'two words': (words) => ask(`${words.join(' ')} `),
    'a beginning of three letters': (words) => ask(words.join(' ')),
    'a misspelt word': (words) => ask(`${words.join(' ')}~1 `),
    'a phrase': (words) => ask(`"${words.join(' ')}" `),
    'three Chinese characters': (words) => ask(`${words.join(' ')} `),
  };
}
