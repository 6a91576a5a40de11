/* Character classes for scanning, by UTF-16 code unit: a comparison each, as they run for every character of a text. */

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** A letter of a Latin alphabet, with or without accents, also in full width. */
export function isLatinLetter(code: number): boolean {
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (code <= 0x24f) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  return (
    (code >= 0x1e00 && code <= 0x1eff) ||
    (code >= 0xff21 && code <= 0xff3a) ||
    (code >= 0xff41 && code <= 0xff5a)
  );
}

export function isWordCharacter(code: number): boolean {
  return isLatinLetter(code) || isDigit(code);
}

export function isUpperCase(code: number): boolean {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  if (!isLatinLetter(code)) return false;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

/** An accent that stands behind its letter, in text that is not composed. */
export function isCombiningMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2018 || code === 0x2019 || code === 0x60 || code === 0xb4;
}

export function isHyphen(code: number): boolean {
  return code === 0x2d || (code >= 0x2010 && code <= 0x2015);
}

export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x2009 || code === 0x202f;
}

/** Every letter that reads as one of a to z: capitals, letters with accents and full-width letters. */
export function* latinSpellings(): Iterable<[written: string, key: string]> {
  for (const [from, to] of [
    [0x41, 0x24f],
    [0x1e00, 0x1eff],
    [0xff21, 0xff5a],
  ] as const) {
    for (let code = from; code <= to; code += 1) {
      const letter = String.fromCharCode(code);
      const plain = letter
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase();
      if (/^[a-z]$/u.test(plain) && letter !== plain) yield [letter, plain];
    }
  }
}
