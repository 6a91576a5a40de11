import type { BylineDraft } from './byline-draft.ts';
import { emptyDraft, takeSegment } from './byline-draft.ts';
import { bylineSegments } from './byline-labels.ts';
import { usualByline } from './byline-line.ts';
import { isProse } from './byline-values.ts';
import { remembered } from '../text/remembered.ts';

/** What a by-line states; null and empty where it states nothing. */
export interface Byline {
  title: string | null;
  authors: string[];
  source: string | null;
  url: string | null;
  date: string | null;
  /**
   * Unsaid where the date stands after a mere "Date" or "Time", which in an announcement is that of the event; an update
   * counts where nothing else is dated.
   */
  dateOfWhat: 'publication' | 'unsaid' | 'update';
  /** The one name beside a date that nothing explains: on a platform it is that of the account. */
  unexplained?: string;
}

const LONGEST_BYLINE = 500;

/** A label's colon or bar, a digit of a date, a word that credits somebody, "Name, outlet": most lines have none of them. */
const COULD_STATE =
  /[:：|｜丨\d０-９〇一二三四五六七八九十]|\b(?:by|reporters?|correspondents?|source|editors?|text|words)\b|记者|記者|通讯员|作者|原创|原創|编辑|来源|來源|摄影|文[\s/／]|图[\s/／]|[/／]\s?[文图]$|[前天]$|\bago$|^[^,]{3,60},[^,]{3,60}$/i;

/** What a whole line states as by-line: labelled, run together or not, or by its shape. Null where it is none. */
export function readByline(line: string): Readonly<Byline> | null {
  return line.length > LONGEST_BYLINE ? null : lineAsByline(line);
}

const WIDE_DIGITS = /[０-９]/g;

const lineAsByline = remembered((written: string): Byline | null => {
  const line = written.replace(WIDE_DIGITS, (digit) => String(digit.charCodeAt(0) - 0xff10));
  if (!COULD_STATE.test(line)) return null;
  const segments = bylineSegments(usualByline(line));
  if (segments.every(({ field, value }) => field === null && isProse(value))) return null;
  const draft = emptyDraft();
  // Labels first: what has none is told by what stands beside it.
  const byLabel = segments.toSorted((a, b) => Number(a.field === null) - Number(b.field === null));
  if (!byLabel.every((segment) => takeSegment(draft, segment))) return null;
  const isLabelled = segments.some(({ field }) => field !== null && field !== 'ignored');
  return isLabelled || isBylineByShape(draft) ? finished(draft, line) : null;
});

/** True for a label that waits for its value on the next line. */
export function awaitsValue(line: string): boolean {
  const segments = line.length > 60 ? [] : bylineSegments(line);
  const last = segments.at(-1);
  return last !== undefined && last.field !== null && last.field !== 'ignored' && last.value === '';
}

/** A date, or somebody's credit; the name of an outlet or of a person alone may be anything. */
function isBylineByShape({ dates, authors, people, source, isTimed, unknown }: BylineDraft): boolean {
  if (dates.unlabelled !== null || authors.length > 0) return true;
  return (isTimed && unknown.length === 0) || (people.length > 0 && (source !== null || isTimed));
}

/** Of several dates the one that says most clearly that it is the day of publication. */
function finished(draft: BylineDraft, line: string): Byline {
  const { dates, title, authors, people, source, url, unknown } = draft;
  const date = dates.published ?? dates.when ?? dates.unlabelled ?? dates.updated;
  const dateOfWhat = kindOfDate(dates);
  // Names without a label count where no label says who wrote it.
  const names = (authors.length > 0 ? authors : people).toSorted((a, b) => line.indexOf(a) - line.indexOf(b));
  const [unexplained, ...others] = unknown.map((words) => words.replace(/^(?:published|posted) in\s/i, ''));
  const stated = { title, authors: [...new Set(names)], source, url, date, dateOfWhat };
  if (unexplained === undefined || others.length > 0) return stated;
  // 原创 李源 江城交通 2021-09-06: accounts head so what they wrote themselves.
  return /^(?:原创|原創)\s/.test(line) && source === null
    ? { ...stated, source: unexplained }
    : { ...stated, unexplained };
}

function kindOfDate({ published, when, unlabelled, updated }: BylineDraft['dates']): Byline['dateOfWhat'] {
  if (published !== null) return 'publication';
  if (when !== null) return 'unsaid';
  return unlabelled === null && updated !== null ? 'update' : 'publication';
}
