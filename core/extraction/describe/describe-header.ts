import type { Byline } from './byline.ts';
import { awaitsValue, readByline } from './byline.ts';
import { bylineSegments } from './byline-labels.ts';
import { datedLine } from './dated-line.ts';
import { readDateline } from './dateline.ts';
import { leadingDate } from './lead-date.ts';
import { withoutJob } from './jobs.ts';
import { evidentPeople } from './names.ts';
import { isOffice, isOutlet } from './outlets.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { canBeHeadline, isBody, isSentenceHeadline, wordsOf } from '../text/paragraph-shape.ts';
import { endsSentence, holdsFullStop } from '../text/sentences.ts';
import { uptakeOf } from '../text/word-uptake.ts';
import { webAddressIn } from './web-address.ts';
import { withoutWhereabouts } from './whereabouts.ts';

/** What stands above the text of an article: its headline, its by-lines, and where the text itself begins. */
export interface Header {
  title: number | null;
  /** By-lines by the place of their paragraph; one whose label and value stand on two lines is under both. */
  bylines: Map<number, Byline>;
  /** The first paragraph of the text itself, or the number of paragraphs where there is none. */
  body: number;
}

/** Headers are a few lines; a poem or a list of links is none. */
const LONGEST_HEADER = 15;

/** Finds headline and by-lines in the paragraphs with which an article begins. */
export function readHeader(paragraphs: readonly Paragraph[]): Header {
  const header: Header = { title: null, bylines: new Map(), body: 0 };
  const headlines: number[] = [];
  for (; header.body < Math.min(paragraphs.length, LONGEST_HEADER); header.body += 1) {
    if (header.bylines.has(header.body) || takeByline(header, paragraphs, headlines.length > 0)) continue;
    const kind = headlineKind(paragraphs, header.body, headlines.length === 0);
    if (kind === 'none' && !(headlines.length > 0 && isStandfirst(paragraphs, header.body))) break;
    if (kind === 'headline') headlines.push(header.body);
  }
  header.title = bestHeadline(paragraphs, headlines, header.body);
  return header;
}

/** A by-line of one line, of a label and its value on two, or a dateline that stands alone. */
function takeByline(header: Header, paragraphs: readonly Paragraph[], isBelowHeadline: boolean): boolean {
  const at = header.body;
  const text = paragraphs[at]!.text;
  const next = paragraphs[at + 1]?.text ?? '';
  if (BY_ALONE.test(text) && evidentPeople(next)) {
    const names: Byline = { ...NOTHING, authors: evidentPeople(next) ?? [] };
    header.bylines.set(at, names).set(at + 1, names);
    return true;
  }
  if (awaitsValue(text) && next.length <= 150) {
    const both = readByline(`${text} ${next}`);
    if (both && !awaitsValue(next) && !isSentence(next)) {
      header.bylines.set(at, both).set(at + 1, both);
      return true;
    }
  }
  const byline =
    bylineOf(text) ??
    jobAlone(header, text) ??
    (isBelowHeadline ? (nameAlone(paragraphs, at) ?? datedLine(text)) : imprint(paragraphs, at));
  if (!byline || isOfEvent(byline, paragraphs, at)) return false;
  header.bylines.set(at, byline);
  return true;
}

const BY_ALONE = /^(?:(?:written )?by|作者|文|撰文)$/i;

/** "Senior reporter" below who it is. */
function jobAlone({ body, bylines }: Header, text: string): Byline | null {
  return bylines.has(body - 1) && isJob(text) ? NOTHING : null;
}

/** A label that was left empty stands above the text. */
function isSentence(text: string): boolean {
  return text.length > 30 && endsSentence(text);
}

/** What a paragraph states where it is nothing but a by-line. */
export function bylineOf(text: string): Byline | null {
  const dateline = text.length <= 200 ? readDateline(text) : null;
  const told = dateline && OF_REPORT.exec(text.slice(dateline.end))?.groups?.['title'];
  if (!dateline || (!told && dateline.end !== text.length)) return readByline(text);
  const { source, authors, date } = dateline;
  return { title: told ?? null, authors, source, url: null, date, dateOfWhat: 'publication' };
}

