/*
 * Names of files are too short for what tells the charset of a text: a few candidates, and the bytes that each has for its
 * everyday characters.
 */

/** Charsets that programs write names in without saying so, with the bytes that lead its everyday characters. */
const candidates: readonly { charset: string; isCommon: (lead: number) => boolean }[] = [
  { charset: 'gb18030', isCommon: (lead) => lead >= 0xb0 && lead <= 0xd7 },
  {
    charset: 'shift_jis',
    isCommon: (lead) => lead === 0x82 || lead === 0x83 || (lead >= 0x88 && lead <= 0x97),
  },
  { charset: 'big5', isCommon: (lead) => lead >= 0xa4 && lead <= 0xc6 },
];

/** What a charset has to reach, as a share of everyday characters. */
const LEAST = 0.6;
/** One or more characters of GB 2312, which are two bytes each, both of them high. */
const GB2312 = /^(?:[\x00-\x7f]|[\xa1-\xa9\xb0-\xf7][\xa1-\xfe])*$/;

/**
 * The charset that fits all of some names and gives the most everyday characters; where none gives enough of them, GB18030
 * if all could be in it. Null where nothing fits: the names are Latin, or no text.
 */
export function charsetOfNames(names: readonly Buffer[]): string | null {
  const scores = candidates.map(({ charset, isCommon }) => ({
    charset,
    score: scoreOf(names, charset, isCommon),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  if (best.score > LEAST) return best.charset;
  return names.length > 0 && names.every((name) => GB2312.test(name.toString('latin1'))) ? 'gb18030' : null;
}

/** Bytes in a charset; null where some of them are none of its characters. */
export function strictly(bytes: Buffer, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The share of everyday characters among those of two bytes; 0 where a name does not fit at all. */
function scoreOf(names: readonly Buffer[], charset: string, isCommon: (lead: number) => boolean): number {
  let pairs = 0;
  let common = 0;
  for (const name of names) {
    if (strictly(name, charset) === null) return 0;
    for (let at = 0; at < name.length; at += 1) {
      if (name[at]! < 0x80) continue;
      pairs += 1;
      if (isCommon(name[at]!)) common += 1;
      at += 1;
    }
  }
  return pairs === 0 ? 0 : common / pairs;
}
