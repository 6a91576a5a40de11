/** Charsets by the numbers of code pages (`\ansicpg`), as the Encoding Standard names them. */
const codePages = new Map<number, string>([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gb18030'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [20866, 'koi8-r'],
  [54936, 'gb18030'],
  [65001, 'utf-8'],
]);

/** The code pages of fonts by their `\fcharset`. */
const fontCharsets = new Map<number, number>([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
]);

export function charsetOfCodePage(codePage: number): string {
  const name = codePages.get(codePage);
  if (name !== undefined) return name;
  return codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252';
}

/** The charset of a font; null for one that takes that of the file. */
export function charsetOfFont(fcharset: number): string | null {
  const codePage = fontCharsets.get(fcharset);
  return codePage === undefined ? null : charsetOfCodePage(codePage);
}