/** 新华社重庆6月8日电 题：… */
const OF_REPORT = /^题\s?[:：]\s?(?<title>[^。]{4,60})$/u;

const NOTHING: Byline = {
  title: null,
  authors: [],
  source: null,
  url: null,
  date: null,
  dateOfWhat: 'publication',
};
/** 第A04版：都市 */
const PAGE_OF_PAPER = /^第\s?[A-Z]{0,2}\d{1,3}\s?版[:：\s]?\S{0,12}$/;

/** Above a headline: the address that a text was copied from, the name of a paper over its day, and the number of its page. */
function imprint(paragraphs: readonly Paragraph[], at: number): Byline | null {
  const { text } = paragraphs[at]!;
  if (PAGE_OF_PAPER.test(text)) return NOTHING;
  const url = webAddressIn(text);
  if (url !== null && url === text) return { ...NOTHING, url };
  const next = paragraphs[at + 1];
  const isOverDay = next !== undefined && (bylineOf(next.text)?.date ?? null) !== null;
  return isOverDay && isOutlet(text) ? { ...NOTHING, source: text } : null;
}

/** Below a headline, the name of an outlet or an office on its own line says where the text is from, that of a person by whom. */
function nameAlone(paragraphs: readonly Paragraph[], at: number): Byline | null {
  const { text } = paragraphs[at]!;
  const source = publisherAlone(text);
  const authors =
    source === null && isAboveText(paragraphs, at) ? evidentPeople(withoutWhereabouts(text)) : null;
  if (source === null && authors === null)
    return isAccount(paragraphs, at) ? { ...NOTHING, unexplained: text } : null;
  return { title: null, authors: authors ?? [], source, url: null, date: null, dateOfWhat: 'publication' };
}

const ACCOUNT = /^\p{Script=Han}[\p{Script=Han}\p{L}\d]{1,9}$/u;

/** A short name between a longer headline and the day: platforms show so whose account it is. */
function isAccount(paragraphs: readonly Paragraph[], at: number): boolean {
  const [headline, { text, markup }, next] = [paragraphs[at - 1], paragraphs[at]!, paragraphs[at + 1]];
  if (!headline || !next || !ACCOUNT.test(text) || headline.text.length < 10) return false;
  if (markup !== null && markup.kind !== 'byline') return false;
  return /\d/.test(next.text) && next.text.length <= 60 && bylineOf(next.text) !== null;
}

/** "Harbour News, Shenzhen": an outlet, and where its reporter is. */
const OUTLET_AND_PLACE = /^(?<outlet>[^,]{3,60}), \p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)?$/u;

/** 京华晚报官方账号 */
const OFFICIAL_ACCOUNT = /^(?<name>[\p{Script=Han}\p{L}\d]{2,16}?)官方(?:账号|帐号|号|微博)$/u;

function publisherAlone(text: string): string | null {
  if (isOutlet(text) || isOffice(text)) return text;
  const account = OFFICIAL_ACCOUNT.exec(text)?.groups?.['name'];
  if (account) return account;
  const outlet = OUTLET_AND_PLACE.exec(text)?.groups?.['outlet'] ?? '';
  return isOutlet(outlet) ? outlet : null;
}

/** Persons are named above the text or beside another by-line; elsewhere a name is a subheading. */
function isAboveText(paragraphs: readonly Paragraph[], at: number): boolean {
  const next = paragraphs[at + 1];
  return next !== undefined && (isBody(next) || isJob(next.text) || bylineOf(next.text) !== null);
}

const JOB_LINE = /^(?:\p{Lu}[\p{L}&-]*\s){0,4}(?:reporter|correspondent|columnist|editor|writer)$/iu;

/** A line that says what somebody does, and no name. */
function isJob(text: string): boolean {
  return text.length <= 60 && (withoutJob(text) === '' || JOB_LINE.test(text));
}

