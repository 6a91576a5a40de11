import { newsLike, wordOf } from '../news-like.ts';
import type { QueryKind } from './peer.ts';

const MANY = 25;
const common = Array.from({ length: MANY }, (_item, at) => wordOf(30 + at * 40));

/** The words of the queries of each kind, the same for all engines. */
export const queries: Readonly<Record<QueryKind, readonly (readonly string[])[]>> = {
  'one word': common.map((word) => [word]),
  'two words': common.map((word, at) => [word, common[(at + 7) % MANY]!]),
  'a beginning of three letters': common.map((word) => [word.slice(0, 3)]),
  'a misspelt word': common.map((word) => [`${word}e`]),
  'a phrase': common.map((_word, at) => phraseOf(at)),
  'three Chinese characters': common.map((_word, at) => [
    String.fromCodePoint(0x4e00 + at, 0x4e03, 0x4e01 + at),
  ]),
};

/** Two words that stand together in an English article. */
function phraseOf(at: number): readonly string[] {
  for (let number = at * 3; ; number += 1) {
    const text = newsLike(number).fields.text ?? '';
    const pair = /^\S+ \S+ ([a-z]{4,}) ([a-z]{4,}) /.exec(text);
    if (pair) return [pair[1]!, pair[2]!];
  }
}
