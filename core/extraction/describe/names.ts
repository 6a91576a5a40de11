import { isChinesePerson } from './chinese-names.ts';
import { isOutlet, namesNobody } from './outlets.ts';
import { withoutJob } from './jobs.ts';
import { withoutWhereabouts } from './whereabouts.ts';

const LONGEST_NAME = 200;
const MOST_NAMES = 50;

const BETWEEN_NAMES = /\s*[,;/、，；&▪■]\s*|\s+[•·|]\s+/;
const BETWEEN_LAST_NAMES = /\s+(?:and|和|与)\s+/;

/** Roles in front of a name or after it: a name's part of speech in a by-line, never the name. */
const ROLE_BEFORE =
  /^(?:(?:(?:our |staff |special |chief |trainee |intern )?(?:reporters?|correspondents?|journalists?|writers?|(?:written )?by|text by|text|words)|作者|文|撰文|撰稿人?)[\s:：/／]+|(?:本报|本網|本報|本网|本台|本刊|特约|特約|实习|見習|见习|首席|全媒体)*(?:记者|記者|通讯员|通訊員|实习生)[\s:：/／]*)/i;
const ROLE_AFTER =
  /[\s,，]*(?:(?:staff |special |senior )?(?:reporter|correspondent|writer|journalist)s?|[(（]?[/／]?(?:文|摄|文[/／]?图|图[/／]?文|摄影|报道|報導|摄影报道)[)）]?)$/i;

const ROLE_ALONE = /^(?:特约|实习|见习|首席)*(?:记者|記者|通讯员|通訊員|实习生)$/;

const ENGLISH_NAME =
  /^\p{Lu}[\p{L}.'’-]*(?:\s(?:(?:de|da|del|di|van|von|der|den|bin|al|el|la|le)\s){0,2}\p{Lu}[\p{L}.'’-]*){1,4}$/u;
const CHINESE_NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}[·•・]\p{Script=Han}{1,8})$/u;
const SPACED_CHINESE_NAME = /^\p{Script=Han}\s\p{Script=Han}{1,2}$/u;

/** Words with a capital that no name holds or begins with, and the names of days and months. */
const NO_NAME =
  /\b(?:And|Or|Of|Is|Are)\b|^(?:The|A|An|This|That|Our|Their|His|Her|In|On|At|From|For|With|By|To|New|All|How|Why|What|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|September|October|November|December)(?:day)?\b/;

const JOB_AT_END = /(?:记者|記者|通讯员|通訊員|实习生|編輯|编辑)$/;

/** True for something that looks like a person's name: two to five capitalised words, or two to four Chinese characters. */
export function isPersonName(text: string): boolean {
  if (text.length > 60 || isOutlet(text) || JOB_AT_END.test(text)) return false;
  return (ENGLISH_NAME.test(text) && !NO_NAME.test(text)) || CHINESE_NAME.test(text);
}

/** Words of sections, offices and places that no name of a person holds. */
const NO_PART_OF_A_NAME =
  /\b(?:News|World|Local|City|Cities|Politics|Business|Opinion|Culture|Sports?|Science|Health|Technology|Tech|Home|Page|Government|Bureau|Department|Office|Ministry|University|College|School|Institute|Centre|Center|Council|Committee|Company|Group|Ltd|Inc|Corp|District|Province|County|Park|Street|Road|Team|Staff|Desk|Editorial|Editors?|Reporters?|Report|Read|More|Share|Print|Photo|Video|Live|Breaking|Latest|Top|Story|Stories|Article|Magazine|Blog|Site|Media|Press|Channel|Edition|Development|Economic|Economy|Environment|Climate|Energy|Education|Transport|Transportation|Housing|Travel|Weather|Finance|Markets|Human|Rights|Affairs|Global|National|International|Public|Social|Urban|Rural|Planning|Smart|Digital|Data|Innovation|Research|Water|Traffic|Lifestyle|Entertainment|Analysis|Interview|Podcasts?|Events?|Community|Industry|Trade|Banking|Estate|Property|Mobility|Construction|Manufacturing|Agriculture|Fisheries|Tourism|Pacific|Online|Network|Client|Portal|Daily|Release|Notice|Feature|Special|Issue|Volume|Section|Archive|China|Chinese|America|American|Europe|European|Asia|Asian|Africa|States|Kingdom|Beijing|Shanghai|Shenzhen|Guangzhou|Hong|Kong|London|New|North|South|East|West|Immediate|Release|For|By|On|In)\b/i;

