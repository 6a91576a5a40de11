/** Charsets that pages name though they mean a larger one: every browser reads them so. */
const larger: Record<string, string> = { gbk: 'gb18030', 'utf-16': 'utf-16le' };

/** Names that are used for a charset without being in the Encoding Standard. */
const others: Record<string, string> = {
  cp936: 'gb18030',
  cp932: 'shift_jis',
  cp949: 'euc-kr',
  cp950: 'big5',
};

/**
 * The name of a charset in the Encoding Standard for what a file calls it (gb2312 is read as gb18030, iso-8859-1 as
 * windows-1252); null for one that nobody knows.
 */
export function charsetNamed(label: string): string | null {
  const asked = label.trim().toLowerCase();
  try {
    const name = new TextDecoder(others[asked] ?? asked).encoding;
    return larger[name] ?? name;
  } catch {
    return null;
  }
}
