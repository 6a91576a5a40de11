import type { MachineTranslation } from '../../../shared/model/article.ts';

/** What a text says about itself; a report about translation machines says other things. */
const STATED =
  /[(（[【]?\s?(?:(?:this (?:article|text|page|report|document) (?:was|has been|is) )?(?:machine|automatically|auto)[- ]translated(?: (?:from|by) \p{L}+)?|translated (?:from \p{Lu}\p{L}+ )?(?:by|with|using) (?:Google|DeepL|Baidu|Bing|Youdao|Microsoft|a machine|AI)\p{L}*|powered by Google Translate|Google Translate version|(?:本文|以下内容|译文)[^。]{0,8}(?:机器|自动|谷歌|百度)翻译|机器翻译，?仅供参考)/iu;

/** Words of which every such statement has one. */
const COULD_STATE = /translat|翻译/iu;

/** Names of Chinese files that stayed in an English text. */
const UNTRANSLATED = /\p{Script=Han}{2,}[^\s]{0,40}\.(?:png|jpe?g|gif|docx?|pdf)\b/u;

/** Word for word from the Chinese of newspapers: nobody writes so in English. */
const CALQUES: readonly RegExp[] = [
  /\b(?:the|our) reporters? (?:learned|learnt|noticed|saw|found|was informed|learns)\b/i,
  /\breporters? learned from\b/i,
  /\bthe (?:relevant )?person in charge of\b/i,
  /\bintroduced that\b/i,
  /\bacademician of the C[AS]{2}? Member\b|\bacademician of the C[AE]{2} Member\b/i,
  // The word before is looked for where there is an "and", not wherever a word begins.
  / and (?<=\b(\p{L}{6,40}) and )\1\b/iu,
  /\bdo a good job (?:in|of)\b/i,
  /\bthis conference is too\b|! This \p{L}+ is too "/iu,
  /\bdone to the hearts of\b|\bthe last mile of\b/i,
  /\((?:Finish|over)\)|\((?:Reporter|Correspondent|Intern) \p{Lu}\p{L}+ \p{Lu}\p{L}+/u,
  /\b(?:China News Service|Xinhua News Agency|[A-Z]\p{L}+ Daily), (?:\p{Lu}\p{L}+, )?\p{Lu}\p{L}+ \d{1,2} \(\p{Lu}\p{L}+ \p{Lu}\p{L}+\)/u,
];

/** Usual in such translations, and now and then elsewhere. */
const HINTS: readonly RegExp[] = [
  /\bit is reported that\b/i,
  /\baccording to reports,/i,
  /\bat the (?:event|meeting|conference|launching) (?:site|scene)\b/i,
  /\bin the next step\b/i,
  /\bsettled in\b/i,
  /\b\d+ mu\b/,
  /\bHigh tech Zone\b|\bco hosted\b/,
  /\bbigger and stronger\b|\bmain position\b|\bescort(?:s|ed|ing)? the\b/i,
  /\bpost-epidemic era\b/i,
  /\bindustrial chain\b|\bhigh-quality development\b/i,
  /\bstrive to (?:build|create)\b/i,
  /\b(?:on|in) the 1\d(?:st|nd|rd|th)\. The\b/,
];

const ENOUGH = 3;

/** Whether a machine translated a text, as a suggestion with the words that gave it away; null where little speaks for it. */
export function machineTranslation(text: string, language: string | null): MachineTranslation | null {
  const stated = COULD_STATE.test(text) ? STATED.exec(text) : null;
  if (stated) return { isMachine: true, reason: 'stated', example: exampleOf(stated) };
  if (language !== 'en') return null;
  const file = UNTRANSLATED.exec(text);
  if (file) return { isMachine: true, reason: 'untranslatedNames', example: exampleOf(file) };
  const calques = CALQUES.map((pattern) => pattern.exec(text)).filter((found) => found !== null);
  const [first] = calques;
  if (!first) return null;
  const hints = HINTS.filter((pattern) => pattern.test(text)).length;
  if (calques.length * 2 + hints < ENOUGH) return null;
  return { isMachine: true, reason: 'calques', example: exampleOf(first) };
}

/** What a pattern looks back at belongs to it. */
function exampleOf([whole, before = '']: RegExpExecArray): string {
  return `${before}${whole}`.trim().slice(0, 200);
}
