import { simplify } from '../gazetteer/traditional-forms.ts';
import { isHan } from './place-letters.ts';
import {
  isChineseSurname,
  isFrequentSurname,
  isPersonTitle,
  isSurname,
  isSurnameAndWord,
} from './place-surnames.ts';
import { beginsSentence, isCapitalised, isOneBlank, wordAfter, wordBefore } from './place-words.ts';

const afterPerson =
  /^(?:院士|教授|先生|女士|同志|博士|书记|主任|市长|区长|局长|院长|所长|董事长|总裁|总经理|记者|说|表示|指出|介绍|认为|强调|透露|坦言|告诉|团队)/u;
const beforePerson =
  /(?:院士|教授|专家|博士|记者|书记|主任|市长|区长|局长|院长|所长|主席|会长|董事长|总裁|总经理|先生|和|、|由|与)$/u;

/** Given names of people who are not Chinese, among the cities of the world. */
const westernGivenNames = new Set(
  'austin sydney florence adelaide dallas denver houston wellington lyon jordan chad georgia milan paris chelsea'.split(
    ' ',
  ),
);

/** True where the Latin name between `start` and `end` is, by the words around it, a person's: 'Zhong Nanshan', 'Ms. Yongxin', 'Nanshan Zhong'. */
export function isPartOfPerson(text: string, start: number, end: number, previousEnd: number): boolean {
  const name = text.slice(start, end);
  return (
    followsSurname(text, start, previousEnd) ||
    followsTitle(text, start) ||
    precedesSurname(text, end) ||
    (westernGivenNames.has(name.toLowerCase()) && isWesternName(text, start, end))
  );
}

/** A surname that belongs to the place named before ('Ping Shan Dapeng') is none. */
function followsSurname(text: string, start: number, previousEnd: number): boolean {
  const word = wordBefore(text, start);
  if (!word || !isOneBlank(word.gap) || word.start < previousEnd) return false;
  if (!isCapitalised(word.text) || !isSurname(word.text)) return false;
  return !(isSurnameAndWord(word.text) && beginsSentence(text, word.start));
}

function followsTitle(text: string, start: number): boolean {
  const word = wordBefore(text, start);
  return word !== null && /^\.? $/u.test(word.gap) && isCapitalised(word.text) && isPersonTitle(word.text);
}

function precedesSurname(text: string, end: number): boolean {
  const word = wordAfter(text, end);
  if (!word || !isOneBlank(word.gap) || !isCapitalised(word.text) || !isFrequentSurname(word.text))
    return false;
  const next = wordAfter(text, word.end);
  return !next || !isOneBlank(next.gap) || !isCapitalised(next.text);
}

function isWesternName(text: string, start: number, end: number): boolean {
  const before = wordBefore(text, start);
  const after = wordAfter(text, end);
  const isFamily = after !== null && isOneBlank(after.gap) && /^\p{Lu}\p{Ll}+$/u.test(after.text);
  const isGiven =
    before !== null &&
    isOneBlank(before.gap) &&
    /^\p{Lu}\p{Ll}+$/u.test(before.text) &&
    !beginsSentence(text, before.start);
  return isFamily || isGiven;
}

/** The same for Chinese: 钟南山院士, 院士王永新. A surname in the middle of other words is none: 资金 before 坪山. */
export function isPartOfChinesePerson(text: string, start: number, end: number): boolean {
  const surname = simplify(text.slice(Math.max(0, start - 1), start));
  if (surname === '' || !isChineseSurname(surname)) return false;
  if (afterPerson.test(simplify(text.slice(end, end + 3)))) return true;
  const before = simplify(text.slice(Math.max(0, start - 5), start - 1));
  return beforePerson.test(before) || !isHan(before.charCodeAt(before.length - 1));
}
