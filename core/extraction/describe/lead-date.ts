import { dateAt } from './dates.ts';
import { eventYear } from './event-year.ts';
import { firstSentence } from '../text/sentences.ts';

/** A date with which a report begins, and where the sentence goes on after it. */
export interface LeadingDate {
  date: string;
  end: number;
}

const OPENING = /^(?:on\s+)?(?:the\s+(?:morning|afternoon|evening|night)\s+of\s+)?/i;
const CLOSING = /^\s?(?:\([^()]{2,20}\)\s?)?(?:上午|下午|晚上?|晚间|凌晨|当天|当日)?\s?[,，]\s*/;

/** A report of what happened: the verb that comes first decides. */
const HAPPENED =
  /\b(?:was|were|had|has|have|held|opened|began|begun|said|saw|took|met|won|made|gave|came|went|became|told|rose|fell|grew|hit|set|kicked|signed|issued|released|launched|announced|published|hosted|attended|visited|concluded|closed|ended|started|convened|unveiled|inaugurated|approved|completed|reported|gathered|delivered|presented|introduced|established|passed|adopted|welcomed|received|joined|reached|broke|landed|arrived|left|led|chaired|presided|celebrated|witnessed|organi[sz]ed|officially \w+ed)\b|举行|举办|召开|发布|出台|印发|开幕|启动|签约|签署|揭牌|落幕|闭幕|公布|透露|获悉|开工|通过|成立|竣工|投产|参观|调研|考察|会见|了/i;
const TO_COME =
  /\b(?:will|shall|is to|are to|is set to|is scheduled|is expected|are expected|plans? to)\b|将|拟|计划|预计/i;

/** What takes place on the day: the event that the sentence names is the one that it reports. */
const TAKES_PLACE =
  /\b(?:opened|opens|was held|were held|was opened|kicked off|kicks off|began|started|took place|closed|concluded|ended|was launched|was inaugurated|came to an end|held|hosted)\b|开幕|举行|举办|召开|启动|闭幕|落幕|开赛|揭幕/i;

/** Older dates at the start of a report tell of history. */
const FIRST_YEAR_OF_NEWS = 1995;

/** The date at the very start of a text: "On October 19th, ", "March 10, 2021, ", 7月26日，. Null where there is none. */
export function leadingDate(text: string): LeadingDate | null {
  const start = OPENING.exec(text.slice(0, 60))![0].length;
  const date = dateAt(text.slice(0, 120), start);
  const closing = date && CLOSING.exec(text.slice(date.end, date.end + 30));
  return date && closing ? { date: date.date, end: date.end + closing[0].length } : null;
}

/**
 * When what a report tells of took place, where its first sentence begins with the day: that is when it was news. The year
 * is added only where the same sentence has it in the name of the event that took place. Null for what is still to come.
 */
export function dateOfReport(paragraph: string): string | null {
  const leading = leadingDate(paragraph);
  if (!leading || !isDayOrMonthDay(leading.date)) return null;
  const sentence = firstSentence(paragraph).slice(leading.end);
  if (!tellsOfThePast(sentence)) return null;
  if (!leading.date.startsWith('--'))
    return Number(leading.date.slice(0, 4)) < FIRST_YEAR_OF_NEWS ? null : leading.date;
  const year = TAKES_PLACE.test(sentence) && !TO_COME.test(sentence) ? eventYear(sentence) : null;
  return year === null ? leading.date : completed(year, leading.date);
}

function isDayOrMonthDay(date: string): boolean {
  return date.length === 10 || date.startsWith('--');
}

function tellsOfThePast(sentence: string): boolean {
  const happened = sentence.search(HAPPENED);
  const toCome = sentence.search(TO_COME);
  return happened >= 0 && (toCome < 0 || happened < toCome);
}

/** 29 February is no day of every year. */
function completed(year: string, monthDay: string): string {
  const full = `${year}${monthDay.slice(1)}`;
  return dateAt(full, 0)?.date ?? monthDay;
}
