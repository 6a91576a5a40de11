/** How charsets are written that are not written in capitals throughout. */
const written: Readonly<Record<string, string>> = {
  shift_jis: 'Shift-JIS',
  gbk: 'GBK',
  'x-mac-cyrillic': 'Mac Cyrillic',
};

/** What a charset is called to a person: 'GB18030', 'Big5', 'Windows-1252'. */
export function charsetName(charset: string): string {
  const name = charset.toLowerCase();
  if (written[name] !== undefined) return written[name];
  if (name === 'big5' || name.startsWith('windows-')) return `${name[0]!.toUpperCase()}${name.slice(1)}`;
  return name.toUpperCase();
}
