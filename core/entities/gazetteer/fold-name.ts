import { simplify } from './traditional-forms.ts';

const ignorable = /[\s\-‐‑–—'’‘`´·•.,&()（）]+/gu;
const plain = /^[a-z]*$/u;
const onlyHan = /^[\u4e00-\u9fff]*$/u;

/**
 * The key under which a name is looked up: names that differ only in case, diacritics, width, blanks, hyphens, apostrophes or
 * traditional characters have the same one. 'Ping Shan', 'Pingshan' and 'PING-SHAN' are 'pingshan'; 重慶 is 重庆.
 */
export function foldName(name: string): string {
  const key = name.toLowerCase().replace(ignorable, '');
  if (plain.test(key)) return key;
  return onlyHan.test(key) ? simplify(key) : foldCharacters(key);
}

function foldCharacters(key: string): string {
  const bare = key
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC')
    .replace(ignorable, '');
  return simplify(bare);
}