const PLACE_OF_EVENT =
  /^(?:venue|place|location|address|where|host|organi[sz]er|agenda|地点|会议地点|活动地点|地址|主办)/i;

/** "Time:" beside "Venue:" is when something takes place, not when a text was published. */
function isOfEvent(byline: Byline, paragraphs: readonly Paragraph[], at: number): boolean {
  if (byline.date === null || byline.dateOfWhat !== 'unsaid') return false;
  return [at - 1, at + 1, at + 2].some((place) => PLACE_OF_EVENT.test(paragraphs[place]?.text ?? ''));
}

/** Whether the paragraph is a headline, another short line that may stand in a header, or where the header ends. */
function headlineKind(
  paragraphs: readonly Paragraph[],
  at: number,
  isFirst: boolean,
): 'headline' | 'other' | 'none' {
  const paragraph = paragraphs[at]!;
  const { text, markup } = paragraph;
  if (markup?.kind === 'heading') return 'headline';
  if (markup?.kind === 'byline') return 'other';
  if (markup !== null && markup.kind !== 'paragraph') return 'none';
  if (isPageData(text)) return 'other';
  if (readDateline(text) || leadingDate(text)) return 'none';
  if (/[.。]["”’」』)]?$/.test(text)) return isFirst && isRetold(paragraphs, at) ? 'headline' : 'none';
  if ((!isFirst && isBody(paragraph)) || holdsFullStop(text)) return 'none';
  return canBeHeadline(text) ? 'headline' : text.length <= 100 ? 'other' : 'none';
}

/** Some pages tell the gist in a list. */
const LEADS: ReadonlySet<string> = new Set(['paragraph', 'listItem']);

/** A sentence or two between the headline and a by-line that says who wrote the text or when. */
function isStandfirst(paragraphs: readonly Paragraph[], at: number): boolean {
  const [{ text, markup }, next] = [paragraphs[at]!, paragraphs[at + 1]];
  if (!next || text.length > 300 || (markup !== null && !LEADS.has(markup.kind))) return false;
  if (paragraphs.slice(at + 1, at + 4).some((below) => below.markup?.kind === 'byline')) return true;
  if (readDateline(text)) return false;
  const byline = readByline(next.text) ?? nameAlone(paragraphs, at + 1);
  return byline !== null && (byline.authors.length > 0 || byline.date !== null);
}

/** "Keywords: …", "Views: 12": what a page says about itself and no by-line. */
function isPageData(text: string): boolean {
  return text.length <= 200 && bylineSegments(text)[0]?.field === 'ignored';
}

/** Verb forms of running text; headlines leave them out. */
const RUNNING_TEXT =
  /\b(?:will be|was|were|has been|have been|had|is to be|said|says that|told|according to|it is)\b/i;
const RETOLD_SHARE = 0.65;

/** A sentence is a headline only where the text under it, longer than itself, tells the same again. */
function isRetold(paragraphs: readonly Paragraph[], at: number): boolean {
  const { text } = paragraphs[at]!;
  const next = paragraphs.slice(at + 1, at + 5).find((paragraph) => bylineOf(paragraph.text) === null);
  if (!next || next.text.length < text.length * 1.5) return false;
  return (
    isSentenceHeadline(text) && !RUNNING_TEXT.test(text) && uptakeOf(text, next.text).share >= RETOLD_SHARE
  );
}

/** The first headline; a first one of up to three words ("News", "Local") gives way to a fuller one below it. */
function bestHeadline(
  paragraphs: readonly Paragraph[],
  headlines: readonly number[],
  body: number,
): number | null {
  const [first] = headlines;
  const headsSomething = body < paragraphs.length || paragraphs.length > headlines.length;
  if (first === undefined || (!headsSomething && headlines.length < 2)) return null;
  const marked = headlines.find((at) => paragraphs[at]!.markup?.kind === 'heading');
  return marked ?? headlines.find((at) => wordsOf(paragraphs[at]!.text) >= 4) ?? first;
}
