import hongKong from 'opencc-js/dict/HKVariantsRev';
import taiwan from 'opencc-js/dict/TWVariantsRev';
import traditional from 'opencc-js/dict/TSCharacters';

/*
 * OpenCC's tables of single characters, without regard to the words they stand in: for searching it is enough that all ways to
 * write a word become the same. A character that would take another number of code units stays, so that every place in a
 * text stays where it is.
 */
const simplified = new Map(linesOf(traditional));
for (const [variant, standard] of [...linesOf(hongKong), ...linesOf(taiwan)]) {
  if (!simplified.has(variant)) simplified.set(variant, simplified.get(standard) ?? standard);
}
const HAN = /\p{Script=Han}/gu;

/** Traditional Chinese characters as simplified ones: 重慶 and 重庆 are 重庆. */
export function simplify(text: string): string {
  return text.replace(HAN, (character) => simplified.get(character) ?? character);
}

function linesOf(table: string): [written: string, meant: string][] {
  return table.split('|').flatMap((line): [string, string][] => {
    const [written = '', meant = ''] = line.split(' ');
    return written.length === meant.length ? [[written, meant]] : [];
  });
}
