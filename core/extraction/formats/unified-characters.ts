/** Kangxi radicals, presentation forms of Latin ligatures, and compatibility ideographs. */
const COMPATIBLE = /[\u2F00-\u2FD5\uF900-\uFAFF\uFB00-\uFB06]/g;

/** The radicals of the supplement that PDF writers use for whole characters (EquivalentUnifiedIdeograph of Unicode). */
const RADICALS =
  '⺁厂⺇几⺌小⺎兀⺏尣⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺩王⺫目⺬示⺮竹⺰纟⺱罓⺶羊⺷羊⺹耂⺼月⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟';
const unified = new Map(
  Array.from({ length: RADICALS.length / 2 }, (_, at) => [RADICALS[at * 2]!, RADICALS[at * 2 + 1]!]),
);
const RADICAL = /[\u2E80-\u2EF3]/g;

/** Punctuation as it is turned for lines that run downwards. */
const UPRIGHT = /[\uFE10-\uFE19\uFE30-\uFE44\uFE47\uFE48]/g;

function turnedBack(sign: string): string {
  return sign
    .normalize('NFKC')
    .replace(/[!-~]/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
}

/**
 * Characters as they are typed: fonts give ⽇ (a radical) where 日 is meant, and ﬁ for two letters. Who searches for the
 * words would not find them.
 */
export function unifiedCharacters(text: string): string {
  return text
    .replace(COMPATIBLE, (sign) => sign.normalize('NFKC'))
    .replace(UPRIGHT, turnedBack)
    .replace(RADICAL, (sign) => unified.get(sign) ?? sign);
}
