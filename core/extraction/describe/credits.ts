import { personNames } from './names.ts';
import { isOutlet, namesNobody } from './outlets.ts';
import { withoutWhereabouts } from './whereabouts.ts';

/** Who is credited, and the outlet that stands in front of the word "reporter". */
export interface Credits {
  authors: string[];
  source: string | null;
}

const ROLE =
  /\b(?:(?:[Ss]taff|[Ss]pecial|[Cc]hief|[Tt]rainee|[Ii]ntern|[Ss]enior|[Aa]ll-media)\s)?(?:[Rr]eporters?|REPORTERS?|[Cc]orrespondents?|[Ii]nterns?)\b[\s:：]*|(?:首席|特约|特約|实习|见习|全媒体|融媒体?)*(?:记者|記者|通讯员|通訊員|实习生|实习记者)[\s:：]*/u;

const AFTERWARDS = /^(?<names>[^,]{3,60}), (?<outlet>.{3,60}) (?:reporter|correspondent)s?$/u;
/** 摄影记者 查金辉: behind the reporters those of the pictures. */
const PHOTOGRAPHERS = /[\s，,、；;/／]+(?:摄影|攝影|视频|图片|摄像)(?:记者|記者|[:：]).{0,40}$/u;
const OWN_PAPER = /\s*(?:本报|本報|本网|本網|本台|本刊|本社)$/u;
const LONGEST_CREDITS = 200;

/**
 * Reads credits that need no label: "Securities Times reporter Wu Jiaming", 证券时报记者 吴家明, "Reporter Li Si". Null
 * unless every word of the text is accounted for.
 */
export function readCredits(text: string): Credits | null {
  if (text.length > LONGEST_CREDITS) return null;
  const afterwards = AFTERWARDS.exec(text)?.groups;
  if (afterwards) return creditsOf(afterwards['outlet']!, [afterwards['names']!]);
  const [outlet = '', ...people] = text.replace(PHOTOGRAPHERS, '').split(ROLE);
  return people.length === 0 ? null : creditsOf(outlet.replace(/^By\s/i, '').trim(), people);
}

function creditsOf(outlet: string, people: readonly string[]): Credits | null {
  const [paper = ''] = outletsIn(outlet) ?? [outlet];
  const employer = paper
    .replace(/(?:综合)?报道$|讯$/, '')
    .replace(/^(?:图文|文图|文|图)[/／]|[\s/／]+$/g, '')
    .trim();
  const names = people.map((part) => personNames(withoutWhereabouts(part.trim().replace(OWN_PAPER, ''))));
  if (!names.every((found) => found !== null) || !canEmploy(employer)) return null;
  return {
    authors: [...new Set(names.flat())],
    source: employer === '' || namesNobody(employer) ? null : employer,
  };
}

/** 新安晚报 安徽网 大皖客户端: one newsroom under several names; null unless each of them is an outlet's. */
function outletsIn(words: string): string[] | null {
  const names = words.trim().split(/[\s、，]+/);
  return names.length > 1 && /\p{Script=Han}/u.test(words) && names.every(isOutlet) ? names : null;
}

/** "X reporter" itself says that X is an outlet, so that any proper name will do. */
function canEmploy(outlet: string): boolean {
  if (outlet === '' || namesNobody(outlet) || isOutlet(outlet)) return true;
  return (
    /^(?:\p{Lu}[\p{L}\p{N}.'’&-]*)(?:\s(?:of|and|\p{Lu}[\p{L}\p{N}.'’&-]*)){0,6}$/u.test(outlet) ||
    /^[\p{Script=Han}/／·•]{2,16}$/u.test(outlet)
  );
}