/** True for a name that shows without any label that it is a person's: "Jane Doe", "OWEN PRYCE", 欧阳明. */
export function isEvidentPerson(text: string): boolean {
  if (/\p{Script=Han}/u.test(text))
    return isChinesePerson(text.replace(/^(\p{Script=Han})\s(?=\p{Script=Han}{1,2}$)/u, '$1'));
  return text.split(' ').length <= 5 && isPersonName(text) && !NO_PART_OF_A_NAME.test(text);
}

/** The names in a line that holds nothing else, where each shows by itself that it is a person's; null otherwise. */
export function evidentPeople(value: string): string[] | null {
  const names = personNames(value);
  return names !== null && names.every(isEvidentPerson) ? names : null;
}

/** The names in the value of a label such as `Author:`: whoever stands there counts, also an office. Roles are left out. */
export function statedNames(value: string): string[] {
  const names = pieces(value)
    .flatMap(namesIn)
    .filter((name) => !namesNobody(name) && name.length <= LONGEST_NAME);
  return [...new Set(names)].slice(0, MOST_NAMES);
}

/** The names in a piece of text that no label explains, or null unless every part of it is a person's name. */
export function personNames(value: string): string[] | null {
  const names = new Set<string>();
  for (const piece of pieces(value)) {
    // Prose is told by its first words, and what follows need not be read.
    for (const name of namesIn(piece)) {
      if (!isPersonName(name)) return null;
      names.add(name);
    }
  }
  return names.size > 0 ? [...names].slice(0, MOST_NAMES) : null;
}

function pieces(value: string): string[] {
  return withoutJob(value.trim()).split(BETWEEN_NAMES);
}

/** The names between two commas or the like. */
function namesIn(piece: string): string[] {
  return lastNames(piece)
    .flatMap((part) => spacedChineseNames(bareName(part)))
    .filter((name) => name !== '' && !ROLE_ALONE.test(name));
}

/** "Jane Doe and Li Si" are two people; "Bureau of Science and Technology" is one office. */
function lastNames(part: string): string[] {
  const names = part.replace(/^\s*and\s+/, '').split(BETWEEN_LAST_NAMES);
  if (names.length === 1) return names;
  return names.every((name) => isPersonName(bareName(name))) ? names : [names.join(' and ')];
}

const MAIL_ADDRESS = /(?<=\S\s)(?:[\w.+-]+@[\w.-]+|[(（<[][\w.+-]+@[\w.-]+[)）>\]])/;

/** 储珊娜（Shanna Chu）: the same name twice. */
const LATIN_BESIDE_CHINESE = /^(\p{Script=Han}{2,4})\s?[（(][\p{Script=Latin}\s.'’-]+[)）]$/u;

/** Without role, job and place: "Reporter MARK ODUYA in Yantai". */
function bareName(part: string): string {
  const chinese = part.replace(MAIL_ADDRESS, '').trim().replace(LATIN_BESIDE_CHINESE, '$1');
  return withoutRole(withoutJob(withoutWhereabouts(chinese)));
}

function withoutRole(part: string): string {
  return part
    .trim()
    .replace(/^[(（[]|[)）\].。]$/g, '')
    .replace(ROLE_BEFORE, '')
    .replace(ROLE_AFTER, '')
    .trim();
}

/** 张三 李四 are two people; 张 三 is one whose name was spaced out. */
function spacedChineseNames(part: string): string[] {
  if (SPACED_CHINESE_NAME.test(part)) return [part.replace(/\s/g, '')];
  const words = part.split(/\s+/);
  return words.every((word) => CHINESE_NAME.test(word)) ? words : [part];
}
